import Dates
import Texts

/// What is kept of a row when it has been read: a few dozen bytes.
package struct RowRecord: Sendable {
  /// Of the normalised ref; 0 where it is blank.
  var refHash: UInt64
  /// Of the main action's ref; 0 where there is none.
  var mainHash: UInt64
  /// Of the first words of an update that others may have; 0 where it cannot have been pasted.
  var pasteHash: UInt64
  /// The days of an interval due; `earliest` above `latest` where there is none.
  var dueEarliest: Int32
  var dueLatest: Int32
  var isMainAction: Bool
  var isUnfinishedSub: Bool
}

/// What only all rows together show: duplicates, mains and the subs under them, updates that stand twice.
package final class RowIndex: Sendable {
  private let records: [RowRecord]
  private let refs: RefStore
  private let byRef: RowGroups
  private let mains: RowGroups
  private let subs: RowGroups
  private let pastes: RowGroups

  package init(_ records: [RowRecord], refs: RefStore) {
    self.records = records
    self.refs = refs
    byRef = RowGroups(records.count) { records[$0].refHash }
    mains = RowGroups(records.count) { records[$0].mainKey }
    subs = RowGroups(records.count) { records[$0].subKey }
    pastes = RowGroups(records.count) { records[$0].pasteHash }
  }

  package var count: Int { records.count }

  /// The ref of an action as typed, trimmed; its number where it has none.
  func ref(_ number: Int) -> String {
    let ref = refs.ref(number)
    return ref.isEmpty ? "action \(number + 1)" : ref
  }

  /// The first action with the ref.
  package func first(withRef hash: UInt64) -> Int? {
    let first = byRef.first(hash) { records[$0].refHash }
    return first < 0 ? nil : first
  }

  func hasMain(_ hash: UInt64) -> Bool { mains.first(hash) { records[$0].mainKey } >= 0 }

  /// The unfinished subs under a main action.
  func unfinishedSubs(of main: UInt64) -> [Int] {
    var rows: [Int] = []
    var row = subs.first(main) { records[$0].subKey }
    while row >= 0 {
      rows.append(row)
      row = subs.next(row)
    }
    return rows
  }

  /// Those of them that are due wholly after `day`.
  func unfinishedSubs(of main: UInt64, dueAfter day: Day) -> [Int] {
    unfinishedSubs(of: main).filter {
      records[$0].dueEarliest <= records[$0].dueLatest && records[$0].dueEarliest > day.number
    }
  }

  /// The other actions whose update begins with the same words; at most `most` of them.
  func pastedElsewhere(_ number: Int, most: Int) -> [Int] {
    var rows: [Int] = []
    var row = pastes.first(records[number].pasteHash) { records[$0].pasteHash }
    while row >= 0, rows.count < most {
      if row != number { rows.append(row) }
      row = pastes.next(row)
    }
    return rows
  }

  /// Whether a fact that a row's record decides holds for it.
  func holds(_ fact: RecordFact, _ number: Int) -> Bool {
    let record = records[number]
    switch fact {
    case .refStandsEarlier:
      return record.refHash != 0 && byRef.first(record.refHash) { records[$0].refHash } < number
    case .mainActionMissing: return record.mainHash != 0 && !hasMain(record.mainHash)
    case .hasUnfinishedSubs: return record.isMainAction && subs.first(record.mainHash) { records[$0].subKey } >= 0
    case .isPasted: return pastes.size(pastes.first(record.pasteHash) { records[$0].pasteHash }) > 1
    }
  }
}

/// The facts across rows that need no second look at the row.
package enum RecordFact: Sendable {
  case refStandsEarlier, mainActionMissing, hasUnfinishedSubs, isPasted
}

extension RowRecord {
  fileprivate var mainKey: UInt64 { isMainAction ? mainHash : 0 }
  fileprivate var subKey: UInt64 { isUnfinishedSub ? mainHash : 0 }
}

/// The refs of all actions as typed, end to end; each cut at 255 bytes.
package struct RefStore: Sendable {
  private var bytes: [UInt8] = []
  private var lengths: [UInt8] = []
  /// Where every 64th ref begins.
  private var marks: [Int] = []

  package init() {}

  mutating func reserve(_ count: Int) { lengths.reserveCapacity(count) }

  mutating func append(_ ref: Bytes) {
    if lengths.count & 63 == 0 { marks.append(bytes.count) }
    let length = min(ref.count, 255)
    bytes.append(contentsOf: ref[0..<length].buffer)
    lengths.append(UInt8(length))
  }

  mutating func append(contentsOf other: RefStore) {
    var start = 0
    for length in other.lengths {
      if lengths.count & 63 == 0 { marks.append(bytes.count) }
      bytes.append(contentsOf: other.bytes[start..<start + Int(length)])
      lengths.append(length)
      start += Int(length)
    }
  }

  func ref(_ number: Int) -> String {
    guard lengths.indices.contains(number) else { return "" }
    var start = marks[number / 64]
    for before in (number & ~63)..<number { start += Int(lengths[before]) }
    return String(decoding: bytes[start..<start + Int(lengths[number])], as: UTF8.self)
  }
}
