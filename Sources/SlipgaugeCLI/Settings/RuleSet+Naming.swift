import Documents
import RuleSets

extension RuleSet {
  /// The place of the rule of that id; a refusal offers the nearest one.
  func place(ofRule id: String) throws(CommandFailure) -> Int {
    if let place = rules.firstIndex(where: { $0.id == id }) { return place }
    let hint = NearestName.hint(id, among: rules.map(\.id))
    throw CommandFailure("unknown rule \"\(id)\"\(hint.isEmpty ? "; see slipgauge rules list" : hint)")
  }
}
