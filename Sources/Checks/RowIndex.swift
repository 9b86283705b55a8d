import Dates
import Dispatch
import Synchronization
import Texts

/// What only all rows together show: duplicates, mains and the subs under them, updates that stand twice.
package final class RowIndex: Sendable {
  private let rows: RowTable
  private let refs: [RefStore]
  private let places: RowPlaces?
  private let byRef: RowGroups
  /// The rows whose ref an earlier row has.
  private let repeated: RowSet
  private let mains: RowGroups
  private let subs: Chains
  private let pastes: Chains

  /// Groups whose rows can be walked.
  private struct Chains: Sendable {
    var next: [Int32]
    var shared: RowSet
    let firsts: RowGroups

    init(_ rows: RowTable, key: (RowRecord) -> UInt64) {
      next = Array(repeating: -1, count: rows.count)
      shared = RowSet(of: rows.count)
      firsts = RowGroups(rows, next: &next, shared: &shared, key: key)
    }
  }

  /// The rows of pieces, in order; `workers` threads at most go through them.
  init(_ pieces: [RowRecords], refs: [RefStore], places: RowPlaces? = nil, workers: Int) {
    let rows = RowTable(pieces)
    self.rows = rows
    self.refs = refs
    self.places = places
    var none = RowSet(of: rows.count)
    mains = RowGroups(rows, expected: 0, repeated: &none, key: \.mainKey)
    let parts = RowIndex.parts(rows, workers)
    byRef = parts.refs
    repeated = parts.repeated
    subs = parts.subs
    pastes = parts.pastes
  }

  private static func parts(
    _ rows: RowTable, _ workers: Int
  ) -> (refs: RowGroups, repeated: RowSet, subs: Chains, pastes: Chains) {
    let others = Mutex<(subs: Chains?, pastes: Chains?)>((nil, nil))
    let refs = Mutex<(RowGroups, RowSet)?>(nil)
    let work: @Sendable (Int) -> Void = { task in
      switch task {
      case 0:
        var repeated = RowSet(of: rows.count)
        let groups = RowGroups(rows, expected: rows.count, repeated: &repeated) { $0.refHash }
        refs.withLock { $0 = (groups, repeated) }
      case 1:
        let pastes = Chains(rows) { $0.pasteHash }
        others.withLock { $0.pastes = pastes }
      default:
        let subs = Chains(rows) { $0.subKey }
        others.withLock { $0.subs = subs }
      }
    }
    if workers > 1, rows.count > 10_000 {
      DispatchQueue.concurrentPerform(iterations: 3, execute: work)
    } else {
      for task in 0..<3 { work(task) }
    }
    guard let (groups, repeated) = refs.withLock({ $0 }), let subs = others.withLock({ $0.subs }),
      let pastes = others.withLock({ $0.pastes })
    else { preconditionFailure("all tasks have run") }
    return (groups, repeated, subs, pastes)
  }

  package var count: Int { rows.count }

  /// The ref of an action as typed, trimmed; its number where it has none.
  func ref(_ number: Int) -> String {
    let (piece, place) = rows.place(of: number)
    let ref = refs[piece].ref(place)
    return ref.isEmpty ? "action \(number + 1)" : ref
  }

  /// Where an action stands in the tracker's file, else its number.
  func address(_ number: Int) -> String {
    let (piece, place) = rows.place(of: number)
    return places?.address(piece: piece, place: place) ?? "action \(number + 1)"
  }

  /// The first action with the ref.
  package func first(withRef hash: UInt64) -> Int? {
    let first = byRef.first(hash, rows) { $0.refHash }
    return first < 0 ? nil : first
  }

  func hasMain(_ hash: UInt64) -> Bool { mains.first(hash, rows) { $0.mainKey } >= 0 }

  /// The unfinished subs under a main action.
  func unfinishedSubs(of main: UInt64) -> [Int] {
    var found: [Int] = []
    var row = subs.firsts.first(main, rows) { $0.subKey }
    while row >= 0 {
      found.append(row)
      row = Int(subs.next[row])
    }
    return found
  }

  /// Those of them that are due wholly after `day`.
  func unfinishedSubs(of main: UInt64, dueAfter day: Day) -> [Int] {
    unfinishedSubs(of: main).filter { rows[$0].dueEarliest > day.number }
  }

  /// The first action whose update begins with the same words.
  func firstPasted(_ number: Int) -> Int { pastes.firsts.first(rows[number].pasteHash, rows) { $0.pasteHash } }

  /// The actions whose update begins like that of `first`, which is the first of them; at most `most`.
  func pasted(from first: Int, most: Int) -> [Int] {
    var found: [Int] = []
    var row = first
    while row >= 0, found.count < most {
      found.append(row)
      row = Int(pastes.next[row])
    }
    return found
  }

  /// Whether a fact that a row's record decides holds for it.
  func holds(_ fact: RecordFact, _ number: Int) -> Bool {
    switch fact {
    case .refStandsEarlier: return repeated.contains(number)
    case .isPasted: return pastes.shared.contains(number)
    case .mainActionMissing:
      let main = rows[number].mainHash
      return main != 0 && !hasMain(main)
    case .hasUnfinishedSubs:
      let record = rows[number]
      return record.isMainAction && subs.firsts.first(record.mainHash, rows) { $0.subKey } >= 0
    }
  }
}

/// The facts across rows that need no second look at the row.
package enum RecordFact: Sendable {
  case refStandsEarlier, mainActionMissing, hasUnfinishedSubs, isPasted
}
