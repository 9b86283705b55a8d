extension Rule {
  /// Every fact that the rule's conditions ask for or its texts show, by index, some of them several times.
  package func eachFact(_ body: (Int) -> Void) {
    condition.eachTest { body($0) }
    for part in cases { part.condition.eachTest { body($0) } }
    for collapse in [collapse] + cases.map(\.collapse) { if let fact = collapse?.by { body(fact) } }
    for template in [message, remedy] + cases.compactMap(\.message) {
      for case .fact(let fact) in template.parts { body(fact) }
    }
  }
}

extension Condition {
  /// Every fact that a test asks for, or compares with.
  fileprivate func eachTest(_ body: (Int) -> Void) {
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.eachTest(body) }
    case .not(let part), .certainly(let part): part.eachTest(body)
    case .rule: break
    case .test(let test):
      body(test.fact)
      if let other = test.test.comparedFact { body(other) }
    }
  }
}
