import RuleSets

extension FactTable {
  /// What rules on themes and leads ask, and what messages say of actions that were summed up.
  static let groups: [Fact] = [
    Fact("lead", .text, "The director lead, as typed where the name stands first.", from: .group) {
      .typed($0?.group.name ?? "")
    }.of([.lead]),
    sum(
      "count",
      """
      How many actions count for certain, in the share that the condition asks for, else in its first count; sums that \
      hold are considered first.
      """
    ) { .number(Double($0.count)) },
    sum("total", "Among how many actions `count` was counted.") { .number(Double($0.total)) },
    sum("share", "Which share of `total` `count` is, as a percentage.") { value in
      value.total == 0 ? .none : .words(Wording.percentage(Double(value.count) / Double(value.total)))
    },
    sum("value", "The value that they have in common, where the condition asks for the same one.") {
      $0.words.map { .words($0) } ?? .none
    }.of(sums: [.same]),
    Fact.placeholder("refs", "The refs of these actions.", from: .group) { $0.map { .list($0.refs) } ?? .none }.unquoted
      .of(havingActions).of(sums: all),
  ]

  private static let havingActions = Set(Rule.Subject.allCases.filter(\.hasActions))

  private static let all = Set(Sum.Kind.allCases)

  private static func sum(
    _ id: String, _ summary: String, _ value: @escaping @Sendable (SumValue) -> FactValue
  ) -> Fact {
    .placeholder(id, summary, from: .group) { $0?.toldValue.map(value) ?? .none }.unquoted.of(havingActions).of(
      sums: all)
  }
}
