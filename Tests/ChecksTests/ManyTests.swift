import Checks
import TestSupport
import Testing

/// What is found where there is very much of something: the same as where there is little.
struct ManyTests {
  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private func told(_ rule: String, by run: CheckRun, ref: String? = nil) -> String? {
    run.findings.first { $0.ruleID == rule && (ref == nil || $0.ref == ref) }?.message
  }

  @Test(arguments: ["due", "start"]) func `tells a date cell of many kilobytes as one that cannot be read`(
    _ field: String
  ) throws {
    let cell = repeated("Sep-23 ", 3_000)
    let run = try CheckRun(TrackerTable("ref | \(field) | status\nOC.A2.1 | \(cell) | On Track"))
    #expect(run.fact(field) == "unreadable")
    let message = try #require(told("\(field)-unreadable", by: run))
    #expect(message.contains("“\(repeated("Sep-23 ", 9))Sep-23…” is no date that can be read."))
    #expect(message.count < 200)
    #expect(run.fact("\(field)-text").count < 250)
  }

  @Test func `reads a list of months up to the length of a date cell`() throws {
    let run = try CheckRun(
      TrackerTable("ref | due | status\nOC.A2.1 | \(repeated("Jan, Apr/Jul & Oct; ", 190)) | On Track"))
    #expect(run.fact("scheduled-months") == "January, April, July and October")
  }

  @Test func `names each ref that an update mentions once`() throws {
    let refs = (1...300).map { "OC.A\($0).1" }
    let rows = "OC.A7.1 | On Track | \((refs + refs).joined(separator: " "))\nOC.A9.1 | On Track |"
    let run = try CheckRun(TrackerTable("ref | status | update\n\(rows)"))
    let finding = try #require(run.findings.first { $0.ruleID == "ref-unknown-mentioned" })
    #expect(
      finding.message
        == "OC.A7.1 mentions OC.A1.1, OC.A2.1, OC.A3.1, OC.A4.1, OC.A5.1, OC.A6.1, OC.A8.1, OC.A10.1, OC.A11.1, "
        + "OC.A12.1, OC.A13.1, OC.A14.1 and 286 more, which no row of the tracker has.")
  }

  @Test(arguments: [
    ("", true), (" it is now on hold", true), (" not on hold", false), (" no longer on hold", false),
    (" not so but it is on hold", true),
  ])
  func `sees a pause among many that are none`(_ last: String, _ isRaised: Bool) throws {
    let update = repeated("not on hold, ", last.isEmpty ? 0 : 500) + (last.isEmpty ? repeated("on hold, ", 500) : last)
    let run = try CheckRun(TrackerTable("ref | status | update\nOC.A2.1 | On Track | \(update)"))
    #expect(run.rules(ofRow: 0).contains("paused-but-not-on-hold") == isRaised)
  }

  @Test(arguments: [1, 63, 64, 65, 500]) func `lists the subs of a main action that stands on many rows`(
    _ count: Int
  ) throws {
    // Every third one is due later than its main action.
    let subs = (1...count).map { "OC.A2.\($0) | \($0 % 3 == 0 ? "Mar-24" : "Jan-23") | On Track" }
    let mains = repeated("OC.A2.0 | Feb-24 | On Track\n", 3)
    let run = try CheckRun(TrackerTable("ref | due | status\n\(mains)\(subs.joined(separator: "\n"))"))
    let later = (1...count).filter { $0 % 3 == 0 }.map { "OC.A2.\($0)" }
    for row in 0..<3 {
      #expect(
        run.fact("unfinished-subs-due-later", row: row)
          == (later.isEmpty ? "-" : later.prefix(100).joined(separator: " ")))
      #expect(
        run.fact("unfinished-subs", row: row) == (1...count).prefix(100).map { "OC.A2.\($0)" }.joined(separator: " "))
    }
    let messages = run.findings.filter { $0.ruleID == "main-due-before-sub" }.map(\.message)
    #expect(messages.count == (later.isEmpty ? 0 : 3))
    #expect(messages.allSatisfy { $0.contains(" and \(later.count - 12) more") } || later.count <= 12)
  }

  @Test func `keeps of a long title what anybody reads`() throws {
    let title = repeated("漢字 ", 1_000)
    let table = TrackerTable(
      "theme | ref | title | director-lead | due | status\n\(title) | | \(title) | \(title) | zz | On Track")
    let finding = try #require(CheckRun(table).findings.first { $0.ruleID == "ref-missing" })
    for text in [finding.theme, finding.title, finding.directorLead] {
      #expect(text.hasPrefix("漢字 漢字") && text.hasSuffix("…"))
      #expect(text.unicodeScalars.count == 1_000)
    }
  }

  @Test func `shows so much of a long header`() throws {
    let header = "Due" + repeated("-", 5_000) + "date"
    let run = try CheckRun(Array("Ref,\(header),Status (Jan 24)\nOC.A2.1,zz,On Track\n".utf8))
    let column = try #require(run.findings.first { $0.ruleID == "due-unreadable" }?.location?.column)
    #expect(column == "Due" + repeated("-", 196) + "…")
  }

  /// Rows that end before the statuses do, and months that only some rows have.
  @Test func `reads short rows and long ones in turns`() throws {
    let months = (1...60).map { number in
      let month = (number - 1) % 12 + 1
      return "Status (\(2018 + (number - 1) / 12)-\(month < 10 ? "0" : "")\(month))"
    }
    let whole = Array(repeating: "Assurance Action", count: 60)
    let rows = [
      ["OC.A1.1", "On Track"], ["OC.A1.2"] + whole, ["OC.A1.3"], ["OC.A1.4", "", "Assurance Action"], ["OC.A1.5"],
    ]
    let lines = ([["Ref"] + months] + rows).map { $0.joined(separator: ",") }
    let run = try CheckRun(Array((lines.joined(separator: "\n") + "\n").utf8))
    #expect((0..<5).map { run.fact("kind", row: $0) } == ["sub", "assurance", "sub", "assurance", "sub"])
    #expect((0..<5).map { run.fact("status", row: $0) } == ["blank", "assurance", "blank", "blank", "blank"])
    #expect(run.fact("previous-status", row: 2) == "blank")
  }

  @Test func `compares with an earlier tracker only what either reports`() throws {
    let earlier = Array(
      "Ref,Status (Oct 23),Status (Nov 23),Update (Nov 23)\nOC.A1.1,,On Track,Done\nOC.A1.2\nOC.A1.3,Complete,Complete\n"
        .utf8)
    let now = Array(
      "Ref,Status (Oct 23),Status (Nov 23),Status (Dec 23)\nOC.A1.1,,,On Track\nOC.A1.2,,On hold\nOC.A1.3,Complete,Complete\n"
        .utf8)
    let run = try CheckRun(now, CheckRun.Options(previous: [earlier]))
    #expect(run.refs(raising: "status-restated") == ["OC.A1.1", "OC.A1.2"])
    #expect(told("status-restated", by: run, ref: "OC.A1.1")?.contains("November 2023 “On Track” → “”") == true)
  }
}
