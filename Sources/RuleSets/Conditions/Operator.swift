/// What an operator takes on its other side.
package enum OperandKind: String, Sendable {
  case flag, texts, phraseList, phraseLists, phrasesUnlessPreceded, characters, statuses, statusFact
  case readings, marks, dateFact, number, choices, choiceFact
}

/// An operator that conditions use: its name, the facts that it tests, what it takes.
///
/// One table: the loader checks conditions against it, the JSON Schema and `slipgauge rules facts` are made from it.
package struct Operator: Sendable {
  /// What types of facts have in common, so that they share their operators.
  package enum Family: String, Sendable, CaseIterable {
    case text, status, reading, date, number, flag, choice, statuses, refs
  }

  /// As conditions have it.
  package let name: String
  /// The types of facts that it may be asked of.
  package let families: [Family]
  /// What stands behind it.
  package let operand: OperandKind
  /// One sentence for rule authors.
  package let summary: String

  private init(_ name: String, _ families: [Family], _ operand: OperandKind, _ summary: String) {
    self.name = name
    self.families = families
    self.operand = operand
    self.summary = summary
  }

  /// In the order of the rule language's page.
  package static let all: [Operator] = [
    Operator("is", [.flag], .flag, "The fact is true (or false)."),
    Operator("is", [.text], .texts, "The whole text, normalised, is this or one of these, or the other fact's."),
    Operator(
      "same-as", [.text], .texts,
      "Both texts are there and the same, normalised: the other is a fact's, or words (or some of these)."),
    Operator("differs-from", [.text], .texts, "Both texts are there and not the same, normalised."),
    Operator("blank", [.text], .flag, "The text has no letter or digit."),
    Operator("matches", [.text], .phraseList, "The whole text is a phrase of the list."),
    Operator("holds", [.text], .phraseLists, "Some phrase of the list stands in the text, as whole words."),
    Operator(
      "holds-unless-preceded", [.text], .phrasesUnlessPreceded,
      "Some phrase of `phrases` stands in the text with none of `by` among the `within` words before it."),
    Operator(
      "holds-near", [.text], .phrasesUnlessPreceded,
      "Some phrase of `phrases` stands in the text with one of `by` among the `within` words before it or behind it."),
    Operator(
      "holds-unless-near", [.text], .phrasesUnlessPreceded,
      "Some phrase of `phrases` stands in the text with none of `by` among the `within` words before it or behind it."),
    Operator("contains", [.text], .characters, "The text as typed contains these characters, or some of these."),
    Operator(
      "is", [.status], .statuses, "The status is this, one of these, or of the group (rated, finished, blank, unknown)."
    ),
    Operator("same-as", [.status], .statusFact, "Both statuses are the same."),
    Operator("differs-from", [.status], .statusFact, "Both statuses are there and not the same."),
    Operator("worse-than", [.status], .statusFact, "Both are rated, and this one is worse."),
    Operator("is", [.reading], .readings, "The cell reads as this, or one of these."),
    Operator("marked", [.reading], .marks, "The reading carries this mark, or one of these."),
    Operator("known", [.reading, .date, .number], .flag, "There is one (or none)."),
    Operator("before", [.reading, .date], .dateFact, "Every day that it can mean is before every day of the other."),
    Operator("after", [.reading, .date], .dateFact, "Every day that it can mean is after every day of the other."),
    Operator("ends-before", [.reading, .date], .dateFact, "Its last day is before the other's last day."),
    Operator("ends-after", [.reading, .date], .dateFact, "Its last day is after the other's last day."),
    Operator("same-days", [.reading, .date], .dateFact, "Both mean just the same days."),
    Operator("is", [.number], .number, "The number is this, or the other fact's."),
    Operator("at-least", [.number], .number, "The number is this or more."),
    Operator("at-most", [.number], .number, "The number is this or less."),
    Operator("more-than", [.number], .number, "The number is more than this."),
    Operator("less-than", [.number], .number, "The number is less than this."),
    Operator("is", [.choice], .choices, "It is this, or one of these, or the other fact's."),
    Operator("same-as", [.choice], .choiceFact, "Both are there and the same."),
    Operator("differs-from", [.choice], .choiceFact, "Both are there and not the same."),
    Operator("empty", [.statuses, .refs], .flag, "The list is empty (or not)."),
    Operator(
      "all-worse-than", [.statuses], .statusFact, "There are some, and all are worse than the other fact's rating."),
    Operator(
      "all-better-than", [.statuses], .statusFact, "There are some, and all are better than the other fact's rating."),
    Operator("includes", [.statuses], .statusFact, "The other fact's status is among them."),
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
    }
  }
}
