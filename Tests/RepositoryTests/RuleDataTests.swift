import Checks
import RuleSets
import TestSupport
import Testing

/// What is checked, and by which words, is data in `rules/`: none of it stands in Swift.
struct RuleDataTests {
  private static let literals: [(path: String, line: Int, text: String)] = SwiftSource.all(in: "Sources").flatMap {
    file in
    file.literals.map { (file.path, $0.line, $0.text) }
  }

  /// Those of the files whose paths begin with none of `exempt`.
  private static func literals(but exempt: [String]) -> [(path: String, line: Int, text: String)] {
    literals.filter { literal in !exempt.contains { literal.path.hasPrefix("Sources/" + $0) } }
  }

  /// Words of letters, digits and hyphens.
  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
  }

  @Test func `no rule is named`() {
    let ids = Set(DefaultRuleSet.shared.rules.map(\.id))
    #expect(ids.count > 50 && RuleDataTests.literals.count > 3000)
    // Help shows commands as somebody would type them; some facts are called like rules.
    for literal in RuleDataTests.literals(but: ["SlipgaugeCLI/Commands/", "Checks/Facts/Table/"]) {
      let named = ids.intersection(RuleDataTests.words(literal.text))
      #expect(named.isEmpty, "\(literal.path):\(literal.line): \(named.sorted()) in \(literal.text)")
    }
  }

  @Test func `no fact is named but in its table`() {
    let ids = Set(FactTable.standard.signatures.map(\.id)).subtracting(RuleDataTests.alike)
    #expect(ids.count > 90)
    for literal in RuleDataTests.literals(but: ["Checks/Facts/Table/", "RuleSets/RuleSet/Field.swift"]) {
      #expect(!ids.contains(literal.text), "\(literal.path):\(literal.line): \(literal.text)")
    }
  }

  /// Facts that are called like something else: a text may be either.
  private static let alike: Set<String> = [
    // Columns of the change register.
    "agreed-by", "agreed-on",
    // Members of rule sets and of rules.
    "claim", "copied", "count", "field", "finished", "lead", "leadership-action", "period", "reporting-date", "share",
    "slippage", "stage", "status", "status-fill", "theme", "title", "today", "update", "value",
    // What a fact may need.
    "previous-period",
    // Members and columns of reports, attributes of workbooks, words of messages.
    "due", "kind", "ref", "refs", "sheet", "start",
  ]

  /// Words of reports and messages that a rule set happens to have as well.
  private static let ours: Set<String> = [
    // The titles of columns in the tables that slipgauge writes.
    "director lead", "update owner", "other leads", "in progress", "done", "comment",
    // What a night calls the fact that changed.
    "due date",
    // How a reading of a date is put into words.
    "every month", "on hold", "to be agreed",
    // How a header that names a period may look.
    "status (*)", "update (*)",
    // Members and columns of reports, options, attributes of workbooks, and words of sentences.
    "action", "director", "due", "expected", "lead", "month", "not", "period", "quarter", "ref", "slippage", "start",
    "target", "theme", "title", "until",
    "was", "were",
    // A member of progress summaries in JSON.
    "issues",
    // Members of rule sets, and the colours that a status may have.
    "revised", "red", "amber", "green", "quarter", "half", "year",
  ]

  @Test func `no label, header or phrase is known`() {
    let ruleSet = DefaultRuleSet.shared
    let texts =
      ruleSet.columns.spellings.values.flatMap(\.self) + ruleSet.statuses.flatMap(\.labels)
      + ruleSet.phraseTexts.flatMap(\.self)
    // Of the shortest, such as A for amber, nobody can tell.
    let known = Set(texts.map { $0.lowercased() }.filter { $0.count > 2 })
    #expect(known.count > 120)
    // The benchmark makes trackers up; facts and fields are called like the cells that they are of.
    for literal in RuleDataTests.literals(but: ["Benchmarks/", "Checks/Facts/Table/", "RuleSets/RuleSet/Field.swift"]) {
      let text = literal.text.lowercased()
      #expect(!known.contains(text) || RuleDataTests.ours.contains(text), "\(literal.path):\(literal.line): \(text)")
    }
  }
}
