package import Checks
package import RuleSets
import Trackers

/// How many findings a run came to, by level, theme and rule, and how the ratings stood.
package struct RunCounts: Sendable, Hashable {
  /// Actions that were read.
  package var actions = 0
  /// Findings that were accepted.
  package var waived = 0
  /// Open findings by level.
  package var levels: [String: Int] = [:]
  /// Open findings by the rule's id.
  package var rules: [String: Int] = [:]
  /// Open findings by theme, then by level.
  package var themes: [String: [String: Int]] = [:]
  /// Rated actions by the status that is stated.
  package var stated: [String: Int] = [:]
  /// The same actions by the status that their dates call for.
  package var called: [String: Int] = [:]
  /// Due dates that were moved, by whether change control agreed it; nothing where there was no register.
  package var moves = MoveCounts()
  /// How many findings became what since the last good night, by word; of what is gone or renumbered, how many actions.
  /// What stands is left out, so that quiet nights are alike.
  package var words: [String: Int] = [:]

  package init() {}

  /// Counts what a check found.
  package init(findings: [Finding], waived: Int, actions: [ActionSummary], ruleSet: RuleSet) {
    self.actions = actions.count
    self.waived = waived
    for finding in findings {
      levels[finding.level.rawValue, default: 0] += 1
      rules[finding.ruleID, default: 0] += 1
      themes[finding.theme, default: [:]][finding.level.rawValue, default: 0] += 1
    }
    for action in actions {
      if let isMoveAgreed = action.isMoveAgreed { moves.count(isMoveAgreed) }
      guard let status = RunCounts.rated(action, ruleSet) else { continue }
      stated[ruleSet.statuses[status].id, default: 0] += 1
      called[ruleSet.statuses[RunCounts.calledFor(status, action, ruleSet)].id, default: 0] += 1
    }
  }
}

extension RunCounts {
  /// The rated status that is stated, where the dates call for some rating at all.
  private static func rated(_ action: ActionSummary, _ ruleSet: RuleSet) -> Int? {
    guard case .known(let status) = action.status, !action.expected.isEmpty else { return nil }
    return ruleSet.statuses[status].rank == nil ? nil : status
  }

  /// The stated rating where the dates allow it, else the nearest one that they call for.
  private static func calledFor(_ stated: Int, _ action: ActionSummary, _ ruleSet: RuleSet) -> Int {
    let rank = ruleSet.statuses[stated].rank ?? 0
    return action.expected.min { a, b in
      abs((ruleSet.statuses[a].rank ?? 0) - rank) < abs((ruleSet.statuses[b].rank ?? 0) - rank)
    } ?? stated
  }
}
