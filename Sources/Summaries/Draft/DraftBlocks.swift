import RuleSets
import Trackers

/// The Focus 1 main actions of a tracker, and what stands under them, whatever its theme: who says that a block has no
/// issues says it of all of that.
struct DraftBlocks {
  /// By the number of a Focus 1 main action: what stands under it, in the order of the tracker.
  private var under: [Int: [DraftAction.Numbered]] = [:]
  /// The numbers of what is told under such an action.
  private var told: Set<Int> = []

  /// The blocks of a tracker's actions, all of them in its order.
  init(_ actions: [DraftAction], _ words: SummaryWords) {
    var mains: [UInt64: Int] = [:]
    for (number, action) in actions.enumerated() where action.tracked.isMainAction {
      guard let key = action.main, mains[key] == nil else { continue }
      mains[key] = number
    }
    for (number, action) in actions.enumerated()
    where action.tracked.kind == .main && words.isPhrase(action.tracked.risk, of: .focusOne) { under[number] = [] }
    for (number, action) in actions.enumerated() where under[number] == nil {
      guard let main = action.main.flatMap({ mains[$0] }), under[main] != nil else { continue }
      under[main]?.append((number, action))
      told.insert(number)
    }
  }

  /// What stands under a Focus 1 main action; nil for another action.
  func actions(under number: Int) -> [DraftAction.Numbered]? { under[number] }

  /// Whether an action is told of in a block: as its main action or under it.
  func tells(of number: Int) -> Bool { under[number] != nil || told.contains(number) }
}
