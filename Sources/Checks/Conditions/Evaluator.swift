import Dates
package import RuleSets
import Texts
import Trackers

/// Decides rules over the facts of one action.
package struct Evaluator: Sendable {
  let rules: [Rule]
  /// By rule: the date cells that its condition rests on.
  private let sources: [DateSources]
  /// By rule: whether it may be raised as an error on a date cell.
  private let mayErrOnDates: [Bool]
  let updateText: Int

  package init(_ ruleSet: RuleSet) {
    rules = ruleSet.rules
    let sources = ruleSet.rules.map { Evaluator.sources(of: $0.condition) }
    mayErrOnDates = zip(ruleSet.rules, sources).map { rule, sources in
      !sources.isEmpty && (rule.level == .error || rule.cases.contains { $0.level == .error })
    }
    self.sources = sources
    updateText = FactTable.indexById["update-text"] ?? -1
  }

  private static func sources(of condition: Condition) -> DateSources {
    switch condition {
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion(sources(of: $1)) }
    case .not(let part): sources(of: part)
    case .rule: []
    case .test(let test):
      FactTable.all[test.fact].sources.union(test.test.comparedFact.map { FactTable.all[$0].sources } ?? [])
    }
  }

  /// Whether the rule is raised on the action, at the level that holds there.
  func truth(ofRule index: Int, _ facts: ActionFacts) -> Truth {
    return guarded(truth(of: rules[index].condition, facts), rule: index, facts)
  }

  /// The truth of a rule whose condition comes to `truth`: no error rests on a year that nobody typed.
  func guarded(_ truth: Truth, rule index: Int, _ facts: ActionFacts) -> Truth {
    guard truth != .no, restsOnAssumedYear(index, facts) else { return truth }
    return switch isError(rules[index], facts) {
    case .yes: .no
    case .no: truth
    case .pending: .pending
    }
  }

  /// Whether the rule may be an error that rests on a year that nobody typed.
  func restsOnAssumedYear(_ index: Int, _ facts: ActionFacts) -> Bool {
    mayErrOnDates[index] && !facts.assumedSources.isDisjoint(with: sources[index])
  }

  /// Whether it is left to the rule's cases if it may be raised where years were assumed.
  func isRaisedByCases(_ index: Int) -> Bool { mayErrOnDates[index] && !rules[index].cases.isEmpty }

  /// Whether the rule's level for this action is an error.
  private func isError(_ rule: Rule, _ facts: ActionFacts) -> Truth {
    for part in rule.cases {
      switch truth(of: part.condition, facts) {
      case .yes: return (part.level ?? rule.level) == .error ? .yes : .no
      case .pending: return .pending
      case .no: break
      }
    }
    return rule.level == .error ? .yes : .no
  }

  /// The rule's level for this action.
  func level(of rule: Rule, _ facts: ActionFacts) -> Rule.Level {
    rule.cases.isEmpty ? rule.level : holdingCase(of: rule, facts)?.level ?? rule.level
  }

  /// The first of the rule's cases that holds.
  func holdingCase(of rule: Rule, _ facts: ActionFacts) -> Rule.Case? {
    rule.cases.first { truth(of: $0.condition, facts) == .yes }
  }

  func truth(of condition: Condition, _ facts: ActionFacts) -> Truth {
    switch condition {
    case .all(let parts):
      var all = Truth.yes
      for part in parts {
        switch truth(of: part, facts) {
        case .no: return .no
        case .pending: all = .pending
        case .yes: break
        }
      }
      return all
    case .any(let parts):
      var any = Truth.no
      for part in parts {
        switch truth(of: part, facts) {
        case .yes: return .yes
        case .pending: any = .pending
        case .no: break
        }
      }
      return any
    case .not(let part): return !truth(of: part, facts)
    case .rule(let index): return truth(ofRule: index, facts)
    case .test(let test): return truth(of: test.test, fact: test.fact, facts)
    }
  }
}

extension ActionFacts {
  /// The value of a fact, by its index in the table.
  func value(_ fact: Int) -> FactValue { computations[fact].compute(self) }

  /// The date cells that no error can rest on: their year was assumed, or their order of day and month is in doubt.
  var assumedSources: DateSources { assumedOwnSources.union(assumedEarlierSources) }

  /// Those of this tracker.
  var assumedOwnSources: DateSources {
    var assumed: DateSources = []
    let (start, due) = dates
    if start.marks.isBelowErrors {
      assumed.insert(.start)
      if schedule?.isCountedFromStart == true { assumed.insert(.scheduleBounds) }
    }
    if due.marks.isBelowErrors { assumed.formUnion([.due, .scheduleBounds]) }
    return assumed
  }

  /// Those of earlier trackers.
  var assumedEarlierSources: DateSources {
    guard !earlier.isEmpty else { return [] }
    var assumed: DateSources = []
    if before?.due.marks.isBelowErrors == true { assumed.insert(.earlierDue) }
    if firstDue?.marks.isBelowErrors == true { assumed.insert(.firstDue) }
    return assumed
  }
}
