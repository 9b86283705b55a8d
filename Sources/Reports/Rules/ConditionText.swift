import Dates
package import RuleSets
import Texts

/// Conditions in words near to their JSON, for people who read rules.
package struct ConditionText {
  private let ruleSet: RuleSet

  /// Conditions of that rule set's rules.
  package init(_ ruleSet: RuleSet) { self.ruleSet = ruleSet }

  /// The condition as an outline, two spaces a level.
  package func lines(_ condition: Condition, depth: Int = 0) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    switch condition {
    case .all(let parts): return [indent + "all of"] + parts.flatMap { lines($0, depth: depth + 1) }
    case .any(let parts): return [indent + "any of"] + parts.flatMap { lines($0, depth: depth + 1) }
    case .not(let part):
      let inner = lines(part, depth: depth + 1)
      return inner.count == 1 ? [indent + "not " + inner[0].dropFirst(indent.count + 2)] : [indent + "not"] + inner
    case .certainly(let part): return lines(part, depth: depth)
    case .rule(let index): return [indent + "rule " + ruleSet.rules[index].id]
    case .test(let test): return [indent + name(test.fact) + " " + words(test.test)]
    }
  }

  private func name(_ fact: Int) -> String { ruleSet.facts[fact].id }
  private func list(_ id: Int) -> String {
    ruleSet.phraseListNames.indices.contains(id) ? ruleSet.phraseListNames[id] : "?"
  }
  private func joined(_ items: some Sequence<String>) -> String { items.sorted().joined(separator: " or ") }

  private func words(_ test: Test) -> String {
    switch test {
    case .isTrue(let expected): expected ? "is true" : "is false"
    case .blank(let expected): expected ? "is blank" : "is not blank"
    case .textIs(let texts): "is " + joined(texts.map { "“\($0)”" })
    case .matches(let id): "matches the list \(list(Int(id.index)))"
    case .holds(let ids): "holds a phrase of \(joined(ids.map { list(Int($0.index)) }))"
    case .holdsUnlessPreceded(let id, let unless, let within):
      "holds a phrase of \(list(Int(id.index))), none of \(list(Int(unless.index))) among the \(within) words before it"
    case .holdsNear(let id, let near, let within, let isNear):
      "holds a phrase of \(list(Int(id.index))), \(isNear ? "some" : "none") of \(list(Int(near.index))) among the "
        + "\(within) words before or behind it"
    case .contains(let texts): "contains " + joined(texts.map { "“\($0)”" })
    case .statusIs(let set): "is " + statuses(set).joined(separator: " or ")
    case .textDiffers(let texts): "differs from " + joined(texts.map { "“\($0)”" })
    case .readingIs(let kinds): "reads as " + joined(kinds)
    case .marked(let marks): "is marked " + joined(marks)
    case .choiceIs(let choices): "is " + joined(choices)
    case .known(let expected): expected ? "is known" : "is not known"
    case .empty(let expected): expected ? "is empty" : "is not empty"
    case .compare(let comparison, let operand): comparison.rawValue + " " + words(operand)
    case .weekday(let days): "falls on " + joined(days.map(\.rawValue))
    case .related(let relation, let fact): "\(relation.words) \(name(fact))"
    }
  }

  private func words(_ operand: Test.Operand) -> String {
    switch operand {
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    case .fact(let fact): name(fact)
    }
  }

  private func statuses(_ set: StatusSet) -> [String] {
    var names = ruleSet.statuses.indices.filter { set.contains(StatusSet(index: $0)) }.map { ruleSet.statuses[$0].id }
    if set.contains(.blank) { names.append("blank") }
    if set.contains(.unknown) { names.append("unknown") }
    return names
  }

  /// The template with its placeholders.
  package func text(_ template: MessageTemplate) -> String {
    template.parts.map { part in
      switch part {
      case .text(let text): text
      case .fact(let fact): "{\(name(fact))}"
      case .phrase: "{phrase}"
      }
    }.joined()
  }
}
