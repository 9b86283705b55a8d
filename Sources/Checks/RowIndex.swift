import Dates

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
  private let firstByRef: [UInt64: Int32]
  private let mains: Set<UInt64>
  private let subs: [UInt64: [Int32]]
  private let pastes: [UInt64: [Int32]]

  package init(_ records: [RowRecord], refs: RefStore) {
    var firstByRef: [UInt64: Int32] = [:]
    var mains: Set<UInt64> = []
    var subs: [UInt64: [Int32]] = [:]
    var pastes: [UInt64: [Int32]] = [:]
    firstByRef.reserveCapacity(records.count)
    for (number, record) in records.enumerated() {
      if record.refHash != 0, firstByRef[record.refHash] == nil { firstByRef[record.refHash] = Int32(number) }
      if record.isMainAction { mains.insert(record.mainHash) }
      if record.isUnfinishedSub, record.mainHash != 0 { subs[record.mainHash, default: []].append(Int32(number)) }
      if record.pasteHash != 0 { pastes[record.pasteHash, default: []].append(Int32(number)) }
    }
    self.records = records
    self.refs = refs
    self.firstByRef = firstByRef
    self.mains = mains
    self.subs = subs
    self.pastes = pastes.filter { $0.value.count > 1 }
  }

  package var count: Int { records.count }

  /// The ref of an action as typed, trimmed; its row where it has none.
  func ref(_ number: Int) -> String {
    let ref = refs.ref(number)
    return ref.isEmpty ? "action \(number + 1)" : ref
  }

  /// The first action with the ref.
  package func first(withRef hash: UInt64) -> Int? { firstByRef[hash].map(Int.init) }

  func hasMain(_ hash: UInt64) -> Bool { mains.contains(hash) }

  /// The unfinished subs under a main action.
  func unfinishedSubs(of main: UInt64) -> [Int] { (subs[main] ?? []).map(Int.init) }

  /// Those of them that are due wholly after `day`.
  func unfinishedSubs(of main: UInt64, dueAfter day: Day) -> [Int] {
    unfinishedSubs(of: main).filter {
      records[$0].dueEarliest <= records[$0].dueLatest && records[$0].dueEarliest > day.number
    }
  }

  /// The other actions whose update begins with the same words.
  func pastedElsewhere(_ number: Int) -> [Int] {
    let hash = records[number].pasteHash
    guard hash != 0, let rows = pastes[hash] else { return [] }
    return rows.map(Int.init).filter { $0 != number }
  }
}

/// The refs of all actions as typed, end to end.
package struct RefStore: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  package init() {}

  mutating func append(_ ref: String) {
    bytes.append(contentsOf: ref.utf8)
    ends.append(bytes.count)
  }

  mutating func append(contentsOf other: RefStore) {
    let offset = bytes.count
    bytes.append(contentsOf: other.bytes)
    ends.append(contentsOf: other.ends.map { $0 + offset })
  }

  func ref(_ number: Int) -> String {
    guard ends.indices.contains(number) else { return "" }
    return String(decoding: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]], as: UTF8.self)
  }
}
