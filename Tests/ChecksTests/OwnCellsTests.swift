import Checks
import RuleSets
import TestSupport
import Testing

/// Cells of a rule set's own fields that cannot be read.
struct OwnCellsTests {
  private static let fields = #"""
    "tracker": {"fields": {
      "priority": {"type": "choice", "headers": ["Priority"], "values": {"high": ["High", "H"], "low": ["Low", "🔵"]}},
      "band": {"type": "choice", "headers": ["Band"], "values": {"a": ["Gold"], "b": ["Silver"], "c": ["Bronze"]}},
      "percent": {"type": "number", "headers": ["Percent"]},
      "review": {"type": "date", "headers": ["Reviewed"]},
      "agreed": {"type": "flag", "headers": ["Agreed"], "values": {"yes": ["Yes"], "no": ["No"]}},
      "note": {"type": "text", "headers": ["Note"]}
    }}
    """#

  private static func ruleSet(_ more: String = fields) throws -> RuleSet {
    let text = #"{"language": 2, "id": "x", "version": "1", "title": "X", "extends": "slipgauge:default", \#(more)}"#
    return try RuleSetLoader(facts: FactTable.standard.signatures) { _ in Array(text.utf8) }.load(["x.json"])
  }

  private func finding(_ header: String, _ cell: String) throws -> Finding? {
    let table = TrackerTable("ref | title | status | \(header)\nOC.A1.1 | a | On Track | \(cell)")
    let run = try CheckRun(table, CheckRun.Options(ruleSet: Self.ruleSet(), wantsFacts: false))
    return run.findings.first { $0.ruleID == "field-unreadable" }
  }

  @Test(arguments: [
    ("Priority", "Hihg", "neither “High” nor “Low” (“High”?)"),
    ("Priority", "High, as agreed", "neither “High” nor “Low” (“High”?)"),
    ("Priority", "urgent!", "neither “High” nor “Low”"),
    ("Band", "Silvr", "none of “Gold”, “Silver” and “Bronze” (“Silver”?)"),
    ("Percent", "most", "no number"), ("Percent", "80 of 100", "no number"), ("Percent", "1.2.3", "no number"),
    ("Reviewed", "Ocr 23", "no date that can be read (“Oct 23”?)"),
    ("Reviewed", "soon", "no date that can be read"), ("Agreed", "perhaps", "neither “Yes” nor “No”"),
  ])
  func `are told with what was expected`(header: String, cell: String, expected: String) throws {
    let found = try finding(header, cell)
    let told = try #require(found)
    #expect(told.message == "OC.A1.1: \(header) says “\(cell)”, which is \(expected).")
    #expect(told.level == .warning && told.location?.column == header)
    #expect(told.evidence.map { "\($0.key) \($0.value.short)" } == ["unread-fields \(header) “\(cell)”"])
  }

  @Test(arguments: [
    ("Priority", "high"), ("Priority", "🔵"), ("Priority", ""), ("Priority", "-"), ("Priority", "N/A"),
    ("Priority", "TBC"), ("Percent", "80%"), ("Percent", "1,250"), ("Percent", "none"), ("Percent", "to be confirmed"),
    ("Reviewed", "Oct-23"), ("Reviewed", "TBC"), ("Reviewed", "quarterly"), ("Agreed", "no"),
    ("Note", "anything"),
  ])
  func `are not those that can be read, or say nothing yet`(header: String, cell: String) throws {
    #expect(try finding(header, cell) == nil)
  }

  @Test func `are one finding on a row, on the first of them`() throws {
    let table = TrackerTable(
      """
      ref | title | status | Agreed | Percent | Priority
      OC.A1.1 | a | On Track | perhaps | 80 | urgent
      OC.A1.2 | b | On Track | yes | 80 | high
      OC.A1.3 | c | On Track | yes | lots | high
      """)
    let run = try CheckRun(table, CheckRun.Options(ruleSet: Self.ruleSet()))
    #expect(run.refs(raising: "field-unreadable") == ["OC.A1.1", "OC.A1.3"])
    let findings = run.findings.filter { $0.ruleID == "field-unreadable" }
    #expect(findings.map { $0.location?.column ?? "" } == ["Priority", "Percent"])
    #expect(
      run.facts.map { $0["unread-fields"]?.short } == ["Priority “urgent” Agreed “perhaps”", "-", "Percent “lots”"])
  }

  @Test(arguments: ["", #""tracker": {"fields": {"note": {"type": "text", "headers": ["Note"]}}}"#])
  func `are no matter of sets without such fields`(_ fields: String) throws {
    let more = fields.isEmpty ? #""description": "None.""# : fields
    let ruleSet = try Self.ruleSet(more)
    #expect(ruleSet.rules.map(\.id) == DefaultRuleSet.shared.rules.map(\.id))
    #expect(!ruleSet.rules.contains { $0.id == "field-unreadable" })
  }

  @Test func `may be ruled upon as anything else`() throws {
    let off = try Self.ruleSet(Self.fields + #", "overrides": {"field-unreadable": {"level": "off"}}"#)
    #expect(off.rules.first { $0.id == "field-unreadable" }?.level == .off)
    let without = try Self.ruleSet(#""overrides": {"field-unreadable": {"level": "error"}}"#)
    #expect(without.rules.count == DefaultRuleSet.shared.rules.count)
  }
}
