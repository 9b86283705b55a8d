import RuleSets

extension Condition {
  /// What the condition may come to, by what its tests and the rules that it names come to.
  ///
  /// All conditions are walked here and nowhere else. Whoever wants more than the answer looks on from `ofTest` and
  /// `ofRule`: `Profiler` holds a clock to them, `RuleProgress` answers what is known and notes what is asked. A part
  /// is not asked where those before it have decided.
  func outlook(ofTest: (FactTest) -> Truth, ofRule: (Int) -> Truth) -> Outlook {
    switch self {
    case .test(let test): return Outlook(ofTest(test))
    // A rule is raised or not.
    case .rule(let rule): return Outlook(ofRule(rule)).certainly
    case .not(let part): return !part.outlook(ofTest: ofTest, ofRule: ofRule)
    case .certainly(let part): return part.outlook(ofTest: ofTest, ofRule: ofRule).certainly
    case .all(let parts):
      var all = Outlook.yes
      for part in parts {
        all = all && part.outlook(ofTest: ofTest, ofRule: ofRule)
        if all == .no { return .no }
      }
      return all
    case .any(let parts):
      var any = Outlook.no
      for part in parts {
        any = any || part.outlook(ofTest: ofTest, ofRule: ofRule)
        if any == .yes { return .yes }
      }
      return any
    }
  }
}
