import Checks
import RuleSets

/// Stated ratings, and the ratings that the dates call for.
extension Report {
  /// Actions with a due date and a stated rating, in the tracker's order.
  package var measured: [MeasuredAction] {
    let findings = findings + waived.map(\.finding)
    let onStatus = findings.filter { finding in
      let rules = ruleSet.rules
      return rules.indices.contains(finding.rule) && rules[finding.rule].cell(inCase: finding.holdingCase) == "status"
    }
    let wrong = Set(onStatus.filter { $0.level == .error }.compactMap(\.row))
    let doubted = Set(onStatus.filter { $0.evidence.contains { $0.key == Finding.expected } }.compactMap(\.row))
    return actions.compactMap { action in
      MeasuredAction(
        action, ruleSet.statuses, isWrong: wrong.contains(action.row), isDoubted: doubted.contains(action.row))
    }
  }

  /// Rated statuses by index in the rule set, best first.
  var ratings: [Int] {
    let statuses = ruleSet.statuses
    let rated = statuses.indices.compactMap { index in statuses[index].rank.map { (rank: $0, index: index) } }
    return rated.sorted { $0.rank < $1.rank }.map(\.index)
  }

  /// Themes that an action or a finding is of, in reading order.
  var themes: [String] {
    var seen: Set<String> = []
    return (actions.map(\.theme) + findings.map(\.theme)).filter { seen.insert($0).inserted }
  }
}
