import Dates
import Dispatch
import Synchronization
import Texts

/// What only all rows together show: duplicates, mains and the subs under them, updates that stand twice.
package final class RowIndex: Sendable {
  private let rows: RowTable
  private let places: RowPlaces?
  private let byRef: RowGroups
  /// The rows whose ref an earlier row has.
  private let repeated: RowSet
  /// Nil where no ref names a main action.
  private let mains: MainIndex?
  private let pastes: RowChains
  /// Nil where every update has news.
  private let pointers: RowPointers?

  /// The rows of pieces, in order; `workers` threads at most go through them.
  init(_ pieces: [RowRecords], places: RowPlaces? = nil, workers: Int) {
    let rows = RowTable(pieces)
    self.rows = rows
    self.places = places
    let parts = RowIndex.parts(rows, workers)
    byRef = parts.refs
    repeated = parts.repeated
    mains = parts.mains
    pastes = parts.pastes
    pointers = rows.hasPointers ? RowPointers(rows, byRef: parts.refs) : nil
  }

  private static func parts(
    _ rows: RowTable, _ workers: Int
  ) -> (refs: RowGroups, repeated: RowSet, mains: MainIndex?, pastes: RowChains) {
    let repeated = RowSet(of: rows.count)
    let made = Mutex<(refs: RowGroups?, mains: MainIndex?, pastes: RowChains?)>((nil, nil, nil))
    let work: @Sendable (Int) -> Void = { task in
      switch task {
      case 0:
        let refs = RowGroups(rows, expected: rows.count, repeated: repeated) { $0.refHash($1) }
        made.withLock { $0.refs = refs }
      case 1:
        let pastes = RowChains(rows) { $0.pasteHash($1) }
        made.withLock { $0.pastes = pastes }
      default:
        let mains = rows.hasMains ? MainIndex(rows) : nil
        made.withLock { $0.mains = mains }
      }
    }
    if workers > 1, rows.count > 10_000 {
      DispatchQueue.concurrentPerform(iterations: 3, execute: work)
    } else {
      for task in 0..<3 { work(task) }
    }
    let all = made.withLock { $0 }
    guard let refs = all.refs, let pastes = all.pastes else { preconditionFailure("all tasks have run") }
    return (refs, repeated, all.mains, pastes)
  }

  /// How many actions the tracker has.
  package var count: Int { rows.count }

  /// Whether some action is a main action.
  var hasMainActions: Bool {
    mains != nil && (0..<rows.count).contains { rows.value(of: $0) { $0.mainKey($1) } != 0 }
  }

  /// The ref of an action as typed, trimmed; its number where it has none.
  func ref(_ number: Int) -> String {
    let ref = rows.ref(number)
    return ref.isEmpty ? "action \(number + 1)" : ref
  }

  /// Where an action stands in the tracker's file, else its number.
  func address(_ number: Int) -> String {
    let (piece, place) = rows.place(of: number)
    return places?.address(piece: piece, place: place) ?? "action \(number + 1)"
  }

  /// The first action with the ref.
  package func first(withRef hash: UInt64) -> Int? {
    let first = byRef.first(hash) { $0.refHash($1) }
    return first < 0 ? nil : first
  }

  /// Whether a main action with that hash of its ref stands in the tracker.
  func hasMain(_ hash: UInt64) -> Bool { mains?.hasMain(hash) ?? false }

  /// The unfinished subs under a main action.
  func unfinishedSubs(of main: UInt64) -> [Int] { mains?.unfinishedSubs(of: main) ?? [] }

  /// Those of them whose status is rated.
  func ratedSubs(of main: UInt64) -> [Int] {
    unfinishedSubs(of: main).filter { rows.value(of: $0) { $0.main($1).isRatedSub } }
  }

  /// The first day of an action's interval due; the least number where there is none.
  func dueEarliest(_ number: Int) -> Int32 { rows.value(of: number) { $0.main($1).dueEarliest } }

  /// The first action whose update begins with the same words.
  func firstPasted(_ number: Int) -> Int {
    pastes.first(rows.value(of: number) { $0.pasteHash($1) }) { $0.pasteHash($1) }
  }

  /// The actions whose update begins like that of `first`, which is the first of them; at most `most`.
  func pasted(from first: Int, most: Int) -> [Int] { pastes.rows(from: first, most: most) }

  /// The action that an update without news may point to: that of the ref it names, else the one above in the same
  /// theme.
  func pointed(from number: Int) -> Int? { pointers?.target(of: number) }

  /// Whether that one's update is substantive and not copied.
  func pointsToNews(_ number: Int) -> Bool { pointers?.toNews.contains(number) ?? false }

  /// The facts of an action that need no second look at its row.
  @inline(__always)
  func facts(of number: Int) -> RecordFacts {
    var facts = RecordFacts()
    facts.insert(.refStandsEarlier, if: repeated.contains(number))
    facts.insert(.isPasted, if: pastes.shared.contains(number))
    facts.insert(.pointsToNews, if: pointsToNews(number))
    if let mains {
      facts.insert(.mainActionMissing, if: mains.missing.contains(number))
      facts.insert(.hasUnfinishedSubs, if: mains.withSubs.contains(number))
    }
    return facts
  }
}
