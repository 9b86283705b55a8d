import Checks
import RuleSets
import Tables

/// Explains the first findings of a report: action by action, and on themes, leads, sheets, columns and the tracker.
struct ExplainedFindings {
  /// So many findings are explained.
  private let most: Int
  /// What is explained; nil until all findings are known.
  private var wanted: Wanted?
  /// By row: the actions, with these rules alone.
  private(set) var actions: [Int: ActionExplanation] = [:]
  /// By fingerprint: the rules on themes, leads, sheets, columns and the tracker.
  private(set) var groups: [String: RuleExplanation] = [:]

  /// Which rules are explained of what.
  private struct Wanted {
    /// By row.
    var actions: [Int: [Int]] = [:]
    /// By rule: the fingerprints of its findings, by the name of what they are on.
    var groups: [Int: [String: String]] = [:]
  }

  /// Explains so many findings, or none.
  init(most: Int) { self.most = most }

  /// Explains those of the action that `checker` turned to; `findings` are all that there are.
  mutating func explain(_ facts: ActionFacts, _ chunk: Chunk, _ checker: Checker, _ findings: [Finding]) {
    guard let own = wanted(findings, checker).actions[facts.number] else { return }
    actions[facts.number] = checker.explanation(of: facts, in: chunk, rules: own)
  }

  /// The same of the theme, the lead, the sheet, the column or the tracker.
  mutating func explain(_ subject: Rule.Subject, _ facts: ActionFacts, _ checker: Checker, _ findings: [Finding]) {
    let rules = wanted(findings, checker).groups
    if rules.isEmpty { return }
    let name = checker.name(of: facts)
    let own = rules.compactMapValues { $0[name] }
    guard let explained = checker.explanation(of: subject, facts, rules: own.keys.sorted()) else { return }
    for rule in explained.rules where rule.verdict == .raised { groups[own[rule.rule] ?? ""] = rule }
  }

  private mutating func wanted(_ findings: [Finding], _ checker: Checker) -> Wanted {
    let wanted = self.wanted ?? made(findings, checker.scope.ruleSet)
    self.wanted = wanted
    return wanted
  }

  /// On actions, findings on one each, and of what stands for many on the first of them.
  private func made(_ findings: [Finding], _ ruleSet: RuleSet) -> Wanted {
    var wanted = Wanted()
    var left = most
    for finding in findings where left > 0 {
      let subject = ruleSet.rules[finding.rule].subject
      if subject == .action, let row = finding.explainedRow {
        if wanted.actions[row]?.contains(finding.rule) != true { wanted.actions[row, default: []].append(finding.rule) }
      } else if subject.isOfGroups || subject.isOfReading {
        wanted.groups[finding.rule, default: [:]][finding.title] = finding.fingerprint
      } else {
        continue
      }
      left -= 1
    }
    return wanted
  }
}
