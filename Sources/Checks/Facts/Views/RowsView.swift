import RuleSets
import Texts
import Trackers

/// A row among all others.
struct RowsView {
  private let action: ActionFacts

  /// Shows the current action, while its turn lasts.
  init(_ action: ActionFacts) { self.action = action }

  /// Of the normalised ref.
  var refHash: UInt64 { action.refKey.hash }
  /// Whether it is an earlier tracker's action that goes on under another ref.
  var isRenumbered: Bool { action.renumberedRefs.contains(refHash) }
  /// Of the main action's ref; nil where the ref names none.
  var mainHash: UInt64? { action.refKey.mainHash }

  /// The value that all rows together give, and the row's number over the tracker, from 0; nothing of either shows
  /// before all are known.
  func across(_ value: (RowIndex, _ number: Int) -> FactValue) -> FactValue {
    action.rows.map { value($0, action.number) } ?? .pending
  }

  /// The refs of rows under a main action, or what else is `shown` of these; none where this is none.
  func underMain(
    shown: (RowIndex, Int) -> String = { $0.ref($1) },
    _ subs: (SubGroups, RowIndex, UInt64) -> (rows: [Int], count: Int)
  ) -> FactValue {
    guard action.refKey.isMainAction, let main = mainHash else { return .list([]) }
    return across { rows, _ in
      let found = subs(action.caches?.subs ?? SubGroups(), rows, main)
      return .list(FactList(found.rows.map { shown(rows, $0) }, count: found.count))
    }
  }

  /// Whether other rows may have the update, too: it is long enough, and says something.
  var mayBePasted: Bool { action.pasteHash != nil }

  /// Refs of other actions whose update begins with the same words.
  func pastedRefs(_ rows: RowIndex) -> FactList { action.pastedRefs(rows) }
}
