import Documents

/// A JSON value of a rule that is being read, with its place.
struct RulePart {
  /// What is written there.
  let node: JSONNode
  /// The file that it stands in.
  let source: SourceText
  /// The path of the value.
  let path: JSONPath
  /// What the rule that it stands in looks at.
  var subject = Rule.Subject.action
  /// The rule that it stands in, by id.
  var rule = ""

  /// The part of a rule that looks at `subject`.
  func of(_ subject: Rule.Subject, _ rule: String = "") -> RulePart {
    RulePart(node: node, source: source, path: path, subject: subject, rule: rule)
  }
  /// The part that is a member of this one.
  func member(_ name: String, _ node: JSONNode) -> RulePart {
    RulePart(node: node, source: source, path: path + name, subject: subject, rule: rule)
  }
  /// The part that is an item of this one.
  func item(_ index: Int, _ node: JSONNode) -> RulePart {
    RulePart(node: node, source: source, path: path[index], subject: subject, rule: rule)
  }
}
