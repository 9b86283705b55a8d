import Checks
import RuleSets
import Tables
import TestSupport
import Testing

/// The examples of the default rules, each as it stands and in trackers of other shapes.
@Suite struct RuleExamplesTests {
  private static let ruleSet: RuleSet? = set("slipgauge:default")

  private static func set(_ name: String) -> RuleSet? {
    try? RuleSetLoader(facts: FactTable.standard.signatures) { _ in nil }.load([name])
  }

  @Test func holdInThePlainSetToo() throws {
    let ruleSet = try #require(RuleExamplesTests.set("slipgauge:plain"))
    let check = ExampleCheck(ruleSet)
    for (index, rule) in ruleSet.rules.enumerated() {
      for (number, example) in try rule.examples.read().enumerated() {
        #expect(check.outcome(of: example, rule: index) == .holds, "\(rule.id), example \(number + 1)")
      }
    }
  }

  @Test func standInEveryRuleInBothKinds() throws {
    for rule in try #require(RuleExamplesTests.ruleSet).rules {
      let examples = try rule.examples.read()
      #expect(examples.contains { $0.raises } && examples.contains { !$0.raises }, "\(rule.id)")
    }
  }

  @Test(arguments: Shape.allCases)
  func hold(shape: Shape) throws {
    let ruleSet = try #require(RuleExamplesTests.ruleSet)
    let check = ExampleCheck(ruleSet, write: shape.write)
    for (index, rule) in ruleSet.rules.enumerated() {
      for (number, example) in try rule.examples.read().enumerated() {
        #expect(check.outcome(of: example, rule: index) == .holds, "\(rule.id), example \(number + 1)")
      }
    }
  }

  /// A tracker of the same rows that looks otherwise.
  enum Shape: CaseIterable, Sendable {
    case plain, columnsReversed, bannerAbove, foreignColumnInFront, carriageReturns, semicolons, upperCaseHeaders
    case blankRowsBetween, workbook

    @Sendable func write(_ table: [[String]]) -> [UInt8] {
      let width = table[0].count
      switch self {
      case .plain: return ExampleTracker.csv(table)
      case .columnsReversed: return ExampleTracker.csv(table.map { $0.reversed() })
      case .bannerAbove:
        let banner = [["Improvement Plan", "", "Updated monthly"], [""], ["Ref numbers as agreed"]]
        return ExampleTracker.csv(banner.map { $0 + Array(repeating: "", count: width - $0.count) } + table)
      case .foreignColumnInFront:
        return ExampleTracker.csv(table.map { ["Größe – 表 😀\u{301}"] + $0 })
      case .carriageReturns:
        return ExampleTracker.csv(table).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
      case .semicolons:
        let lines = table.map { row in
          row.map {
            "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
          }
          .joined(separator: ";") + "\n"
        }
        return Array(lines.joined().utf8)
      case .upperCaseHeaders: return ExampleTracker.csv([table[0].map { $0.uppercased() }] + table.dropFirst())
      case .blankRowsBetween:
        let blank = Array(repeating: " ", count: width)
        return ExampleTracker.csv([blank] + table.flatMap { [$0, blank] })
      case .workbook: return Shape.workbook(table)
      }
    }

    private static func workbook(_ table: [[String]]) -> [UInt8] {
      let rows = table.enumerated().map { index, row in
        let cells = row.enumerated().map { column, text in
          "<c r=\"\(CellReference.letters(column))\(index + 1)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
        }
        return "<row r=\"\(index + 1)\">\(cells.joined())</row>"
      }
      return WorkbookBuilder(rows.joined()).bytes
    }

    private static func escaped(_ text: String) -> String {
      text.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;"][$0] ?? String($0) }.joined()
    }
  }
}
