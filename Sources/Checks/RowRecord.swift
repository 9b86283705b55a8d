import Dates

/// What is kept of a row when it has been read: a few dozen bytes.
struct RowRecord: Sendable {
  /// Of the normalised ref; 0 where it is blank.
  var refHash: UInt64
  /// Of the main action's ref; 0 where there is none.
  var mainHash: UInt64
  /// Of the first words of an update that others may have; 0 where it cannot have been pasted.
  var pasteHash: UInt64
  /// The first day of an interval due; the least number where there is none.
  var dueEarliest: Int32
  var isMainAction: Bool
  var isUnfinishedSub: Bool

  var mainKey: UInt64 { isMainAction ? mainHash : 0 }
  var subKey: UInt64 { isUnfinishedSub ? mainHash : 0 }
}

/// The records of a piece's rows, in storage that is taken once.
final class RowRecords: @unchecked Sendable {
  // Unchecked: one thread fills it, and nobody changes it afterwards.
  private(set) var records: UnsafeMutablePointer<RowRecord>
  private(set) var count = 0
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    records = .allocate(capacity: max(1, capacity))
  }

  deinit { records.deallocate() }

  func append(_ record: RowRecord) {
    precondition(count < capacity)
    (records + count).initialize(to: record)
    count += 1
  }
}
