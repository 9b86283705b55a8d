/// A bound on what a rule file may make the loader do; each can be raised by its flag.
package enum RuleLimit: String, CaseIterable, Sendable {
  case fileBytes = "rule-file-bytes"
  case files = "rule-files"
  case values = "rule-values"
  case listItems = "rule-list-items"
  case textBytes = "rule-text-bytes"
  case phrases = "rule-phrases"
  case tests = "rule-tests"
  case problems = "rule-problems"

  /// The command line's option, `--max-rule-files`.
  package var flag: String { "--max-" + rawValue }

  /// The most that is read without being asked to read more.
  package var standard: Int {
    switch self {
    case .fileBytes: 4 << 20
    case .files: 32
    case .values: 400_000
    case .listItems: 10_000
    case .textBytes: 10_000
    case .phrases: 50_000
    case .tests: 20_000
    case .problems: 1_000
    }
  }

  /// What is counted, as help and refusals say it.
  package var subject: String {
    switch self {
    case .fileBytes: "bytes in a rule file"
    case .files: "rule files joined by extends"
    case .values: "JSON values in a rule file"
    case .listItems: "items in a list of a rule file"
    case .textBytes: "bytes in a text of a rule file"
    case .phrases: "phrases of all lists, with their alternatives unfolded"
    case .tests: "tests in all rules, those of the rules that they refer to counted each time"
    case .problems: "problems told of rule files"
    }
  }
}

/// The limits on rule files in force.
package struct RuleLimits: Sendable {
  private var values = RuleLimit.allCases.map(\.standard)
  /// Whether `extends` may name files outside the folder of the file that says so.
  package var allowsOutside = false

  package init() {}

  package subscript(limit: RuleLimit) -> Int {
    get { values[Self.index(of: limit)] }
    set { values[Self.index(of: limit)] = newValue }
  }

  /// The most bytes of one rule file, which whoever reads it has to keep to as well.
  package var fileBytes: Int {
    get { self[.fileBytes] }
    set { self[.fileBytes] = newValue }
  }

  private static func index(of limit: RuleLimit) -> Int { RuleLimit.allCases.firstIndex(of: limit) ?? 0 }

  /// What a refusal says: how many there are at most, and what to do for more.
  func refusal(_ limit: RuleLimit) -> String {
    "more than \(self[limit]) \(limit.subject); raise the limit with \(limit.flag)"
  }
}
