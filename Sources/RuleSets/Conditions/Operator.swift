package import Dates
package import Texts

/// What an operator takes on its other side, and the test that it makes of that.
package enum OperandKind: Sendable {
  case flag(@Sendable (Bool) -> Test)
  case texts(@Sendable ([String]) -> Test)
  /// Characters as typed.
  case characters(@Sendable ([String]) -> Test)
  case phraseList(@Sendable (PhraseListID) -> Test)
  case phraseLists(@Sendable ([PhraseListID]) -> Test)
  /// Two lists, and how many words from each other their phrases may stand.
  case phrasesBeside(@Sendable (_ phrases: PhraseListID, _ by: PhraseListID, _ within: Int) -> Test)
  case statuses(@Sendable (StatusSet) -> Test)
  case readings(@Sendable (Set<String>) -> Test)
  case marks(@Sendable (Set<String>) -> Test)
  /// Words of the fact's own type.
  case choices(@Sendable (Set<String>) -> Test)
  case weekdays(@Sendable (Set<Weekday>) -> Test)
  /// Operators of something that is taken of the value.
  case measure(Measure)
  /// A number, or a fact that is one.
  case number(Test.Comparison)
  /// A fact of one of the families, or a literal of its type.
  case fact([Operator.Family], Test.Relation)
}

