import RuleSets

/// A sum of a rule, and what rows are asked for it.
struct RowSum: Sendable {
  /// What the rule asks for.
  let sum: Sum
  /// What has the actions.
  let subject: Rule.Subject
  /// Which actions count; nil: all of those in `among`.
  let of: Question?
  /// Among which they do; nil: all.
  let among: Question?

  /// Two conditions, by index among the evaluator's: decided like rules, they tell a row that counts from one that does
  /// not, and both from one that may.
  struct Question: Sendable {
    /// What is asked, before errors are guarded.
    let counted: Sum.Counted
    /// Holds where the row counts.
    let holds: Int
    /// Holds where it does not.
    let fails: Int

    /// Whether the row counts, by all that it raises.
    func truth(_ raised: RuleMask) -> Truth {
      raised.contains(holds) ? .yes : raised.contains(fails) ? .no : .open
    }
  }

  /// Enters the conditions behind others; of a rule that may be an error, actions whose dates may be others may or may
  /// not count.
  init(_ sum: Sum, of rule: Rule, _ guards: inout ErrorGuards, _ conditions: inout [Condition]) {
    let doubt = rule.mayBeError ? guards.doubt(of: sum.conditions, [sum.fact].compactMap(\.self)) : nil
    func question(_ counted: Sum.Counted?) -> Question? {
      guard let counted = counted ?? doubt.map({ _ in Sum.Counted(.always) }) else { return nil }
      for condition in [counted.holds, counted.fails] {
        conditions.append(doubt.map { .all([condition, .not($0)]) } ?? condition)
      }
      return Question(counted: counted, holds: conditions.count - 2, fails: conditions.count - 1)
    }
    self.sum = sum
    subject = rule.subject
    of = sum.of == nil ? nil : question(sum.of)
    among = question(sum.among)
  }

  /// What is asked of rows.
  var questions: [Question] { [of, among].compactMap(\.self) }

  /// What a row comes to that raises all this.
  func answers(_ raised: RuleMask) -> SumAnswers {
    SumAnswers(among: among?.truth(raised) ?? .yes, of: of?.truth(raised) ?? .yes)
  }
}
