import Documents
import SlipgaugeCLI
import TestSupport
import Testing

/// All that a history says, for other programs.
@Suite struct HistoryExportTests {
  private func node(_ text: String) throws -> JSONNode {
    try JSONDocument.read(SourceText(path: "", bytes: Array(text.utf8)))
  }

  private func members(_ node: JSONNode?) -> [String] {
    if case .object(let members)? = node?.value { return members.map(\.name) }
    return []
  }

  private func items(_ node: JSONNode?) -> [JSONNode] {
    if case .array(let items)? = node?.value { return items }
    return []
  }

  @Test func `has the tables and members of its schema, in CSV as in JSON`() throws {
    let schema = try node(#require(Files.text(Repository.path("rules/history.schema.json"))))["properties"]
    try withNights { nights in
      _ = SimulatedYear().happen(nights)
      let export = try node(nights.look("history", "export").out)
      #expect(members(export) == members(schema))
      for table in members(export) {
        let rows = items(export[table])
        let columns = members(schema?[table]?["items"]?["properties"])
        #expect(!rows.isEmpty && rows.allSatisfy { members($0) == columns })
        let csv = nights.look("history", "export", "--format", "csv", "--table", table).out
        let lines = csv.split(separator: "\r\n")
        #expect(lines.first.map(String.init) == "\u{FEFF}" + columns.joined(separator: ","))
        #expect(lines.count == rows.count + 1)
      }
    }
  }

  @Test func `says what the nights said`() throws {
    try withNights { nights in
      nights.save(due: "Ocr 24")
      _ = nights.run(1)
      nights.save(due: "Oct-24")
      _ = nights.run(2)
      let findings = nights.look("history", "export", "--format", "csv", "--table", "findings").out
      let unreadable = findings.split(separator: "\r\n").filter { $0.contains(",due-unreadable,") }
      #expect(unreadable.count == 1)
      #expect(
        unreadable[0].hasPrefix(
          "\(nights.tracker),OC.A1.1,,Culture,due-unreadable,error,no,2024-02-01,2024-02-01,2024-02-02,resolved,"),
        "\(unreadable)")
      let actions = nights.look("history", "export", "--format", "csv", "--table", "actions").out
      let dues = actions.split(separator: "\r\n").filter { $0.contains(",OC.A1.1,") }
      #expect(dues.map { $0.contains(",2024-02-01,2024-02-01,2024-01,Ocr 24,") } == [true, false], "\(dues)")
      #expect(dues.map { $0.contains(",2024-02-02,,2024-01,Oct-24,") } == [false, true], "\(dues)")
    }
  }

  @Test(arguments: [
    (["--table", "findings"], "--table is for CSV, and JSON has them all"),
    (["--format", "csv", "--table", "night"], "unknown value \"night\" for --table"),
    (["--tracker", "other"], "nothing is known of other"),
  ])
  func `refuses what it has not`(words: [String], problem: String) throws {
    try withNights { nights in
      nights.save(due: "Oct-24")
      _ = nights.run(1)
      let said = nights.tool(["history", "export", "--state", nights.folder + "/state"] + words)
      #expect(said.exit == .unusable && said.out.isEmpty)
      #expect(said.log.contains(problem), "\(said.log)")
    }
  }
}
