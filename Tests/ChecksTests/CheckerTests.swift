import Checks
import RuleSets
import TestSupport
import Testing

struct CheckerTests {
  @Test(arguments: [
    "On Track | November | |", "Not due to start | November | |", "N/A | November | |", "New Action | November | |",
    "Not due to start | | August |", "On hold | Jul 23 | August |",
    "On Track | 15 September | |", "On Track | September (draft) | |",
  ])
  func `rests no error on a year that nobody typed`(_ cells: String) throws {
    // The first period is old enough for the assumed dates to lie in the past.
    let table = TrackerTable(
      "ref | status | due | start | status 2023-08 | update\nOC.A2.1 | \(cells) On Track | Agreed DS 15.01.24")
    let run = try CheckRun(table)
    #expect(run.findings.filter { $0.level == .error }.map(\.ruleID).isEmpty)
    #expect(run.rules(ofRow: 0).contains("date-ambiguous"))
  }

  /// Where a year was assumed a rule is raised but as an error, and which level it has is each row's own.
  @Test(arguments: [
    (#"{"update-owner": {"is": ["sk"]}}"#, [1, 2]), (#"{"ref-stands-earlier": {"is": true}}"#, [0, 1]),
  ])
  func `asks each row for the level of a rule on an assumed year`(_ condition: String, _ rows: [Int]) throws {
    let text = """
      {"id": "council", "version": "1", "title": "Council", "extends": "slipgauge:default", "rules": [
        {"id": "council-due", "level": "warning", "title": "Due", "cell": "due", "when": {"due": {"known": true}},
         "message": "Due.", "remedy": "None.", "cases": [{"when": \(condition), "level": "error"}]}]}
      """
    let ruleSet = try RuleSetLoader(facts: FactTable.standard.signatures) { _ in Array(text.utf8) }.load([
      "council.json"
    ])
    let table = TrackerTable(
      """
      ref | status | due | update-owner | update
      OC.A2.1 | On Track | November | SK | Agreed
      OC.A2.2 | On Track | November | DS | Agreed
      OC.A2.2 | On Track | November | DS | Agreed
      """)
    let run = try CheckRun(table, CheckRun.Options(ruleSet: ruleSet))
    #expect(run.findings.filter { $0.ruleID == "council-due" }.map(\.row) == rows)
  }

  /// A case that cannot hold for want of a column keeps its place, by which reports find the one that does.
  @Test(arguments: [
    ("ref | status | due", "OC.A2.1 | On Track | Mar-24", 1),
    ("ref | status | due | cabinet-member", "OC.A2.1 | On Track | Mar-24 | RP", 0),
  ])
  func `names the case that holds by its place in the rule`(_ header: String, _ row: String, _ place: Int) throws {
    let cases = #""cases": [{"when": {"cabinet-member": {"known": true}}}, {"when": {"due": {"known": true}}}]"#
    let set = try MadeSet(#""when": {"ref": {"known": true}}, "message": "{ref} is so.", \#(cases)"#)
    let run = try CheckRun(TrackerTable("\(header)\n\(row)"), CheckRun.Options(ruleSet: set.ruleSet))
    #expect(run.findings.filter { $0.ruleID == "made" }.map(\.holdingCase) == [place])
  }

  @Test(arguments: [(9, 9, 0), (10, 10, 0), (11, 0, 11), (40, 0, 40)])
  func `raises a rule once where it would be raised on too many rows`(_ rows: Int, _ single: Int, _ refs: Int) throws {
    let lines = (1...rows).map { "OC.A2.\($0) | On Track | Agreed" }
    let run = try CheckRun(TrackerTable("ref | status | update\n" + lines.joined(separator: "\n")))
    let unsigned = run.findings.filter { $0.ruleID == "update-unsigned" }
    #expect(unsigned.filter { $0.row != nil }.count == single)
    #expect(unsigned.first { $0.row == nil }?.refs.count ?? 0 == refs)
    #expect(run.summary.rules.first { $0.id == "update-unsigned" }?.raised == rows)
    #expect(run.findings.last?.ruleID == "update-unsigned")
  }

  @Test(arguments: [("update-no-news", 2), ("update-pasted-elsewhere", 2), ("due-missing", 3)])
  func `a rule finds the same where no other is on`(_ rule: String, _ count: Int) throws {
    let others = DefaultRuleSet.shared.rules.map(\.id).filter { $0 != rule }
    let off = others.map { #""\#($0)": {"level": "off"}"# }.joined(separator: ", ")
    let alone = try DefaultRuleSet.extended(by: #""overrides": {\#(off)}"#)
    let table = TrackerTable(
      """
      ref     | title | due | status 2024-01 | update 2024-01
      OC.A1.1 | a     |     | On Track       | The board agreed the plan and its costs for all of next year
      OC.A1.2 | b     |     | On Track       | The board agreed the plan and its costs for all of next year, too
      OC.A1.3 | c     |     | On Track       | As above
      OC.B1.1 | d     | TBC | On Track       | No change
      """)
    let found = try [DefaultRuleSet.shared, alone].map { set in
      try CheckRun(table, CheckRun.Options(ruleSet: set, wantsFacts: false)).findings.filter { $0.ruleID == rule }
        .map { "\($0.ref) \($0.level) \($0.message)" }
    }
    #expect(found[0] == found[1] && found[0].count == count, "\(found)")
  }

  @Test func `gives findings by row, worst first, then by rule`() throws {
    let run = try CheckRun(file: "samples/tracker-2024-01.csv")
    let places = run.findings.map { ($0.row ?? Int.max, $0.level, $0.ruleID) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    let levels = Dictionary(grouping: run.findings, by: \.level).mapValues(\.count)
    #expect(run.summary.counts == levels)
  }

  @Test(arguments: [
    (TrackerTable.Format.csv, "line 3"), (.tsv, "line 3"), (.json, "line 2"), (.ndjson, "line 2"),
    (.xlsx, "Sheet1!B3"),
  ])
  func `names the earlier row of a ref as its file is read`(format: TrackerTable.Format, place: String) throws {
    let table = TrackerTable(
      "title | ref | status\nOne | A.A1.0 | N/A\nTwo | A.A1.1 | On hold\nThree | a.a1.1 | On hold")
    let run = try CheckRun(table.bytes(format))
    let message = try #require(run.findings.first { $0.ruleID == "ref-duplicate" }?.message)
    #expect(message == "The ref a.a1.1 already stands on an earlier row: \(place).")
    #expect(run.facts[2]["row-with-ref"] == .text("2"))
  }

  @Test(arguments: [
    ("", ""), ("As last month", "As last month"), ("Report of the panel taken to Cabinet", "as last month"),
  ])
  func `says what is overdue whatever stands there`(december: String, january: String) throws {
    let table = TrackerTable(
      """
      ref | title | start | due | status 2023-11 | update 2023-11 | status 2023-12 | update 2023-12 | status | update
      A.A1.1 | Assurance action | Quarterly | Jun, Sep, Dec, Mar | On Track | Report of the panel taken to Cabinet | \
      On Track | \(december) | On Track | \(january)
      """)
    let run = try CheckRun(table)
    let message = run.findings.first { $0.ruleID == "assurance-overdue" }?.message
    #expect(
      message == "A.A1.1 (March, June, September and December) was due in December 2023, and no fresh update was given "
        + "then or since.")
  }

  @Test func `leaves out what lies behind the period checked`() throws {
    let table = TrackerTable(
      """
      ref | due | status 2023-11 | update 2023-11 | status 2023-12 | update 2023-12 | status | update
      OC.A2.1 | Mar-24 | On Track | a b c | On Track | x y z | Complete | x y z
      """)
    let run = try CheckRun(table, CheckRun.Options(period: "2023-12"))
    #expect(run.fact("period") == "2023-12-01/2023-12-31")
    #expect(run.fact("previous-period") == "2023-11-01/2023-11-30")
    #expect(run.fact("status") == "on-track" && run.fact("copied") == "no")
    #expect(try CheckRun(table).fact("copied") == "yes")
  }

  @Test func `says why a rule could not be evaluated`() throws {
    let run = try CheckRun(TrackerTable("ref | status\nOC.A2.1 | On Track"))
    let skipped = run.summary.rules.filter { $0.skipped != nil }
    #expect(
      skipped.contains {
        $0.id == "update-copied" && $0.skipped == "no earlier period in this tracker, or in one given with --previous"
      })
    #expect(skipped.contains { $0.id == "due-date-moved" && $0.skipped == "no earlier tracker given (--previous)" })
    #expect(skipped.allSatisfy { $0.evaluated == 0 && $0.raised == 0 })
    #expect(!run.summary.isEmpty)
  }

  @Test func `switches rules off`() throws {
    let rules = DefaultRuleSet.shared.leavingOut { $0.id == "update-missing" }
    let table = TrackerTable("ref | status | update\nOC.A2.1 | On Track | ")
    #expect(try CheckRun(table).rules(ofRow: 0).contains("update-missing"))
    let run = try CheckRun(table, CheckRun.Options(ruleSet: rules))
    #expect(!run.rules(ofRow: 0).contains("update-missing"))
    #expect(!run.summary.rules.contains { $0.id == "update-missing" })
  }

  @Test(arguments: [0, 3]) func `counts the same at each level however few findings are shown`(most: Int) throws {
    let bytes = TrackerGenerator(seed: 7, rows: 1000).table.bytes()
    let all = try CheckRun(bytes, CheckRun.Options(wantsFacts: false))
    // A rule whose cases set a level of their own.
    let levels = Set(all.findings.filter { $0.ruleID == "forecast-after-due" }.map(\.level))
    #expect(levels == [.warning, .note])
    #expect(
      try CheckRun(bytes, CheckRun.Options(wantsFacts: false, mostKept: most)).summary.counts == all.summary.counts)
  }

  @Test(arguments: [2, 3, 8]) func `finds the same with any number of workers`(_ workers: Int) throws {
    let bytes = TrackerGenerator(seed: 7, rows: 1000).table.bytes()
    let alone = try CheckRun(bytes, CheckRun.Options(wantsFacts: false))
    let together = try CheckRun(bytes, CheckRun.Options(workers: workers, wantsFacts: false))
    #expect(alone.findings.count > 1000)
    #expect(
      alone.findings.elementsEqual(together.findings) { a, b in
        a.ruleID == b.ruleID && a.row == b.row && a.message == b.message && a.evidence == b.evidence && a.refs == b.refs
          && a.location == b.location
      })
    #expect(alone.summary.counts == together.summary.counts)
  }
}
