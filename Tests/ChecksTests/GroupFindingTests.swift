import RuleSets
import TestSupport
import Testing

@testable import Checks

/// Where findings on themes and leads stand, and what they are called.
struct GroupFindingTests {
  private func findings(_ subject: String, _ table: TrackerTable, _ format: TrackerTable.Format) throws -> [Finding] {
    let set = try MadeSet(
      #""on": "\#(subject)", "when": {"count": {"of": {"status": {"is": "rated"}}, "at-least": 1}}, "message": "So.""#)
    let options = CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false)
    return try CheckRun(table.bytes(format), options).findings.filter { $0.ruleID == "made" }
  }

  private static let headers = ["ref", "title", "director-lead", "status 2024-01", "update 2024-01"].map {
    TrackerTable.header($0)
  }

  private static let sheets = TrackerTable(
    sheets: [
      TrackerTable.Sheet(
        name: "Culture", headers: headers,
        rows: [["OC.A1.1", "a", "", "On Track", "Done"], ["OC.A1.2", "b", "S Khan", "On Track", "Done"]]),
      TrackerTable.Sheet(name: "Finance", headers: headers, rows: [["FN.A1.1", "c", "S KHAN", "Red", "Done"]]),
    ])

  @Test func `stand on the sheet of a theme, and on the first cell of a lead`() throws {
    let themes = try findings("theme", Self.sheets, .xlsx)
    #expect(themes.map(\.theme) == ["Culture", "Finance"])
    #expect(themes.map(\.location?.sheet) == ["Culture", "Finance"])
    #expect(themes.allSatisfy { $0.location?.isWholeSheet == true && $0.ref.isEmpty && $0.row == nil })
    #expect(themes.map(\.refs) == [["OC.A1.1", "OC.A1.2"], ["FN.A1.1"]])
    let leads = try findings("lead", Self.sheets, .xlsx)
    #expect(leads.map(\.directorLead) == ["S Khan"])
    #expect(leads.map(\.location?.cell) == ["C3"])
    #expect(leads.map(\.refs) == [["OC.A1.2", "FN.A1.1"]])
  }

  @Test(arguments: [
    ("lead", "", "no column is called “Director Lead”"), ("lead", "director-lead", nil),
    ("theme", "", "no column is called “Theme”"), ("theme", "theme", nil),
  ])
  func `are not evaluated where no column names them`(_ subject: String, _ header: String, _ skipped: String?) throws {
    let set = try MadeSet(
      #""on": "\#(subject)", "when": {"count": {"of": {"live": true}, "at-least": 1}}, "message": "So.""#)
    let column = header.isEmpty ? ("", "") : (" | \(header)", " | S Khan")
    let table = TrackerTable(
      "ref | title | status 2024-01 | update 2024-01\(column.0)\nOC.A1.1 | a | On Track | Done\(column.1)")
    let options = CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false)
    let rule = try CheckRun(table.bytes(.csv), options).summary.rules.first { $0.id == "made" }
    #expect(rule?.skipped == skipped && rule?.evaluated == (skipped == nil ? 1 : 0), "\(rule?.skipped ?? "asked")")
  }

  @Test func `stand on the first cell that names a theme`() throws {
    let table = TrackerTable(
      """
      ref     | theme   | title | status 2024-01 | update 2024-01
      OC.A1.1 | Culture | a     | On Track       | Done
      FN.A1.1 | Finance | b     | On Track       | Done
      """)
    #expect(try findings("theme", table, .csv).map(\.location?.line) == [2, 3])
  }

  @Test func `are the same finding from run to run, however the name is typed`() throws {
    func fingerprints(_ theme: String) throws -> [String] {
      let table = TrackerTable(
        "ref | theme | title | status 2024-01 | update 2024-01\nOC.A1.1 | \(theme) | a | On Track | Done")
      return try findings("theme", table, .csv).map(\.fingerprint)
    }
    let usual = try fingerprints("Culture")
    #expect(usual.count == 1)
    #expect(try fingerprints("CULTURE!") == usual)
    #expect(try fingerprints("Finance") != usual)
  }

