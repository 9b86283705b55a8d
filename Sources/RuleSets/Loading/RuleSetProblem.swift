public import Documents

/// Something wrong in a rule file, with its place.
public struct RuleSetProblem: Error, Hashable, Sendable {
  /// What kind of thing is wrong.
  package enum Code: String, Sendable {
    case notReadable, syntax, unknownMember, missingMember, wrongType, unknownFact, unknownOperator, unknownStatus
    case unknownPlaceholder, unknownPhraseList, unknownRule, unknownField, unknownLevel, unknownName, duplicate, band
    case badValue, cycle, limit, extends, language, lint
  }

  /// What kind of thing is wrong.
  package let code: Code
  /// The file as it was named.
  package let path: String
  /// From 1.
  package let line: Int
  /// From 1, in Unicode scalars.
  package let column: Int
  /// `$.rules[3].when.all[0]`.
  package let jsonPath: String
  /// What is wrong and, where one is near, the right name; what it quotes of the file is safe to show.
  public let message: String

  /// Where it is.
  public var place: TextPlace {
    TextPlace(path: shown(path, most: 400), line: line, column: column, jsonPath: jsonPath)
  }

  /// One line: `council.json:12:9: $.rules[3].level: unknown level "eror"; did you mean "error"?`
  public var text: String { "\(place.text): \(message)" }
}

/// Everything wrong in a rule set, in the order of its files.
public struct RuleSetProblems: Error, Sendable {
  /// All of them, by file, line and column.
  public let problems: [RuleSetProblem]

  package init(_ problems: [RuleSetProblem]) { self.problems = problems }
}
