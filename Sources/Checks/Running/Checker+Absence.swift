import RuleSets
import Trackers

/// Why rules are not asked.
extension Checker {
  /// Why a rule was asked of nothing; nil where it was asked of something.
  func absence(ofRule index: Int) -> String? {
    wantingNeeds(ofRule: index) ?? unasked.absence(ofRuleOnAll: index, scope.ruleSet)
  }

  /// What is not there that the rule needs, in words; nil where all is.
  private func wantingNeeds(ofRule index: Int) -> String? {
    let rule = scope.ruleSet.rules[index]
    let missing = rule.needs.subtracting(Checker.available(to: rule, scope, ownPast))
    return missing.isEmpty ? nil : missing.map(\.absence).sorted().joined(separator: "; ")
  }

  /// Why the rule is not asked of the rows of a sheet; nil where it is.
  func absence(ofRule index: Int, on part: TrackerPart?) -> String? {
    if let wanting = wantingNeeds(ofRule: index) { return wanting }
    guard let place = tracker.parts.firstIndex(where: { $0 === part }) else { return nil }
    return unasked.absence(ofRule: index, onPart: place, scope.ruleSet)
  }
}
