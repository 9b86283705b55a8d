import Texts

/// What is kept of an action of an earlier tracker, for good.
struct EarlierRecord: BitwiseCopyable, Sendable {
  /// The hash of its normalised ref.
  var key: UInt64
  /// What its title is told from others by.
  var title: TextKey
  /// The numbers of what its start cell and its due cell say.
  var (start, due): (Int32, Int32)
  /// The numbers of its due cell and its theme as typed.
  var (dueText, theme): (Int32, Int32)
  /// Which of its piece's actions it is, from 0.
  var number: UInt32
  /// The place of its kind among all.
  var kind: UInt8
}

/// The records of an earlier tracker's actions in its order, found by their refs.
///
/// Unchecked: nobody changes them once they are made.
final class EarlierRecords: @unchecked Sendable {
  /// How many actions there are: one for each ref, the first where one stands twice.
  private(set) var count = 0
  private let periods: Int
  private let records: UnsafeMutablePointer<EarlierRecord>
  /// By action and period: the number of its status cell and 1 more, or 0 where it reports nothing.
  private let reports: UnsafeMutablePointer<Int32>
  private let memory: (records: MemoryRegion, reports: MemoryRegion)
  private var table: IndexTable

  /// No records yet, and room for `capacity` of them, of so many periods each.
  init(capacity: Int, periods: Int) {
    self.periods = periods
    memory = (
      MemoryRegion(byteCount: capacity * MemoryLayout<EarlierRecord>.stride, isZeroed: false),
      MemoryRegion(byteCount: capacity * periods * 4, isZeroed: false)
    )
    records = memory.records.base.bindMemory(to: EarlierRecord.self, capacity: capacity)
    reports = memory.reports.base.bindMemory(to: Int32.self, capacity: capacity * periods)
    table = IndexTable(expected: capacity)
  }

  /// Adds an action, for which there is room; false where its ref stands here already.
  func append(_ record: EarlierRecord, _ reported: ArraySlice<Int32>) -> Bool {
    if place(of: record.key) >= 0 { return false }
    table.add(record.key.tableHash) { records[$0].key.tableHash }
    (records + count).initialize(to: record)
    for (place, report) in reported.enumerated() { (reports + count * periods + place).initialize(to: report) }
    count += 1
    return true
  }

  /// The place of the action with a ref, by its hash; -1 where there is none.
  @inline(__always)
  func place(of key: UInt64) -> Int { table.find(key.tableHash) { records[$0].key == key } }

  /// The record at a place.
  @inline(__always)
  subscript(place: Int) -> EarlierRecord {
    precondition(place >= 0 && place < count)
    return records[place]
  }

  /// The number of the status cell of a period, by its place; -1 where the action reports nothing of it.
  @inline(__always)
  func status(_ place: Int, _ period: Int) -> Int {
    precondition(place >= 0 && place < count && period >= 0 && period < periods)
    return Int(reports[place * periods + period]) - 1
  }
}
