import Checks
import RuleSets
import Tables

/// Explains the first findings of a report, action by action.
struct ExplainedFindings {
  /// So many findings are explained.
  private let most: Int
  /// By row: the rules that are; nil until all findings are known.
  private var rules: [Int: [Int]]?
  /// By row: the actions, with these rules alone.
  private(set) var actions: [Int: ActionExplanation] = [:]

  /// Explains so many findings, or none.
  init(most: Int) { self.most = most }

  /// Explains those of the action that `checker` turned to; `findings` are all that there are.
  mutating func explain(_ facts: ActionFacts, _ chunk: Chunk, _ checker: Checker, _ findings: [Finding]) {
    let rules = self.rules ?? ExplainedFindings.rules(of: findings, checker.scope.ruleSet, most: most)
    self.rules = rules
    guard let own = rules[facts.number] else { return }
    actions[facts.number] = checker.explanation(of: facts, in: chunk, rules: own)
  }

  /// Findings on one action each; of what stands for many, on the first of them.
  private static func rules(of findings: [Finding], _ ruleSet: RuleSet, most: Int) -> [Int: [Int]] {
    var rules: [Int: [Int]] = [:]
    let onActions = findings.lazy.filter { ruleSet.rules[$0.rule].subject == .action }
    for (row, finding) in onActions.compactMap({ finding in finding.explainedRow.map { ($0, finding) } }).prefix(most) {
      if rules[row]?.contains(finding.rule) != true { rules[row, default: []].append(finding.rule) }
    }
    return rules
  }
}
