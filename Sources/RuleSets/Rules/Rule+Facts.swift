extension Rule {
  /// Every fact that the rule's conditions ask for or its texts show, by index, some of them several times.
  package func eachFact(_ body: (Int) -> Void) {
    eachTest { test in
      body(test.fact)
      if let other = test.test.comparedFact { body(other) }
    }
    for sum in sums { if let fact = sum.fact { body(fact) } }
    for collapse in [collapse] + cases.map(\.collapse) { if let fact = collapse?.by { body(fact) } }
    for template in templates {
      for case .fact(let fact) in template.parts { body(fact) }
    }
  }

  /// Adds the rules that its conditions, and those of its sums, refer to, by index, but for those that are in `rules`
  /// already.
  package func addReferredRules(to rules: inout [Int]) {
    let conditions = [condition] + cases.map(\.condition)
    for condition in conditions + sums.flatMap(\.conditions) { condition.addReferredRules(to: &rules) }
  }

  /// Every text with placeholders.
  var templates: [MessageTemplate] {
    [message, remedy] + [suggestion].compactMap(\.self) + cases.flatMap(\.templates)
  }

  /// Every test of the rule's conditions.
  package func eachTest(_ body: (FactTest) -> Void) {
    condition.eachTest(body)
    for part in cases { part.condition.eachTest(body) }
  }

  /// Every sum that the rule's conditions ask for.
  package var sums: [Sum] { ([condition] + cases.map(\.condition)).flatMap(\.sums) }

  /// Whether its conditions, or those of its sums, are asked of actions.
  package var asksActions: Bool { subject == .action || subject == .claim || isOfGroups }

  /// Whether it is on claims and asks something of the actions that these are matched with.
  func asksClaimedActions(_ facts: [FactSignature]) -> Bool {
    guard subject == .claim else { return false }
    var asks = !sums.isEmpty
    eachTest { test in
      let asked = [test.fact, test.test.comparedFact].compactMap(\.self)
      asks = asks || asked.contains { facts[$0].subjects.contains(.action) }
    }
    return asks
  }

  /// Whether it is asked of actions together: those of a theme, of a lead, or of the tracker.
  package var isOfGroups: Bool { subject.isOfActions || subject.isOfGroups && !sums.isEmpty }

  /// Whether it tells what was not read.
  package var isOfReading: Bool { subject.isOfReading && !isOfGroups }
}

extension Condition {
  /// Every test of the condition itself; not those of rules that it names.
  func eachTest(_ body: (FactTest) -> Void) {
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.eachTest(body) }
    case .not(let part), .certainly(let part): part.eachTest(body)
    case .rule: break
    case .sum(let sum): for part in sum.conditions { part.eachTest(body) }
    case .test(let test): body(test)
    }
  }
}
