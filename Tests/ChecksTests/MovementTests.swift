import Checks
import RuleSets
import TestSupport
import Testing

struct MovementTests {
  /// A tracker of October 2023 with one action, and one of January 2024.
  private func run(then: String, now: String, fields: String = "ref | title | due | status | update") throws -> CheckRun
  {
    let earlier = TrackerTable("\(fields)\n\(then)", period: "2023-10")
    return try CheckRun(TrackerTable("\(fields)\n\(now)"), CheckRun.Options(previous: [earlier.bytes()]))
  }

  private static let rules: Set<String> = [
    "due-date-moved", "due-date-brought-forward", "due-date-removed", "hidden-slippage", "assurance-relabelled",
    "action-dropped", "action-renamed", "rating-understates-slippage", "due-unset-but-rated",
  ]

  /// The due cell in October and in January, the status in January, the rules raised.
  @Test(arguments: [
    ("Mar-24", "Mar-24", "On Track", ""), ("Mar-24", "31/03/24", "On Track", ""),
    ("Mar-24", "Apr-24", "On Track", "due-date-moved"), ("Mar-24", "01/04/24", "On Track", "due-date-moved"),
    ("Mar-24", "Feb-24", "On Track", "due-date-brought-forward"), ("Mar-24", "TBC", "On Track", "due-unset-but-rated"),
    ("Mar-24", "TBC", "N/A", "due-date-removed"),
    ("Mar-24", "Ongoing", "On Track", "due-date-removed"), ("Mar-24", "", "On Track", "due-date-removed"),
    ("Mar-24", "soon", "On Track", ""), ("Mar-24", "Quarterly", "On Track", ""), ("TBC", "Mar-24", "On Track", ""),
    ("Mar-24", "Apr-24", "Complete", ""), ("Mar-24", "", "Complete", ""),
    // A rating that is good only because the date was moved, or taken away.
    ("Oct-23", "Mar-24", "On Track", "due-date-moved hidden-slippage"),
    ("Oct-23", "Mar-24", "Medium progress", "due-date-moved hidden-slippage"),
    ("Oct-23", "Mar-24", "Significant issues / slippage", "due-date-moved"),
    ("Oct-23", "TBC", "On Track", "due-unset-but-rated hidden-slippage"),
    ("Oct-23", "soon", "On Track", "hidden-slippage"),
    ("Dec-23", "Mar-24", "On Track", "due-date-moved"),
    ("Oct-23", "Nov-23", "On Track", "due-date-moved rating-understates-slippage"),
    ("Oct-23", "Oct-23", "On Track", "rating-understates-slippage"),
  ])
  func `sees a due date move`(_ then: String, _ now: String, _ status: String, _ raised: String) throws {
    let run = try run(
      then: "OC.A2.1 | Plan | \(then) | On Track |", now: "oc.a2.1 | Plan | \(now) | \(status) | Done DS 15.01.24")
    #expect(run.rules(ofRow: 0).filter(Self.rules.contains).joined(separator: " ") == raised)
  }

