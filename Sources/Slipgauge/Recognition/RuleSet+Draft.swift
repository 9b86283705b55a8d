import Checks
import RuleSets

extension RuleSet {
  /// The set of a text that extends a carried one; nil where something is wrong in it.
  static func draft(_ text: String) -> RuleSet? {
    try? RuleSetLoader(facts: FactTable.standard.signatures) { _ in Array(text.utf8) }.load(["draft.json"])
  }

  /// The neutral set with years that begin in another month.
  static func plain(yearStarts month: Int) -> RuleSet? {
    let calendar = "{\"financial-year-starts\": \(month)}"
    let extends = CarriedRules.plain.name
    return draft("{\"language\": 2, \"id\": \"x\", \"extends\": \"\(extends)\", \"calendar\": \(calendar)}")
  }
}
