import Checks
import RuleSets
import Texts

/// What a rule on themes, on leads, on the tracker, on its sheets or on its columns came to on each.
extension ExplanationText {
  /// Those on which the rule was raised, and then the others.
  mutating func writeGroups() {
    guard let rule = explanation.groups.first?.rules.first else { return }
    writeName(ruleSet.rules[rule.rule].level, rule.id, rule.title)
    let (raised, others) = (
      explanation.groups.filter { $0.rules[0].verdict == .raised },
      explanation.groups.filter { $0.rules[0].verdict != .raised }
    )
    for group in raised { write(group) }
    // One that was asked for by name is told as a whole.
    let isAlone = explanation.groups.count == 1
    let near = others.filter { isAlone || $0.rules[0].changesSentence != nil }.prefix(Self.mostNear)
    for group in near { isAlone ? write(group) : writeShort(group) }
    let left = others.filter { group in !near.contains { $0.name == group.name } }
    guard let first = left.first else { return }
    append("\n")
    let count = left.count < explanation.groups.count ? "\(left.count) more" : "\(left.count)"
    let names = listed(left.map(\.name)) { "“\($0)”" }
    paragraph("\(count) of the \(first.subject.words) do not raise it (\(names)); each is explained by its name.")
  }

  private mutating func write(_ group: GroupExplanation) {
    guard let rule = group.rules.first else { return }
    heading(name(group))
    writeBody(rule, explanation.telling(ofRule: rule.rule, on: group.name))
  }

  /// What it came to, without why.
  private mutating func writeShort(_ group: GroupExplanation) {
    guard let rule = group.rules.first else { return }
    heading(name(group))
    paragraph("Not raised.", indent: 4)
    if let sentence = rule.changesSentence { paragraph(sentence, sign: "→ ", indent: 4) }
  }

  private func name(_ group: GroupExplanation) -> String {
    if group.name.isEmpty { return "The tracker" }
    let place = group.location.map { " · \($0.address())" } ?? ""
    return "\(group.name)\(place)"
  }
}