  /// The due cell in October and in January, where another rule does not speak for what the due date calls for.
  @Test(arguments: [
    ("Oct-23", "Oct-23", false), ("Oct-23", "31/10/23", false), ("Oct-23", "October", false),
    ("TBC", "Oct-23", false), ("Oct-23", "Nov-23", true), ("Oct-23", "November", true), ("Oct-23", "TBC", true),
  ])
  func `only a date that was moved hides slippage`(_ then: String, _ now: String, _ isRaised: Bool) throws {
    let fields = "ref | title | due | status"
    let earlier = TrackerTable("\(fields)\nOC.A2.1 | Plan | \(then) | On Track", period: "2023-10")
    for change in [#""level": "off""#, #""unless": {"title": {"is": "Plan"}}"#] {
      var options = CheckRun.Options(previous: [earlier.bytes()])
      options.ruleSet = try DefaultRuleSet.extended(
        by: #""overrides": {"rating-understates-slippage": {\#(change)}}"#)
      let run = try CheckRun(TrackerTable("\(fields)\nOC.A2.1 | Plan | \(now) | On Track"), options)
      #expect(run.refs(raising: "hidden-slippage").isEmpty == !isRaised, "\(change)")
    }
  }

  @Test func `adds up moves over several trackers, in whatever order they are given`() throws {
    func earlier(_ period: String, _ due: String) -> [UInt8] {
      TrackerTable("ref | due | status\nOC.A2.1 | \(due) | On Track", period: period).bytes()
    }
    let table = TrackerTable("ref | due | status\nOC.A2.1 | Mar-24 | On Track")
    let trackers = [
      earlier("2023-03", "TBC"), earlier("2023-04", "Jun-23"), earlier("2023-06", "Sep-23"),
      earlier("2023-08", "Dec-23"),
    ]
    for previous in [trackers, trackers.reversed(), [trackers[2], trackers[0], trackers[3], trackers[1]]] {
      let run = try CheckRun(table, CheckRun.Options(previous: previous))
      #expect(run.fact("due-move") == "3 months later")
      #expect(run.fact("due-net-move") == "9 months later")
      #expect(run.fact("due-moves") == "3")
      #expect(run.fact("first-due") == "2023-06-01/2023-06-30")
      #expect(run.refs(raising: "hidden-slippage") == ["OC.A2.1"])
    }
  }

  @Test(arguments: [
    ("On Track", "On Track", []), ("On Track", "On Track- little or no slippage", []),
    ("On Track", "Complete", ["OC.A2.1"]),
    ("Blue", "BLUE", []), ("Blue", "White", ["OC.A2.1"]), ("Green", "On Track", []),
    ("", "On Track", ["OC.A2.1"]), ("", " - ", []),
  ])
  func `sees a status restated`(_ then: String, _ now: String, _ refs: [String]) throws {
    let earlier = TrackerTable("ref | status\nOC.A2.1 | \(then)", period: "2023-12")
    let table = TrackerTable("ref | status 2023-12 | status\nOC.A2.1 | \(now) | On Track")
    let run = try CheckRun(table, CheckRun.Options(previous: [earlier.bytes()]))
    #expect(run.refs(raising: "status-restated") == refs)
  }

  @Test func `compares each period with the newest tracker that carries it`() throws {
    let older = TrackerTable("ref | status 2023-11\nOC.A2.1 | Complete", period: "2023-11")
    let newer = TrackerTable("ref | status 2023-11 | status 2023-12\nOC.A2.1 | On Track | On Track", period: "2023-12")
    let table = TrackerTable("ref | status 2023-11 | status 2023-12 | status\nOC.A2.1 | On Track | On Track | On Track")
    let run = try CheckRun(table, CheckRun.Options(previous: [older.bytes(), newer.bytes()]))
    #expect(run.refs(raising: "status-restated").isEmpty)
  }

  /// The title in October and in January; whether the action was renamed.
  @Test(arguments: [
    ("Write the plan", "Write the plan", false), ("Write the plan", "Agree a budget", true),
    ("Write the plan now", "Write the budget soon", false), ("Write the plan", "Write a budget", true),
    ("Write the plan", "", false), ("", "Write the plan", false), ("Plan: write the", "WRITE the plan", false),
  ])
  func `sees an action renamed`(_ then: String, _ now: String, _ isRenamed: Bool) throws {
    let run = try run(then: "OC.A2.1 | \(then) | | On Track |", now: "OC.A2.1 | \(now) | | On Track |")
    #expect(run.refs(raising: "action-renamed") == (isRenamed ? ["OC.A2.1"] : []))
  }

  @Test(arguments: [
    ("Assurance Action", "On Track", true), ("Assurance Action", "Complete", false),
    ("Assurance Action", "Assurance Action", false), ("On Track", "On Track", false),
  ])
  func `sees an assurance relabelled`(_ then: String, _ now: String, _ isRelabelled: Bool) throws {
    let run = try run(then: "OC.A2.1 | Report | | \(then) |", now: "OC.A2.1 | Report | | \(now) |")
    #expect(run.rules(ofRow: 0).contains("assurance-relabelled") == isRelabelled)
  }

  @Test func `errs on what the previous period's tracker had and this one has not`() throws {
    let earlier = TrackerTable(
      "ref | status\nOC.A2.1 | On Track\nOC.A2.2 | Complete\nOC.A2.3 |\nOC.A2.4 | Closed\nOC.A2.1 | On Track",
      period: "2023-12")
    let table = TrackerTable("ref | status 2023-12 | status\nOC.A2.9 | On Track | On Track")
    let run = try CheckRun(table, CheckRun.Options(previous: [earlier.bytes()]))
    let dropped = run.findings.filter { $0.ruleID == "action-dropped" }
    #expect(dropped.map(\.ref) == ["OC.A2.1", "OC.A2.3"])
    #expect(dropped.allSatisfy { $0.level == .error && $0.row == nil })
  }

  @Test func `notes once what an older tracker had`() throws {
    let earlier = TrackerTable("ref | status\nOC.A2.1 | On Track\nOC.A2.2 | On Track", period: "2023-10")
    let table = TrackerTable("ref | status 2023-12 | status\nOC.A2.9 | On Track | On Track")
    let run = try CheckRun(table, CheckRun.Options(previous: [earlier.bytes()]))
    let dropped = run.findings.filter { $0.ruleID == "action-dropped" }
    #expect(dropped.count == 1)
    #expect(dropped.first?.level == .note && dropped.first?.refs == ["OC.A2.1", "OC.A2.2"])
  }

  /// What October's tracker had; what is told of January's, which has two new refs, by rule, ref and row.
  @Test(arguments: [
    ("OC.A2.1 | Write the new staff plan", ["action-renumbered OC.A2.8 0"]),
    ("OC.A2.1 | Write the old staff plan", ["action-dropped OC.A2.1"]),
    ("OC.A2.1 | Agree the budget with members", ["action-renumbered OC.A2.9 1"]),
    // Each goes on as one at most.
    (
      "OC.A2.1 | Write the new staff plan | On Track\nOC.A2.2 | Write the new staff plan",
      ["action-dropped OC.A2.2", "action-renumbered OC.A2.8 0"]
    ),
    ("OC.A2.9 | Write the new staff plan", []),
  ])
  func `sees an action renumbered`(_ then: String, _ told: [String]) throws {
    let earlier = TrackerTable("ref | title | status\n\(then) | On Track", period: "2023-12")
    let table = TrackerTable(
      """
      ref | title | status 2023-12 | status
      OC.A2.8 | Write the new staff plan | On Track | On Track
      OC.A2.9 | Agree the budget with members | On Track | On Track
      """)
    let options = CheckRun.Options(previous: [earlier.bytes()])
    let run = try CheckRun(table, options)
    let found = run.findings.filter { ["action-renumbered", "action-dropped"].contains($0.ruleID) }
    #expect(found.map { "\($0.ruleID) \($0.ref)\($0.row.map { " \($0)" } ?? "")" }.sorted() == told)
    for finding in found where finding.row != nil {
      #expect(finding.location?.column == "Ref" && finding.title.hasPrefix(finding.row == 0 ? "Write" : "Agree"))
    }
    for most in [0, 1] {
      let counts = try CheckRun(table, CheckRun.Options(previous: [earlier.bytes()], mostKept: most)).summary.counts
      #expect(counts == run.summary.counts)
    }
    let counted = run.summary.rules.first { $0.id == "action-renumbered" }
    #expect(counted?.raised == told.count { $0.contains("numbered") })
  }

  @Test(arguments: ["off", "note"]) func `drops what no rule in force says goes on`(_ level: String) throws {
    let set = try MadeSet(
      #""when": {"live": true}, "message": "{ref}""#,
      more: #", "overrides": {"action-renumbered": {"level": "\#(level)"}}"#)
    let earlier = TrackerTable("ref | title | status\nOC.A2.1 | Write the new staff plan | On Track", period: "2023-12")
    let table = TrackerTable("ref | title | status 2023-12 | status\nOC.A2.8 | Write the new staff plan | | On Track")
    let run = try CheckRun(table, CheckRun.Options(previous: [earlier.bytes()], ruleSet: set.ruleSet))
    #expect(run.findings.contains { $0.ruleID == "action-dropped" } == (level == "off"))
  }

  @Test func `takes the first of two rows with the same ref`() throws {
    let run = try run(
      then: "OC.A2.1 | Plan | Mar-24 | On Track |\nOC.A2.1 | Plan | Jun-24 | On Track |",
      now: "OC.A2.1 | Plan | Mar-24 | On Track |")
    #expect(run.fact("earlier-due") == "interval")
    #expect(!run.rules(ofRow: 0).contains { $0.hasPrefix("due-date") })
  }

  /// The status of November, December and January; the earlier tracker's November and December.
  @Test(arguments: [
    ("| Medium progress | Medium progress", "Medium progress", false),
    ("Medium progress | Medium progress | Medium progress", "", true),
    ("Medium progress | Significant issues / slippage | Medium progress", "", false),
    ("On Track | On Track | On Track", "", false),
  ])
  func `sees an action stuck`(_ statuses: String, _ earlierStatus: String, _ isStuck: Bool) throws {
    let table = TrackerTable("ref | status 2023-11 | status 2023-12 | status\nOC.A2.1 | \(statuses)")
    #expect(try CheckRun(table).rules(ofRow: 0).contains("stuck") == isStuck)
  }

  @Test func `sees an action stuck with the help of an earlier tracker`() throws {
    let table = TrackerTable("ref | status 2023-12 | status\nOC.A2.1 | Medium progress | Medium progress")
    let earlier = TrackerTable("ref | status\nOC.A2.1 | Medium progress", period: "2023-11")
    #expect(!(try CheckRun(table)).rules(ofRow: 0).contains("stuck"))
    #expect(try CheckRun(table, CheckRun.Options(previous: [earlier.bytes()])).rules(ofRow: 0).contains("stuck"))
  }
}
