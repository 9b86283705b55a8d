import RuleSets

extension Condition {
  /// What the condition may come to, by what its tests and the rules that it names come to.
  ///
  /// All conditions are walked here and nowhere else. Whoever wants more than the answer looks on: from `ofTest` and
  /// `ofRule`, as `Profiler` does, who holds a clock to them, and `RuleProgress`, which answers what is known and notes
  /// what is asked; or as a tracer, which is told what each part comes to. A part is not asked where those before it
  /// have decided, unless there is a tracer.
  func outlook(
    ofTest: (FactTest) -> Truth, ofRule: (Int) -> Truth, ofSum: (Sum) -> Truth = { _ in .open },
    tracer: ConditionTracer? = nil
  ) -> Outlook {
    let outlook = walked(ofTest: ofTest, ofRule: ofRule, ofSum: ofSum, tracer)
    tracer?.note(self, outlook)
    return outlook
  }

  private func walked(
    ofTest: (FactTest) -> Truth, ofRule: (Int) -> Truth, ofSum: (Sum) -> Truth, _ tracer: ConditionTracer?
  ) -> Outlook {
    switch self {
    case .test(let test): return Outlook(ofTest(test))
    case .sum(let sum): return Outlook(ofSum(sum))
    // A rule is raised or not.
    case .rule(let rule): return Outlook(ofRule(rule)).certainly
    case .not(let part): return !part.outlook(ofTest: ofTest, ofRule: ofRule, ofSum: ofSum, tracer: tracer)
    case .certainly(let part):
      return part.outlook(ofTest: ofTest, ofRule: ofRule, ofSum: ofSum, tracer: tracer).certainly
    case .all(let parts):
      var all = Outlook.yes
      for part in parts {
        all = all && part.outlook(ofTest: ofTest, ofRule: ofRule, ofSum: ofSum, tracer: tracer)
        if all == .no, tracer == nil { return .no }
      }
      return all
    case .any(let parts):
      var any = Outlook.no
      for part in parts {
        any = any || part.outlook(ofTest: ofTest, ofRule: ofRule, ofSum: ofSum, tracer: tracer)
        if any == .yes, tracer == nil { return .yes }
      }
      return any
    }
  }
}