  @Test func `carry what was counted as evidence`() throws {
    let set = try MadeSet(
      #"""
      "on": "theme", "message": "So.", "when": {"all": [
        {"count": {"of": {"live": true}, "at-least": 1}},
        {"share": {"of": {"status": {"is": "on-track"}}, "among": {"live": true}, "at-least": 0.1}},
        {"same": {"fact": "director-lead", "share": {"at-least": 0.1}}}]}
      """#)
    let findings = try CheckRun(Self.sheets, CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false)).findings
    let evidence = findings.filter { $0.ruleID == "made" }.map { $0.evidence.map { "\($0.key) \($0.value.short)" } }
    #expect(
      evidence == [
        [
          "count 2", "share-count 2", "share-total 2", "same “S Khan”", "same-count 1", "same-total 2",
        ]
      ])
  }

  @Test func `are not made where no sheet has the column, and that is told`() throws {
    let table = TrackerTable("ref | theme | title | due | update 2024-01\nOC.A1.1 | Culture | a | Mar-24 | Done")
    let set = try MadeSet(
      #""on": "theme", "when": {"count": {"of": {"status": {"is": "rated"}}, "at-most": 5}}, "message": "So.""#)
    let run = try CheckRun(table, CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false))
    let count = try #require(run.summary.rules.first { $0.id == "made" })
    #expect(count.evaluated == 0 && count.raised == 0 && count.skipped != nil)
    #expect(run.summary.unevaluated.contains { $0.column == "status" && $0.rules.contains("made") })
  }

  @Test func `take actions of a sheet without the column for open`() throws {
    let bare = ["ref", "title", "update 2024-01"].map { TrackerTable.header($0) }
    let table = TrackerTable(
      sheets: Self.sheets.sheets + [
        TrackerTable.Sheet(name: "Places", headers: bare, rows: [["PL.A1.1", "d", "Done"]])
      ])
    let raised = try ["at-least", "at-most"].map { comparison in
      let set = try MadeSet(
        #""on": "tracker", "when": {"count": {"of": {"status": {"is": "rated"}}, "\#(comparison)": 3}}, "message": "So.""#
      )
      return try CheckRun(table.bytes(.xlsx), CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false)).findings.count
      {
        $0.ruleID == "made"
      }
    }
    #expect(raised == [1, 0])
  }

  @Test(arguments: [
    (
      #""raises": true, "expect": {"on": "Culture", "message": "Culture: OC.A1.1 and OC.A1.2."}"#,
      ExampleCheck.Outcome.holds
    ),
    (#""raises": true, "expect": {"on": "finance"}"#, .differs("it is on Culture, not finance")),
    (
      #""raises": true, "expect": {"level": "error", "on": "finance", "message": "So."}"#,
      .differs("its level is note, not error; it is on Culture, not finance; it says: Culture: OC.A1.1 and OC.A1.2.")
    ),
    (#""raises": false"#, .raised("Culture: OC.A1.1 and OC.A1.2.")),
  ]) func `are examples of a tracker of rows`(_ members: String, _ outcome: ExampleCheck.Outcome) throws {
    let rows = [("OC.A1.1", "Culture"), ("FN.A1.1", "Finance"), ("OC.A1.2", "Culture")].map { ref, theme in
      #"{"ref": "\#(ref)", "title": "Do", "theme": "\#(theme)", "status": "On Track"}"#
    }
    let example = #"{\#(members), "period": "2024-01", "tracker": [\#(rows.joined(separator: ", "))]}"#
    let set = try MadeSet(
      #""on": "theme", "when": {"count": {"of": {"live": true}, "at-least": 2}}, "message": "{theme}: {refs}.", "#
        + #""examples": [\#(example)]"#
    ).ruleSet
    let index = try #require(set.rules.firstIndex { $0.id == "made" })
    let examples = try set.rules[index].examples.read()
    #expect(examples.map { ExampleCheck(set).outcome(of: $0, rule: index) } == [outcome])
  }

  @Test func `are no findings on what was not read, and told where they are asked for`() throws {
    let set = try MadeSet(
      #""on": "tracker", "when": {"count": {"of": {"live": true}, "at-least": 1}}, "message": "{count}.""#)
    let rule = try #require(set.ruleSet.rules.last)
    #expect(rule.isOfGroups && !rule.isOfReading)
    let options = CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false)
    #expect(try CheckRun(Self.sheets, options).findings.last?.message == "3.")
  }

  /// What is raised is the same whichever rules are told.
  @Test func `are asked of rules that are not told`() throws {
    let rules =
      #"{"id": "much", "on": "theme", "level": "note", "title": "Much", "message": "Much.", "remedy": "None.", "#
      + #""when": {"count": {"of": {"live": true}, "at-least": 2}}}"#
    let set = try MadeSet(
      #""on": "theme", "when": {"rule": "much"}, "message": "So."}, \#(rules.dropLast())"#
    ).ruleSet.leavingOut { $0.id != "made" }
    let findings = try CheckRun(Self.sheets, CheckRun.Options(ruleSet: set, wantsFacts: false)).findings
    #expect(findings.map { "\($0.ruleID) \($0.title)" } == ["made Culture"])
  }

  @Test func `are told as one where they are many`() throws {
    let set = try MadeSet(
      #""on": "theme", "when": {"count": {"of": {"live": true}, "at-least": 1}}, "message": "So.", "collapse": 1"#)
    let findings = try CheckRun(Self.sheets, CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false)).findings
    #expect(findings.last?.message == "Made, on 2 themes: Culture and Finance.")
  }
}
