extension Rule {
  /// Every fact that the rule's conditions ask for or its texts show, by index, some of them several times.
  package func eachFact(_ body: (Int) -> Void) {
    eachTest { test in
      body(test.fact)
      if let other = test.test.comparedFact { body(other) }
    }
    for collapse in [collapse] + cases.map(\.collapse) { if let fact = collapse?.by { body(fact) } }
    for template in [message, remedy] + cases.compactMap(\.message) {
      for case .fact(let fact) in template.parts { body(fact) }
    }
  }

  /// Every test of the rule's conditions.
  package func eachTest(_ body: (FactTest) -> Void) {
    condition.eachTest(body)
    for part in cases { part.condition.eachTest(body) }
  }
}

extension Condition {
  /// Every test of the condition itself; not those of rules that it names.
  func eachTest(_ body: (FactTest) -> Void) {
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.eachTest(body) }
    case .not(let part), .certainly(let part): part.eachTest(body)
    case .rule: break
    case .test(let test): body(test)
    }
  }
}
