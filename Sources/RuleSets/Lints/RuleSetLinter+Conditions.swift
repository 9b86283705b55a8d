import Documents

/// Conditions that come to the same everywhere, and rules that do.
extension RuleSetLinter {
  /// Tells of a rule's condition and its cases.
  func lintConditions(ofRule index: Int, _ draft: RuleSetBuilder.RuleDraft) {
    guard let when = draft.members["when"] else { return }
    let own = rules[index].ownCondition
    lint(PlacedCondition(own, when))
    lintTests(PlacedCondition(own, when), of: rules[index].condition)
    if !solver.isNever(own), solver.isNever(rules[index].condition) {
      note(when, "the condition never holds: what overrides except it from is all of it")
    }
    lintOffRules(rules[index].condition, of: draft, when)
    guard let cases = draft.members["cases"], case .array(let items) = cases.node.value else { return }
    for (place, other) in rules[index].cases.enumerated() where items.indices.contains(place) {
      let item = cases.item(place, items[place])
      guard let node = item.node["when"] else { continue }
      let part = item.member("when", node)
      lintOffRules(other.condition, of: draft, part)
      lintTests(PlacedCondition(other.condition, part), of: .all([rules[index].condition, other.condition]))
      if solver.isNever(other.condition) {
        lint(PlacedCondition(other.condition, part))
      } else if isUnreachable(place, ofRule: index) {
        note(item, "the case is never reached: where it holds the rule is not raised, or an earlier case holds")
      }
    }
  }

  private func isUnreachable(_ place: Int, ofRule index: Int) -> Bool {
    let cases = rules[index].cases
    return solver.isNever(
      [(rules[index].condition, .yes), (cases[place].condition, .yes)]
        + cases[..<place].map { ($0.condition, .notYes) })
  }

  /// Tells of the outermost parts that come to the same everywhere; of one that never holds beside others, not of them.
  private func lint(_ placed: PlacedCondition) {
    if solver.isNever(placed.condition) {
      let impossible = placed.allParts.filter { solver.isNever($0.condition) }
      if impossible.isEmpty { note(placed.part, "the condition never holds" + contradiction(in: placed)) }
      for part in impossible { lint(part) }
    } else if solver.isAlways(placed.condition) {
      note(placed.part, "the condition always holds: leave it out, or say what was meant")
    } else {
      for part in placed.parts { lint(part) }
    }
  }

  /// The first two parts of an "all" that contradict each other, by their ways from it.
  private func contradiction(in placed: PlacedCondition) -> String {
    let parts = placed.allParts
    for (index, part) in parts.enumerated() {
      for other in parts.dropFirst(index + 1) where contradict(part, other) {
        let first = innermost(part) { contradict($0, other) }
        let second = innermost(other) { contradict(first, $0) }
        let names = [first, second].map { $0.part.path.text(below: placed.part.path) }
        return ": \(names[0]) and \(names[1]) contradict each other"
      }
    }
    return ""
  }

  private func contradict(_ part: PlacedCondition, _ other: PlacedCondition) -> Bool {
    solver.isNever([(part.condition, .yes), (other.condition, .yes)])
  }

  /// The smallest part of an "all", of one in it, and so on, of which that holds too.
  private func innermost(_ placed: PlacedCondition, _ holds: (PlacedCondition) -> Bool) -> PlacedCondition {
    placed.allParts.first(where: holds).map { innermost($0, holds) } ?? placed
  }

  // MARK: Other rules

  /// Tells of rules that are asked for and switched off: where that is asked, else where they are.
  private func lintOffRules(_ condition: Condition, of draft: RuleSetBuilder.RuleDraft, _ part: RulePart) {
    var named: [Int] = []
    condition.addReferredRules(to: &named)
    for other in named where rules[other].level == .off {
      let names = "the rule \"\(shown(draft.id))\" asks whether \"\(shown(rules[other].id))\" is raised"
      note(part, names + ", which is off, and so never is")
      if let level = builder.rules[other].members["level"], level.source !== part.source {
        note(level, names + ": while that is off it never is")
      }
    }
  }

  /// Tells of rules that are raised just where another is.
  func lintCopies() {
    var known: [String: Int] = [:]
    for (index, rule) in rules.enumerated() where rule.level != .off {
      guard let when = builder.rules[index].members["when"] else { continue }
      if case .rule(let other) = rule.condition { tellCopy(when, of: other) }
      let key = "\(rule.subject.rawValue) \(rule.condition.key)"
      if let other = known[key] { tellCopy(when, of: other) } else { known[key] = index }
    }
  }

  private func tellCopy(_ when: RulePart, of other: Int) {
    note(when, "the rule is raised just where \"\(shown(rules[other].id))\" is: leave one of them out")
  }
}

extension Rule {
  /// The condition without the exceptions that overrides joined to it.
  fileprivate var ownCondition: Condition {
    if exceptionCount > 0, case .all(let parts) = condition { parts[0] } else { condition }
  }
}

extension Condition {
  /// The same for conditions that have the same parts, in any order.
  fileprivate var key: String {
    func joined(_ parts: [Condition]) -> String { parts.map(\.key).sorted().joined(separator: " ") }
    switch self {
    case .test(let test): return "t\(test.number)"
    case .rule(let index): return "r\(index)"
    // No two sums are held against each other.
    case .sum(let sum): return "s\(sum.number)"
    case .not(let part): return "not(\(part.key))"
    case .certainly(let part): return "certainly(\(part.key))"
    case .all(let parts): return "all(\(joined(parts)))"
    case .any(let parts): return "any(\(joined(parts)))"
    }
  }
}
