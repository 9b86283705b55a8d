import Checks
import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

struct ColumnNoticesTests {
  private static let headers = [
    "Ref", "Action", "Director Lead", "Start date", "Due date", "Status (January 2024)", "Update (January 2024)",
  ]

  /// The default rules but for those on columns, which tell most of it by themselves.
  private static func withoutColumnRules() throws -> RuleSet {
    let rules = ["column-missing", "header-misspelt"].map { #""\#($0)": {"level": "off"}"# }.joined(separator: ",")
    let text =
      #"{"extends": "slipgauge:default", "id": "quiet", "version": "1", "title": "Quiet", "overrides": {\#(rules)}}"#
    return try RuleSetLoader(facts: FactTable.standard.signatures) { $0 == "quiet.json" ? Array(text.utf8) : nil }
      .load(["quiet.json"])
  }

  /// Sheets that have the usual headers, some of them changed; by default without rules on columns.
  private func notices(
    _ changes: [[String: String]], more: [String] = [], _ ruleSet: RuleSet? = nil
  ) throws -> [String] {
    let sheets = changes.enumerated().map { number, changes in
      let headers = Self.headers.map { changes[$0] ?? $0 }.filter { !$0.isEmpty } + more
      return TrackerTable.Sheet(
        name: "Theme \(number + 1)", headers: headers, rows: [headers.map { $0 == "Ref" ? "OC.A1.1" : "" }])
    }
    let file = try TableFile.open(bytes: TrackerTable(sheets: sheets).bytes(changes.count > 1 ? .xlsx : .csv))
    return try TrackerReader(ruleSet ?? Self.withoutColumnRules()).open(file).file.notices.map(\.sentence)
  }

  private static let whatToDo = "What columns may be called is tracker.columns in a rule set."

  @Test(arguments: [
    ("Due date", "Deadline", ["No column is called “Due date”. Not read: “Deadline”. \(whatToDo)"]),
    ("Start date", "", ["No column is called “Start date”. \(whatToDo)"]),
    (
      "Update (January 2024)", "Commentary (Jan 24)",
      [
        "No column is called “Update (Initial and Date) (January 2024)”. Not read: “Commentary (Jan 24)”. \(whatToDo)"
      ]
    ),
    (
      "Update (January 2024)", "Update (Januray 2024)",
      [
        "The column “Update (Januray 2024)” was not read: “Januray 2024” is no period such as January 2024 or Q3 2023/24.",
        "No column is called “Update (Initial and Date) (January 2024)”. \(whatToDo)",
      ]
    ),
  ]) func `says what is missing and what was not read`(_ header: String, _ typed: String, _ said: [String]) throws {
    #expect(try notices([[header: typed]]) == said)
  }

  @Test(arguments: [
    ("Due date", "Deadline"), ("Start date", ""), ("Update (January 2024)", "Commentary (Jan 24)"),
    ("Update (January 2024)", "Update (Januray 2024)"),
  ]) func `leaves to rules on columns what these tell`(_ header: String, _ typed: String) throws {
    #expect(try notices([[header: typed]], DefaultRuleSet.shared) == [])
  }

  @Test func `tells of a period that a sheet lacks, which no rule does`() throws {
    #expect(
      try notices([[:], ["Status (January 2024)": "Status (May 2023)"]], DefaultRuleSet.shared) == [
        "Sheet “Theme 2”: No column is called “Update (Initial and Date) (May 2023)” or “Status (January 2024)”. "
          + Self.whatToDo
      ])
  }

  @Test(arguments: [
    ([], []), (["Notes", "RAID ref", "Update frequency"], []),
    (
      ["Status - Jan 24"],
      [
        "The column “Status - Jan 24” was not read: “Status (January 2024)” stands for the same. Columns F and H cannot both be of one period: take one out, or write its own period in its header."
      ]
    ),
    (["Due date"], ["The column “Due date” was not read: a column before it has the same header."]),
    (
      ["Q5 2023 Status"],
      ["The column “Q5 2023 Status” was not read: “Q5 2023” is no period such as January 2024 or Q3 2023/24."]
    ),
  ]) func `leaves other columns alone, and says which of two was read`(_ more: [String], _ said: [String]) throws {
    #expect(try notices([[:]], more: more) == said)
  }

  @Test func `says once what all themes of a JSON tracker lack`() throws {
    let themes = (0..<300).map {
      #"{"name": "T\#($0)", "rows": [{"ref": "OC.A\#($0).1", "title": "x", "due": "", "start": ""}]}"#
    }
    let first =
      #"{"name": "T", "rows": [{"ref": "A", "title": "x", "odd": 1, "periods": {"2024-01": {"status": ""}}}]}"#
    let text = #"{"themes": [\#(([first] + themes).joined(separator: ","))]}"#
    let tracker = try TrackerReader(Self.withoutColumnRules()).open(TableFile.open(bytes: Array(text.utf8)))
    #expect(tracker.parts.count == 301)
    #expect(
      tracker.file.notices.map(\.sentence) == [
        "No column is called “Director Lead” or “Update (Initial and Date) (January 2024)”. Not read: “odd”. "
          + Self.whatToDo
      ])
    #expect(tracker.parts.allSatisfy { $0.header.row == 1 && $0.header.column(.title) == 1 })
  }

  @Test func `says once what several sheets have in common`() throws {
    #expect(
      try notices([["Due date": "Deadline"], ["Due date": "Deadline"]]) == [
        "No column is called “Due date”. Not read: “Deadline”. \(Self.whatToDo)"
      ])
    #expect(
      try notices([[:], ["Due date": ""], ["Status (January 2024)": "Status (May 2023)"]]) == [
        "Sheet “Theme 2”: No column is called “Due date”. \(Self.whatToDo)",
        "Sheet “Theme 3”: No column is called “Update (Initial and Date) (May 2023)” or “Status (January 2024)”. "
          + Self.whatToDo,
      ])
  }
}