/// An operator that conditions use: its name, the facts that it tests, what it takes.
///
/// One table: the loader reads conditions by it, the JSON Schema and `slipgauge rules facts` are made from it.
package struct Operator: Sendable {
  /// What types of facts have in common, so that they share their operators.
  package enum Family: String, Sendable, CaseIterable {
    case text, status, reading, date, number, flag, choice, statuses, refs, numbers
  }

  /// As conditions have it.
  package let name: String
  /// The types of facts that it may be asked of.
  package let families: [Family]
  /// What stands behind it.
  package let operand: OperandKind
  /// How the value lies to that of a fact of the same families, where `{"fact": …}` may stand in the operand's place.
  package let orFact: Test.Relation?
  /// One sentence for rule authors.
  package let summary: String

  private init(
    _ name: String, _ families: [Family], _ operand: OperandKind, orFact: Test.Relation? = nil, _ summary: String
  ) {
    self.name = name
    self.families = families
    self.operand = operand
    self.orFact = orFact
    self.summary = summary
  }

  /// An operator that compares with a fact of one of `others`.
  private init(_ relation: Test.Relation, _ families: [Family], to others: [Family], _ summary: String) {
    self.init(relation.rawValue, families, .fact(others, relation), summary)
  }

  /// An operator that compares numbers.
  private init(_ comparison: Test.Comparison, _ families: [Family], _ summary: String) {
    self.init(comparison.rawValue, families, .number(comparison), summary)
  }

  /// An operator that takes something of the value, of which others ask.
  private init(_ measure: Measure, _ families: [Family], _ summary: String) {
    self.init(measure.rawValue, families, .measure(measure), summary)
  }

  /// In the order of the rule language's page.
  package static let all: [Operator] = [
    Operator("is", [.flag], .flag { .isTrue($0) }, orFact: .same, "The fact is true (or false)."),
    Operator(
      "is", [.text], .texts { .textIs($0) }, orFact: .same,
      "The whole text, normalised, is this or one of these, or the other fact's."),
    Operator(
      "same-as", [.text], .texts { .textIs($0) }, orFact: .same,
      "Both texts are there and the same, normalised: the other is a fact's, or words (or some of these)."),
    Operator(
      "differs-from", [.text], .texts { .textDiffers($0) }, orFact: .differs,
      "Both texts are there and not the same, normalised."),
    Operator("blank", [.text], .flag { .blank($0) }, "The text has no letter or digit."),
    Operator("matches", [.text], .phraseList { .matches(list: $0) }, "The whole text is a phrase of the list."),
    Operator(
      "holds", [.text], .phraseLists { .holds(lists: $0) },
      "Some phrase of the list stands in the text, as whole words."),
    Operator(
      "holds-unless-preceded", [.text],
      .phrasesBeside { .holdsUnlessPreceded(list: $0, unless: $1, within: $2) },
      "Some phrase of `phrases` stands in the text with none of `by` among the `within` words before it."),
    Operator(
      "holds-near", [.text],
      .phrasesBeside { .holdsNear(list: $0, near: $1, within: $2, isNear: true) },
      "Some phrase of `phrases` stands in the text with one of `by` among the `within` words before it or behind it."),
    Operator(
      "holds-unless-near", [.text],
      .phrasesBeside { .holdsNear(list: $0, near: $1, within: $2, isNear: false) },
      "Some phrase of `phrases` stands in the text with none of `by` among the `within` words before it or behind it."),
    Operator(
      "contains", [.text], .characters { .contains($0) }, orFact: .contains,
      "The text as typed contains these characters, or some of these, or the other fact's text."),
    Operator(.words, [.text], "How many words the text has, by the operators of numbers; a blank one has 0."),
    Operator(
      "is", [.status], .statuses { .statusIs($0) }, orFact: .same,
      "The status is this, one of these, or of the group (rated, finished, blank, unknown)."
    ),
    Operator(.same, [.status], to: [.status], "Both statuses are the same."),
    Operator(.differs, [.status], to: [.status], "Both statuses are there and not the same."),
    Operator(.worse, [.status], to: [.status], "Both are rated, and this one is worse."),
    Operator(.rank, [.status], "The rank of the rating, 0 for the best, by the operators of numbers."),
    Operator(.colour, [.status], "The colour of the status, where it has one, by the operators of choices."),
    Operator("is", [.reading], .readings { .readingIs($0) }, "The cell reads as this, or one of these."),
    Operator("marked", [.reading], .marks { .marked($0) }, "The reading carries this mark, or one of these."),
    Operator(
      "known", [.reading, .date, .number, .status, .choice, .flag], .flag { .known($0) }, "There is one (or none)."),
    Operator(
      "known", [.text], .flag { .blank(!$0) }, "The text has a letter or digit (or none): `blank` turned round."),
    Operator(
      "known", [.statuses, .refs, .numbers], .flag { .empty(!$0) }, "The list has some (or none): `empty` turned round."
    ),
    Operator(
      .before, [.reading, .date], to: [.reading, .date], "Every day that it can mean is before every day of the other."),
    Operator(
      .after, [.reading, .date], to: [.reading, .date], "Every day that it can mean is after every day of the other."),
    Operator(.endsBefore, [.reading, .date], to: [.reading, .date], "Its last day is before the other's last day."),
    Operator(.endsAfter, [.reading, .date], to: [.reading, .date], "Its last day is after the other's last day."),
    Operator(.sameDays, [.reading, .date], to: [.reading, .date], "Both mean just the same days."),
    Operator(
      "weekday", [.reading, .date], .weekdays { .weekday($0) },
      "Every day that it can mean falls on this weekday, or on one of these."),
    Operator(.equal, [.number], "The number is this, or the other fact's."),
    Operator(.atLeast, [.number], "The number is this or more."),
    Operator(.atMost, [.number], "The number is this or less."),
    Operator(.moreThan, [.number], "The number is more than this."),
    Operator(.lessThan, [.number], "The number is less than this."),
    Operator(
      "is", [.choice], .choices { .choiceIs($0) }, orFact: .same, "It is this, or one of these, or the other fact's."),
    Operator(.same, [.choice], to: [.choice], "Both are there and the same."),
    Operator(.differs, [.choice], to: [.choice], "Both are there and not the same."),
    Operator("empty", [.statuses, .refs, .numbers], .flag { .empty($0) }, "The list is empty (or not)."),
    Operator(
      .allWorse, [.statuses], to: [.status], "There are some, and all are worse than the other fact's rating."),
    Operator(
      .allBetter, [.statuses], to: [.status], "There are some, and all are better than the other fact's rating."),
    Operator(.includes, [.statuses], to: [.status], "The other fact's status is among them."),
    Operator(.equal, [.numbers], "One of the numbers is this, or the other fact's."),
    Operator(.atLeast, [.numbers], "One of the numbers is this or more."),
    Operator(.atMost, [.numbers], "One of the numbers is this or less."),
    Operator(.moreThan, [.numbers], "One of the numbers is more than this."),
    Operator(.lessThan, [.numbers], "One of the numbers is less than this."),
  ]

  /// The operators of facts of a family, in the order of the table.
  package static func of(_ family: Family) -> [Operator] { byFamily[family.index] }

  private static let byFamily = Family.allCases.map { family in all.filter { $0.families.contains(family) } }
}

extension Operator.Family {
  /// Its place among all.
  fileprivate var index: Int {
    switch self {
    case .text: 0
    case .status: 1
    case .reading: 2
    case .date: 3
    case .number: 4
    case .flag: 5
    case .choice: 6
    case .statuses: 7
    case .refs: 8
    case .numbers: 9
    }
  }
}

extension FactType {
  /// The family that the type belongs to.
  package var family: Operator.Family {
    switch self {
    case .text: .text
    case .status: .status
    case .reading: .reading
    case .date: .date
    case .number: .number
    case .flag: .flag
    case .choice: .choice
    case .statuses: .statuses
    case .refs: .refs
    case .numbers: .numbers
    }
  }
}
