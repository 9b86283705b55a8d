import Ledger
import Texts

/// Follows actions that go on under other refs: each keeps one key through a history.
struct Lineages {
  /// By normalised ref, where it is not the first that the action had.
  private var keys: [String: String] = [:]

  /// The key of the action that has the ref now; `occurrence` tells actions of one ref apart.
  func key(_ ref: String, _ occurrence: Int) -> String {
    let ref = normalised(ref)
    return "\(keys[ref] ?? ref) \(occurrence)"
  }

  /// Takes what was renumbered in one night; refs that change places do so at once.
  mutating func follow(_ renumberings: [History.Renumbering]) {
    let before = keys
    let later = Set(renumberings.map(\.later))
    for one in renumberings {
      keys[one.later] = before[one.earlier] ?? one.earlier
      // Whoever has the ref that became free is another action.
      if !later.contains(one.earlier) { keys[one.earlier] = "\(one.earlier) since \(one.day.iso)" }
    }
  }
}
