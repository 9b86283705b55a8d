import Documents
import TestSupport
import Testing

/// What was not read is told first, in every format, whatever else is asked for, and counts.
struct UnreadTests {
  private static func text(_ node: JSONNode, _ member: String) -> String? {
    guard case .string(let text)? = node[member]?.value else { return nil }
    return String(text)
  }

  private static func texts(_ node: JSONNode) -> [String] {
    guard case .array(let items) = node.value else { return [] }
    return items.compactMap { if case .string(let text) = $0.value { String(text) } else { nil } }
  }

  private static func path(_ name: String) -> String { "Tests/TrackersTests/Fixtures/\(name).xlsx" }

  @Test(arguments: [
    ("ref-called-handle", 1, "Sheet “2 Corporate Oversight” was not read"),
    ("january-misspelt", 1, "The header “Status (Janurary 2024)” was not read: it seems to be “Status (January 2024)”"),
    ("due-called-wanted-by", 1, "No column on any sheet is called “Due date”; headers that were not read: Wanted by"),
    ("february-opened-early", 0, "little or nothing stands in it yet: February 2024 (no row)"),
  ]) func `is told and counts whichever rules are asked for`(_ name: String, _ code: Int32, _ said: String) {
    let path = Self.path(name)
    for options in [[], ["--quiet"], ["--max-findings", "0"], ["--quiet", "--only", "risk-missing,due-missing"]] {
      let run = ToolRun(["check", path] + options)
      let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(said), "\(options): \(run.output)")
      if options.contains("--only") { #expect(run.code == code, "\(options)") }
      let lines = run.output.split(separator: "\n")
      #expect(lines[options.contains("--quiet") ? 0 : 2] == "Not read, or passed over", "\(options)")
    }
    #expect(
      ToolRun(["check", path, "--skip", "sheet-unread,column-missing,header-misspelt,period-empty", "-q"])
        .output.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    "json", "ndjson", "csv", "sarif", "markdown", "github", "junit", "html",
  ]) func `stands before all other findings`(format: String) throws {
    let text = ToolRun(["check", Self.path("ref-called-handle"), "--format", format]).output
    let told = try #require(text.firstRange(of: "Sheet “2 Corporate Oversight” was not read"))
    let other = try #require(text.firstRange(of: "OC.C4.4"))
    #expect(told.lowerBound < other.lowerBound)
  }

  @Test func `a sheet as a whole goes by its name alone`() {
    let text = ToolRun(["check", Self.path("ref-called-handle")]).output
    #expect(text.contains("sheet-unread  2 Corporate Oversight\n") && !text.contains("row 1\n"))
    let page = ToolRun(["check", Self.path("ref-called-handle"), "--format", "html"]).output
    #expect(page.contains("<span class=\"at\"><bdi>2 Corporate Oversight</bdi></span>"))
  }

  @Test(arguments: [
    ("ref-called-handle", "sheet-unread"), ("january-misspelt", "header-misspelt"),
    ("due-called-wanted-by", "column-missing"), ("february-opened-early", "period-empty"),
  ])
  func `the page says why`(_ name: String, _ rule: String) {
    let page = ToolRun(["check", Self.path(name), "--format", "html"]).output
    #expect(page.contains("<summary>Why? <code>\(rule)</code></summary><ul><li>"))
  }

  @Test(arguments: [[], ["-q"], ["--format", "markdown"], ["--format", "github"], ["--format", "sarif"]])
  func `a change register without lines is told`(words: [String]) {
    let register = Files.temporaryFolder() + "/changes.csv"
    Files.write("Ref,From,To\n", to: register)
    let run = ToolRun(["check", "samples/tracker-2024-01.csv", "--changes", register] + words)
    let said = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("has headings and no line: no move counts as agreed by it"), "\(said)")
  }

  @Test func `a missing column is one finding, and its rules are not evaluated`() throws {
    let report = ToolRun(["check", Self.path("due-called-wanted-by"), "--format", "json"]).output
    let node = try JSONDocument.read(SourceText(path: "report", bytes: Array(report.utf8)))
    guard case .array(let findings)? = node["findings"]?.value, case .array(let rules)? = node["rules"]?.value,
      case .array(let unevaluated)? = node["tracker"]?["notEvaluated"]?.value
    else {
      Issue.record("\(report.prefix(400))")
      return
    }
    let raised = findings.compactMap { Self.text($0, "rule") }
    #expect(raised.first == "column-missing" && raised.count { $0 == "column-missing" } == 1)
    #expect(unevaluated.compactMap { Self.text($0, "column") } == ["due"])
    let named = Set(unevaluated.first?["rules"].map(Self.texts) ?? [])
    #expect(named.isSuperset(of: ["due-missing", "rating-understates-slippage", "main-overdue"]))
    #expect(named.isDisjoint(with: raised))
    for rule in rules where named.contains(Self.text(rule, "id") ?? "") {
      #expect(Self.text(rule, "skipped") == "no column is called “Due date”")
    }
  }

  @Test func `the sheets that were not read stand in JSON`() throws {
    let report = ToolRun(["check", Self.path("ref-called-handle"), "--format", "json"]).output
    let node = try JSONDocument.read(SourceText(path: "report", bytes: Array(report.utf8)))
    guard case .array(let unread)? = node["tracker"]?["unread"]?.value else {
      Issue.record("\(report.prefix(400))")
      return
    }
    #expect(unread.compactMap { Self.text($0, "sheet") } == ["2 Corporate Oversight", "3 Strategic Direction"])
    #expect(unread.compactMap { Self.text($0, "missing") } == ["ref", "ref"])
    #expect(unread.compactMap { Self.text($0, "nearest") } == ["Handle", "Handle"])
  }

  @Test func `a status that is merged over several rows is that of each`() {
    let output = ToolRun(["check", Self.path("merged-statuses"), "--format", "csv"]).output
    let missing = output.split(whereSeparator: \.isNewline).filter { $0.contains("status-missing") }
    #expect(!missing.contains { $0.contains(",OC.A2.") }, "\(output)")
    let plain = ToolRun(["check", Self.path("merged-statuses"), "--format", "csv", "--plain"]).output
    #expect(plain == output)
  }

  @Test(
    arguments: [
      ("03/14/2023", "03/04/2023", "C2 “03/14/2023” can be read in no other. Cells that could be either: 1.", false),
      ("14/03/2023", "03/04/2023", nil, true), ("32/14/2023", "03/04/2023", nil, true),
      ("see 3.14.23", "3.4.23", "C2 “see 3.14.23” can be read in no other. Cells that could be either: 1.", false),
    ] as [(String, String, String?, Bool)])
  func `no error rests on a date whose order is in doubt`(
    _ first: String, _ second: String, _ said: String?, _ isError: Bool
  ) {
    let path = Files.temporaryFolder() + "/tracker.csv"
    Files.write(
      "Ref,Action,Due date,Status (Jan 24),Update (Jan 24)\nA.A1.1,a,\(first),Complete,x\nA.A1.2,b,\(second),On Track,y\n",
      to: path)
    for plain in [[], ["--plain"]] {
      let output = ToolRun(["check", path, "--format", "csv"] + plain).output
      #expect(output.contains("date-order-doubtful") == (said != nil), "\(output)")
      #expect(said.map { output.contains($0) } ?? true, "\(output)")
      #expect(output.contains("error,rating-understates-slippage,A.A1.2") == isError, "\(output)")
    }
  }

  @Test func `a tracker is stale by the day that is said alone`() {
    let words = ["check", "samples/tracker-2024-01.csv", "-q", "--fail-on", "never", "--today"]
    #expect(ToolRun(words + ["2024-03-01"]).output.contains("tracker-stale"))
    #expect(!ToolRun(words + ["2024-02-29"]).output.contains("tracker-stale"))
    #expect(!ToolRun(Array(words.dropLast())).output.contains("tracker-stale"))
  }

  @Test func `a column that one sheet lacks is told of that sheet, and its rows alone are left out`() throws {
    func sheet(_ name: String, _ due: String) -> TrackerTable.Sheet {
      TrackerTable.Sheet(
        name: name,
        headers: ["Ref", "Action", "Director Lead", "Start date", due, "Status (Jan 24)", "Update (Jan 24)"],
        rows: [["A.A1.1", "a", "D Smith", "Jan-23", "", "On Track", "Done"]])
    }
    let table = TrackerTable(sheets: [sheet("One", "Due date"), sheet("Two", "Wanted by")])
    let path = Files.temporaryFolder() + "/tracker.xlsx"
    Files.write(table.bytes(.xlsx), to: path)
    let output = ToolRun(["check", path, "--format", "csv", "--fail-on", "never"]).output
    let lines = output.split(whereSeparator: \.isNewline)
    #expect(lines.count { $0.contains("No column on sheet “Two” is called “Due date”") } == 1)
    #expect(lines.count { $0.contains("due-missing,A.A1.1") } == 1, "\(output)")
  }

  @Test func `a period that only the last rows show to be opened early is passed over`() {
    let header = "Ref,Action,Director Lead,Start date,Due date,Status (Dec 23),Update (Dec 23),Status (Jan 24)\n"
    let filler = String(repeating: "w", count: 900)
    // More than a chunk of rows whose January is filled, and twenty times as many whose January is not.
    let rows = (1...6000).map { number in
      "A.A1.\(number),a,D Smith,Jan-23,Dec-24,On Track,\(filler),\(number <= 300 ? "On Track" : "")\n"
    }
    let path = Files.temporaryFolder() + "/tracker.csv"
    Files.write(header + rows.joined(), to: path)
    let run = ToolRun(["check", path, "-q", "--fail-on", "never"])
    #expect(run.output.contains("January 2024 (300 rows)"), "\(run.output)")
    #expect(run.output.contains("6000 actions, December 2023."))
  }

  @Test func `a case of a rule keeps its remedy where the tracker lacks a column`() {
    let samples = "samples/another-council/"
    let run = ToolRun([
      "check", samples + "tracker-2024-01.xlsx", "--rules", samples + "tracker.rules.json", "--format", "ndjson",
      "--previous", samples + "tracker-2023-12.xlsx", "--changes", samples + "changes.csv",
    ])
    let agreed = run.output.split(separator: "\n").filter { $0.contains("The change register leads to") }
    #expect(agreed.count == 1 && agreed[0].contains("Check that the register is right"), "\(run.output)\(run.errors)")
  }
}
