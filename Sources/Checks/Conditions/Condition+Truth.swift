import RuleSets

extension Condition {
  /// Whether the condition holds, by what its tests and the rules that it names come to.
  ///
  /// All conditions are walked here and nowhere else. Whoever wants more than the answer looks on from `ofTest` and
  /// `ofRule`: `Profiler` holds a clock to them, `RuleProgress` answers what is known and notes what is asked. A part
  /// is not asked where those before it have decided.
  func truth(ofTest: (FactTest) -> Truth, ofRule: (Int) -> Truth) -> Truth {
    switch self {
    case .test(let test): ofTest(test)
    case .rule(let rule): ofRule(rule)
    case .not(let part): !part.truth(ofTest: ofTest, ofRule: ofRule)
    case .all(let parts): Condition.joined(parts, deciding: .no, ofTest, ofRule)
    case .any(let parts): Condition.joined(parts, deciding: .yes, ofTest, ofRule)
    }
  }

  /// One part that is `no` decides `all`, one that is `yes` decides `any`.
  private static func joined(
    _ parts: [Condition], deciding: Truth, _ ofTest: (FactTest) -> Truth, _ ofRule: (Int) -> Truth
  ) -> Truth {
    var joined = !deciding
    for part in parts {
      let truth = part.truth(ofTest: ofTest, ofRule: ofRule)
      if truth == deciding { return deciding }
      if truth == .pending { joined = .pending }
    }
    return joined
  }
}
