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
    let ids = Set(FactTable.standard.signatures.map(\.id).filter { $0.contains("-") })
    #expect(ids.count > 30)
    // Members of rule sets have names of their own, some of them the same.
    let members = Set(RuleDataTests.members(of: "rules/rule-set.schema.json"))
    for literal in RuleDataTests.literals(but: ["Checks/Facts/Table/", "RuleSets/RuleSet/Field.swift"]) {
      #expect(!ids.contains(literal.text) || members.contains(literal.text), "\(literal.path): \(literal.text)")
    }
  }

  /// The texts in quotation marks that stand before a colon.
  private static func members(of path: String) -> [String] {
    (Files.text(Repository.path(path)) ?? "").split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      return parts.count > 2 && parts[2].hasPrefix(":") ? String(parts[1]) : nil
    } + ["previous-period"]
  }

  /// Words of reports and messages that a rule set happens to have as well.
  private static let ours: Set<String> = [
    // The titles of columns in the tables that slipgauge writes.
    "director lead",
    // How a reading of a date is put into words.
    "every month", "on hold", "to be agreed",
    // How a header that names a period may look.
    "status (*)", "update (*)",
  ]

  @Test func `no label, header or phrase is known`() {
    let ruleSet = DefaultRuleSet.shared
    let texts =
      ruleSet.columns.spellings.values.flatMap(\.self) + ruleSet.statuses.flatMap(\.labels)
      + ruleSet.phraseTexts.flatMap(\.self)
    let known = Set(texts.map { $0.lowercased() }.filter { $0.contains(" ") })
    #expect(known.count > 80)
    // The benchmark makes trackers up.
    for literal in RuleDataTests.literals(but: ["Benchmarks/"]) {
      let text = literal.text.lowercased()
      #expect(!known.contains(text) || RuleDataTests.ours.contains(text), "\(literal.path):\(literal.line): \(text)")
    }
  }
}
