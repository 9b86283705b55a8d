import Slipgauge
import TestSupport
import Testing

/// What another program does with the library.
struct CheckTests {
  private static let sample = Repository.path("samples/tracker-2024-01.csv")

  @Test func `finds what the command line finds, by place`() throws {
    let report = try Check(Check.Options(ruleSet: RuleSet.load())).run(CheckTests.sample)
    #expect(report.isFailing)
    #expect(report.summary.actions == 118 && report.summary.period.iso == "2024-01")
    let finding = try #require(report.findings.first { $0.ref == "SD.A5.3" && $0.level == .error })
    #expect(finding.ruleID == "rating-understates-slippage")
    #expect(finding.location?.column == "Status (January 2024)")
    #expect(finding.message.hasPrefix("SD.A5.3 is stated Medium progress but was due October 2023"))
    #expect(finding.evidence.contains { $0.key == "status" && $0.value == .text("medium") })
  }

  @Test func `keeps to its options`() throws {
    let ruleSet = try RuleSet.load([Repository.path("samples/council.json")])
    var options = Check.Options(ruleSet: ruleSet)
    options.period = Period(iso: "2023-12", yearStarts: 4)
    options.asOf = Day(iso: "2023-12-15")
    options.failOn = nil
    options.mostFindings = 1
    let report = try Check(options).run(CheckTests.sample)
    #expect(!report.isFailing && report.ruleSet.id == ruleSet.id && report.summary.period.iso == "2023-12")
    let byRule = Dictionary(grouping: report.findings, by: \.ruleID)
    #expect(byRule.count > 5 && byRule.values.allSatisfy { $0.count == 1 })
  }

  @Test func `the rules that version 1 had, by which speeds are compared, are none more`() throws {
    let ruleSet = try RuleSet.load([Repository.path("Tests/Peers/version-1.json")])
    #expect(ruleSet.rules.filter(\.isTold).count == 57)
  }

  @Test func `a page says why of the first action of a finding that stands for many`() throws {
    var written: [UInt8] = []
    let html = try #require(ReportFormat.named("html"))
    var options = Check.Options(ruleSet: try RuleSet.load())
    options.mostExplained = .max
    _ = try Check(options).write(CheckTests.sample, as: html) { written += $0 }
    let page = String(decoding: written, as: UTF8.self)
    let why = "<summary>Why? <code>update-unsigned</code></summary>"
    let place = try #require(page.firstRange(of: why))
    #expect(page[place.upperBound...].prefix(200).contains("Of the first of these actions, <bdi>OC.C4.2</bdi>"))
  }

  @Test(arguments: ReportFormat.all.map(\.id))
  func `writes what the format gives`(id: String) throws {
    let format = try #require(ReportFormat.named(id))
    var options = Check.Options(ruleSet: try RuleSet.load())
    options.wantsActions = format.needsActions
    let check = Check(options)
    let report = try check.run(CheckTests.sample)
    var written: [UInt8] = []
    _ = try check.write(CheckTests.sample, as: format) { written += $0 }
    #expect(try written == format.bytes(of: report) && !written.isEmpty)
  }

  @Test(arguments: [
    (
      "title | start\nPlan | Jan-24", nil as String?,
      "tracker.csv: no row has both a ref header (one of"
    ),
    (
      "no | task | rag (January 2024)\n7 | Plan | Green", nil,
      "the rule set for any tracker reads it: add --rules slipgauge:plain"
    ),
    (
      "ref | status (January 2024)\nOC.A1 | On Track", "2023-11",
      "it has no columns for 2023-11; its periods are 2024-01"
    ),
    ("ref | status (January 2024)", nil, "there is no action below the header row; nothing was checked"),
  ])
  func `says why there is no report`(table: String, period: String?, problem: String) throws {
    let path = Files.temporaryFolder() + "/tracker.csv"
    Files.write(table.replacing(" | ", with: ","), to: path)
    var options = Check.Options(ruleSet: try RuleSet.load())
    options.period = period.flatMap { Period(iso: $0, yearStarts: 4) }
    let failure = #expect(throws: CheckFailure.self) { try Check(options).run(path) }
    let told = failure?.description ?? ""
    #expect(told.contains(problem), "\(told)")
  }

  @Test func `replays a tracker with other rules`() throws {
    let old = Check(Check.Options(ruleSet: try RuleSet.load()))
    let new = Check(Check.Options(ruleSet: try RuleSet.load([Repository.path("samples/council.json")])))
    let changes = try Replay.run(CheckTests.sample, old: old, new: new)
    #expect(!changes.isEmpty && !changes.added.isEmpty && !changes.dropped.isEmpty)
    #expect(try Replay.run(CheckTests.sample, old: old, new: old).isEmpty)
  }

  /// Rows of a month each, and what is told of actions that the latest month has not.
  @Test(arguments: [
    ("1,Dec-23,On Track;2,Dec-23,Amber;1,Jan-24,On Track", ["error OC.A1.2"]),
    ("1,Dec-23,On Track;2,Dec-23,Complete;1,Jan-24,On Track", []),
    ("1,Nov-23,On Track;2,Nov-23,Amber;3,Nov-23,Red;1,Jan-24,On Track", ["note OC.A1.2 OC.A1.3"]),
    ("2,Oct-23,Amber;1,Nov-23,On Track;1,Dec-23,On Track;1,Jan-24,On Track", []),
    ("1,Jan-24,On Track;2,Jan-24,Amber", []),
  ])
  func `tells which actions are gone since the tracker's own last period`(rows: String, told: [String]) throws {
    let path = Files.temporaryFolder() + "/long.csv"
    let lines = rows.split(separator: ";").map { row in
      let cells = row.split(separator: ",")
      return "OC.A1.\(cells[0]),Do \(cells[0]),\(cells[1]),\(cells[2])"
    }
    Files.write((["Ref,Action,Month,Status"] + lines).joined(separator: "\n") + "\n", to: path)
    var options = Check.Options(ruleSet: try RuleSet.load())
    options.period = Period(iso: "2024-01", yearStarts: 4)
    let found = try Check(options).run(path).findings.filter { $0.ruleID == "action-dropped" }
    #expect(found.map { ([$0.level.rawValue] + ($0.refs.isEmpty ? [$0.ref] : $0.refs)).joined(separator: " ") } == told)
  }

  @Test func `waives what a file accepts`() throws {
    let ruleSet = try RuleSet.load()
    let path = Files.temporaryFolder() + "/waivers.json"
    let text = """
      {"waivers": [{"ref": "CO.C2.6", "rule": "status-missing", "reason": "Vacant", "by": "J", "until": "2024-06-30"}]}
      """
    Files.write(text, to: path)
    for (day, count) in [("2024-06-30", 1), ("2024-07-01", 0)] {
      var options = Check.Options(ruleSet: ruleSet)
      options.waivers = try Waivers.load(path, ruleSet: ruleSet, today: try #require(Day(iso: day)))
      let report = try Check(options).run(CheckTests.sample)
      #expect(report.waived.count == count, "\(day)")
      #expect(report.findings.count { $0.ref == "CO.C2.6" && $0.ruleID == "status-missing" } == 1 - count)
    }
    #expect(throws: CheckFailure.self) {
      try Waivers.load(path + ".none", ruleSet: ruleSet, today: Month(iso: "2024-01")?.first ?? Moment.now.day)
    }
  }
}
