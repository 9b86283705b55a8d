import RuleSets

extension FactTable {
  /// What was there and is no more: but for what it may go on as, only nights ask rules on it.
  static let nights: [Fact] = [
    gone("gone-ref", .text, "The ref of an action that is gone, as it was typed.") {
      $0.action.map { .typed($0.ref) } ?? .none
    }.naming.of(actions),
    gone("gone-title", .text, "Its title as it was typed; blank in histories that did not keep it.") {
      .typed($0.action?.title ?? "")
    }.of(actions),
    Fact.placeholder("gone-name", "Its ref, with the title where that was kept.") { facts in
      let action = facts.gone?.action
      let title = Wording.short(action?.title ?? "")
      return .words((action?.ref ?? "") + (title.isEmpty ? "" : " " + Wording.quoted(title)))
    }.of(actions),
    gone("gone-status", .text, "Its status as it was typed.") { .typed($0.action?.status ?? "") }.of(actions),
    gone("gone-finished", .flag, "Whether it was finished.") { .flag($0.action?.isFinished ?? false) }.of(actions)
      .saying("the action", .haveBeen, "finished"),
    gone("gone-refs", .refs, "The refs that were on a sheet of which no action is left.") { .list($0.refs) }
      .of([.goneSheet]),
    gone("gone-count", .number, "How many actions were on it.") { .number(Double($0.refs.count)) }.of([.goneSheet])
      .called("the number of actions that were on it").within(.counts),
    Fact(
      "new-ref", .text,
      "The ref of the action that agrees most in title, among those of the same theme that were not there before.",
      from: .successor
    ) { $0.map { .typed($0.ref) } ?? .none }.naming.of(renumbered),
    Fact(
      "new-ref-agreement", .number, "How far the titles of the two agree, word by word, from 0 to 1.", from: .successor
    ) { $0.map { .number($0.agreement) } ?? .none }.of(.best).of(renumbered).within(.shares),
    Fact(
      "next-ref-agreement", .number, "The same of the action that agrees most after that one; 0 without one.",
      from: .successor
    ) { $0.map { .number($0.next) } ?? .none }.of(.next).of(renumbered).within(.shares),
  ]

  private static let renumbered: Set<Rule.Subject> = [.renumberedAction, .renumberedEarlierAction]
  private static let actions: Set<Rule.Subject> = [.goneAction, .renumberedAction]

  private static func gone(
    _ id: String, _ type: FactType, _ summary: String, _ value: @escaping @Sendable (GoneView) -> FactValue
  ) -> Fact {
    Fact(id, type, summary, from: .gone) { $0.map(value) ?? .none }
  }
}
