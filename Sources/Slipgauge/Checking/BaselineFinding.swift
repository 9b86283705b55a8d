import Checks
import Documents
import Reports
import RuleSets

/// A finding of an earlier report or of this one, as far as both are compared.
struct BaselineFinding {
  /// What names it from run to run.
  let fingerprint: String
  /// The rule's id.
  let rule: String
  /// How bad it is.
  let level: Rule.Level
  /// The action's ref as typed; empty where it is of many, of a group, or of an action that has none.
  let ref: String
  /// What it says.
  let message: String
  /// The actions that it stands for, by ref, else title; empty where it is of one, or of a group.
  let actions: [String]
  /// How many actions more it stands for than it names.
  let unnamed: Int
  /// The fingerprint of each action's own finding; its own where it is of one, or of a group.
  let keys: [String]

  private init(
    _ fingerprint: String, rule: String, level: Rule.Level, ref: String, message: String, actions: [String],
    count: Int = 0
  ) {
    self.fingerprint = fingerprint
    self.rule = rule
    self.level = level
    self.ref = ref
    self.message = message
    self.actions = actions
    unnamed = max(0, count - actions.count)
    keys = actions.isEmpty ? [fingerprint] : actions.map { Finding.fingerprint(rule: rule, action: $0) }
  }

  /// A finding of this check.
  init(_ finding: Finding) {
    self.init(
      finding.fingerprint, rule: finding.ruleID, level: finding.level, ref: finding.ref, message: finding.message,
      actions: finding.isCollapsed ? finding.refs : [])
  }

  /// A finding of a JSON report; nil where the node is none.
  init?(_ node: JSONNode) {
    guard let fingerprint = node["fingerprint"]?.text, let rule = node["rule"]?.text,
      let level = node["level"]?.text.flatMap(Rule.Level.init(rawValue:)), let ref = node["ref"]?.text,
      let message = node["message"]?.text
    else { return nil }
    self.init(
      fingerprint, rule: rule, level: level, ref: ref, message: message,
      actions: ref.isEmpty ? node["refs"]?.items?.compactMap(\.text) ?? [] : [],
      count: node["evidence"]?[Finding.count]?.wholeNumber ?? 0)
  }

  /// What a list of changes has of it, as far as it is of actions at some places of `keys`; `part` goes before how many
  /// these are, where they are not all.
  func item(of places: [Int], _ part: String, note: String?) -> ReportChanges.Item {
    let isPart = !actions.isEmpty && places.count < keys.count
    return ReportChanges.Item(
      ref: ref, ruleID: rule, level: level, message: message,
      note: isPart ? "\(part) \(places.count) of its \(actions.count) actions" : note,
      refs: actions.isEmpty ? [] : places.map { actions[$0] })
  }
}
