import TestSupport
import Testing
import Texts
import Trackers

@testable import RuleSets

/// Cells of columns that a rule set declares for itself.
struct FieldCellTests {
  @Test(arguments: [
    ("80", 80), ("80%", 80), (" 80 % ", 80), ("0.8", 0.8), ("-3.5", -3.5), ("1,250.5", 1250.5),
    ("1,234,567", 1_234_567),
    (".5", 0.5), ("007", 7),
  ])
  func `a number is read`(cell: String, number: Double) {
    #expect(cell.withBytes { NumberCell.value($0) } == number)
  }

  @Test(arguments: [
    "", "%", "-", "abc", "5 days", "1,25", "12,345,6", ",500", "1.2.3", "1e5", "nan", "inf", "0x10", "1.5,000", "--1",
    "5.", String(repeating: "9", count: 60),
  ])
  func `what is no number is none`(cell: String) { #expect(cell.withBytes { NumberCell.value($0) } == nil) }

  @Test func `values are told by their labels`() {
    let field = OwnField(
      id: "p", kind: .choice, headers: [],
      values: [
        OwnField.Value(id: "high", labels: ["High", "H - urgent"]), OwnField.Value(id: "done", labels: ["✔", "🟢"]),
      ])
    let labels = FieldLabels(field, DefaultRuleSet.shared)
    let cells: [(String, Int?)] = [
      ("high", 0), (" HIGH. ", 0), ("H Urgent", 0), ("higher", nil), ("", nil), ("✔", 1), (" ✔\u{FE0F}", 1), ("🟢", 1),
      ("✘", nil), ("✔✔", nil), ("✔ high", 0),
    ]
    for (cell, value) in cells { #expect(cell.withBytes { labels.value($0) } == value, "\(cell)") }
  }
}
