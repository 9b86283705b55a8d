/// The main actions of a tracker and the unfinished subs under them.
final class MainIndex: Sendable {
  private let mains: RowGroups
  private let subs: RowChains
  /// The rows whose main action is nowhere.
  let missing: RowSet
  /// The main actions that have unfinished subs.
  let withSubs: RowSet

  /// Gathers the main actions and their subs from all rows, which stay as long as this does.
  init(_ rows: RowTable) {
    let mains = RowGroups(rows, expected: 0, repeated: nil) { $0.mainKey($1) }
    let subs = RowChains(rows) { $0.subKey($1) }
    let missing = RowSet(of: rows.count)
    let withSubs = RowSet(of: rows.count)
    rows.forEachPiece { records, start in
      guard records.hasMains else { return }
      for row in 0..<records.count {
        let main = records.main(row)
        guard main.hash != 0 else { continue }
        if mains.first(main.hash, { $0.mainKey($1) }) < 0 { missing.insert(start + row) }
        if main.isMainAction, subs.first(main.hash, { $0.subKey($1) }) >= 0 { withSubs.insert(start + row) }
      }
    }
    self.mains = mains
    self.subs = subs
    self.missing = missing
    self.withSubs = withSubs
  }

  /// Whether a main action with that hash of its ref stands in the tracker.
  func hasMain(_ hash: UInt64) -> Bool { mains.first(hash) { $0.mainKey($1) } >= 0 }

  /// The unfinished subs under a main action, in reading order.
  func unfinishedSubs(of main: UInt64) -> [Int] { subs.rows(from: subs.first(main) { $0.subKey($1) }) }
}
