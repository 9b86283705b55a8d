package import Ledger
package import RuleSets

extension RuleSet {
  /// The rules that were applied to a tracker last, as they were then; those that slipgauge carries where they can no
  /// longer be applied, or nothing is known of the tracker.
  package static func lastApplied(in history: History, to tracker: String) throws(HistoryError) -> RuleSet? {
    let last = try history.lastNight(of: tracker)?.ruleSet
    return last.flatMap { NightRules(again: $0)?.ruleSet } ?? (try? RuleSet.load())
  }
}
