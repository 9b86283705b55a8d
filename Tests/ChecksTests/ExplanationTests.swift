import Checks
import Dates
import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

/// How actions were read, and what would have turned the rules on them.
struct ExplanationTests {
  /// What is explained of every action of a tracker.
  private func explanations(
    _ bytes: [UInt8], ruleSet: RuleSet = DefaultRuleSet.shared, asOf: Day? = nil, rules: [String]? = nil
  ) throws -> (actions: [ActionExplanation], findings: [Finding]) {
    let tracker = try TrackerReader(ruleSet).open(TableFile.open(bytes: bytes, path: "tracker"))
    let period = try #require(tracker.periods.last)
    let scope = CheckScope(
      ruleSet: ruleSet, period: period, periods: tracker.periods, asOf: asOf.map { DayRange($0) })
    let checker = Checker(tracker, scope: scope)
    let places = rules.map { $0.compactMap { id in ruleSet.rules.firstIndex { $0.id == id } } }
    var actions: [ActionExplanation] = []
    var findings: [Finding] = []
    _ = try checker.run(
      eachAction: { facts, chunk in
        if let action = checker.explanation(of: facts, in: chunk, rules: places) { actions.append(action) }
      }, { findings.append($0) })
    return (actions, findings)
  }

  private func explanation(_ table: String, rules: [String]? = nil) throws -> ActionExplanation {
    try #require(explanations(TrackerTable(table).bytes(), rules: rules).actions.first)
  }

  @Test func `what is explained as raised is what was found, on all of a tracker`() throws {
    let text = try #require(Files.text(Repository.path("samples/tracker-2024-01.csv")))
    let (actions, findings) = try explanations(Array(text.utf8))
    #expect(actions.count > 50)
    for action in actions {
      let found = findings.filter { finding in
        finding.row == action.row || finding.rows.contains { $0.row == action.row }
      }
      #expect(Set(action.rules.filter { $0.verdict == .raised }.map(\.id)) == Set(found.map(\.ruleID)), "\(action.ref)")
      for rule in action.rules where rule.verdict != .off && rule.verdict != .notAsked {
        #expect((rule.condition.answer == .yes) == (rule.verdict == .raised), "\(action.ref) \(rule.id)")
      }
    }
  }

  @Test(arguments: [
    ("due", "Jul-23", "July 2023", "written as a month and a year: the whole month"),
    ("due", "31/10/2023", "31 October 2023", "written as a day"),
    ("due", "agreed for 31 March 2024 at last", "31 March 2024", "the one date in the text, written as a day"),
    ("due", "Mar-24 (was Dec-23)", "March 2024", "the cell says that the date was moved: the new one counts"),
    ("due", "Mar-24 (was Dec-23)", "March 2024", "the date before was December 2023"),
    ("due", "June/July 2023", "June to July 2023", "two months next to each other: from the first to the second"),
    ("due", "Quarterly Jan Apr", "a schedule", "every 3 months; it lists January and April"),
    ("due", "23-Nov", "November 2023", "written as two digits and a month, which are taken for year and month"),
    ("due", "TBC", "to be agreed", ""), ("due", "soon", "unreadable", ""),
    ("due", "February", "February 2023", "due “February” names no year and was read as February 2023"),
    ("status", "green", "On Track", "the label “Green” is one of its labels"),
    ("status", "Gren", "unknown", "the nearest is “On Track”"),
    ("status", "N/A", "N/A", "the label “N/A” is one of its labels"),
    ("ref", "", "blank", ""),
    ("ref", "OC A", "a ref of none of the forms", "such as AB.A1.2"),
    ("update", "No change", "no news: the whole text is such a phrase, or a status label", ""),
    ("update", "Done. DS 11.01.24", "an update with something to say", "signed on 11 January 2024"),
    ("update", "We are due to finish by March 2024", "an update with something to say", "it promises March 2024"),
  ])
  func `a cell says what it was read as and why`(field: String, typed: String, read: String, reason: String) throws {
    var cells = [
      "ref": "OC.A2.1", "title": "Plan", "start": "Jan-23", "due": "Mar-24", "status": "Green", "update": "Yes",
    ]
    cells[field] = typed
    let fields = cells.keys.sorted()
    let rows = "\(fields.joined(separator: " | "))\n\(fields.map { cells[$0] ?? "" }.joined(separator: " | "))"
    let cell = try #require(explanation(rows).cells.first { $0.field == field })
    #expect(cell.typed == typed)
    #expect(cell.read == read)
    #expect(reason.isEmpty || cell.reasons.contains(reason), "\(cell.reasons)")
  }

  @Test(arguments: [
    ("Jul-23", "Green", "", "rating-understates-slippage", "raised", ["the status were not rated"]),
    ("Jul-23", "Green", "", "rating-understates-slippage", "raised", ["the due date were after 1 December 2023"]),
    ("Mar-24", "Green", "", "rating-understates-slippage", "nearly", ["the due date were 1 December 2023 or before"]),
    ("Oct-23", "Red", "Yes", "rating-overstates-slippage", "nearly", ["the due date were 30 November 2023 or after"]),
    ("Mar-24", "Green", "", "due-passed-on-track", "nearly", ["the due date were before 1 January 2024"]),
    ("Mar-24", "Complete", "", "due-unreadable", "nearly", ["the due date read as unreadable"]),
    ("Feb-23", "Green", "Yes", "due-before-start", "nearly", ["the due date were before 1 January 2023"]),
    ("Mar-24", "Green", "Yes", "lead-missing", "raised", ["the action were not live"]),
    ("Mar-24", "Green", "Yes", "not-due-but-overdue", "not-raised", []),
  ])
  func `a rule says what would turn it`(
    due: String, status: String, update: String, rule: String, verdict: String, wish: [String]
  ) throws {
    let action = try explanation(
      """
      ref | title | director-lead | start | due | status | update
      OC.A2.1 | Plan | | Jan-23 | \(due) | \(status) | \(update)
      """, rules: [rule])
    let explained = try #require(action.rules.first)
    #expect(explained.verdict.rawValue == verdict)
    #expect(wish.isEmpty || explained.changes.contains(wish), "\(explained.changes)")
  }

  @Test(arguments: [
    // A date that is not there is before no day: it is two changes.
    ("", "Mar-24", "Green", "due-before-start", false), ("TBC", "Mar-24", "Green", "due-before-start", false),
    ("Quarterly", "Mar-24", "Green", "due-before-start", false),
    ("Jan-23", "Mar-24", "Green", "due-before-start", true),
    // Another rule is raised in its place.
    ("Jan-23", "Oct-23", "Red", "due-passed-on-track", false),
    ("Jan-23", "31/12/2023", "Red", "due-passed-on-track", true),
  ])
  func `what one change cannot bring about is not told`(
    start: String, due: String, status: String, rule: String, isNear: Bool
  ) throws {
    let action = try explanation(
      "ref | title | start | due | status\nOC.A2.1 | Plan | \(start) | \(due) | \(status)", rules: [rule])
    let explained = try #require(action.rules.first)
    #expect((explained.verdict == .nearly) == isNear, "\(explained.changes)")
    #expect(explained.changes.isEmpty == !isNear, "\(explained.changes)")
  }

  @Test(arguments: [
    ("Mar-24", "Green", "due-passed-on-track", Nearness.day), ("Mar-24", "Red", "jumped-to-red", .other),
    ("Mar-24", "Green", "not-required-on-live-action", .progress), ("Mar-24", "Green", "due-unreadable", .other),
    ("Mar-24", "Green", "date-change-asked-for", .progress), ("Mar-24", "Green", "ref-missing", .other),
    ("Mar-24", "Green", "status-missing", .other), ("Mar-24", "Green", "update-missing", .other),
    ("Mar-24", "Green", "lead-missing", .other), ("Mar-24", "Green", "placeholder-left", .other),
  ])
  func `what is near says whether it waits for a day, for progress, or for a slip`(
    due: String, status: String, rule: String, nearness: Nearness
  ) throws {
    let action = try explanation(
      """
      ref | title | director-lead | start | due | status | update
      OC.A2.1 | Plan | A Shah | Jan-23 | \(due) | \(status) | All is well
      """, rules: [rule])
    #expect(try #require(action.rules.first).nearness == nearness)
  }

  @Test(arguments: [
    ("High", "the due date were before 1 January 2024"),
    ("Medium", "the due date plus 1 month where the priority is medium were before 1 January 2024"),
  ])
  func `of the ways to move a date only the one that holds is told`(priority: String, wish: String) throws {
    let set = try DefaultRuleSet.extended(
      by: #"""
        "tracker": {"fields": {"priority": {
          "type": "choice", "headers": ["Priority"], "values": {"high": ["High"], "medium": ["Medium"]}}}},
        "rules": [{
          "id": "late", "level": "error", "title": "Late", "message": "Late.", "remedy": "None.",
          "when": {"reporting-date": {
            "after": {"fact": "due", "plus": {"by": "priority", "high": "P0D", "medium": "P1M"}}}}}]
        """#)
    let table = TrackerTable("ref | title | due | Priority | status\nOC.A2.1 | Plan | Mar-24 | \(priority) | Green")
    let action = try #require(explanations(table.bytes(), ruleSet: set, rules: ["late"]).actions.first)
    #expect(action.rules.first?.changes == [[wish]])
  }

  @Test func `an error that would rest on a doubtful date says so`() throws {
    let action = try explanation(
      "ref | title | start | due | status\nOC.A2.1 | Plan | Jan-23 | September | Not due to start",
      rules: ["not-due-but-overdue"])
    let rule = try #require(action.rules.first)
    #expect(rule.verdict == .nearly)
    #expect(rule.condition.parts.map(\.answer) == [.yes, .no])
    #expect(rule.condition.parts.last?.text == "a date that it rests on is not too doubtful for an error")
    #expect(rule.changes == [["a date that it rests on were not too doubtful for an error"]])
  }

  @Test func `ratings say from which day to which they are called for`() throws {
    let action = try explanation("ref | title | due | status\nOC.A2.1 | Plan | 30/11/2023 | Green")
    let spans = action.ratings.map { "\($0.status) \($0.first?.iso ?? "") \($0.last?.iso ?? "")" }
    #expect(spans == ["on-track  2023-12-30", "medium 2023-12-31 2024-01-31", "significant 2024-02-01 "])
    #expect(action.reportingSource == .period)
    #expect(action.expected == ["Medium progress"])
  }

  @Test(arguments: [
    ("Done. DS 11.01.24", nil as String?, ReportingSource.signOff, "2024-01-11"),
    ("Done. DS 11.02.24", nil, .period, "2024-01-31"), ("Done. DS 11.01.24", "2024-01-20", .asOf, "2024-01-20"),
  ])
  func `the reporting date says where it came from`(
    update: String, asOf: String?, source: ReportingSource, latest: String
  ) throws {
    let table = TrackerTable("ref | title | due | status | update\nOC.A2.1 | Plan | Mar-24 | Green | \(update)")
    let action = try #require(explanations(table.bytes(), asOf: asOf.flatMap { Day(iso: $0) }).actions.first)
    #expect(action.reportingSource == source)
    #expect(action.reporting.latest.iso == latest)
  }

  @Test func `a rule that is off, or lacks what it needs, says so and what it would come to`() throws {
    let set = try DefaultRuleSet.extended(by: #""overrides": {"due-unreadable": {"level": "off"}}"#)
    let table = TrackerTable("ref | title | due | status\nOC.A2.1 | Plan | soon | Green")
    let actions = try explanations(
      table.bytes(), ruleSet: set, rules: ["due-unreadable", "due-passed-on-track", "due-date-moved"])
    let rules = try #require(actions.actions.first).rules
    #expect(rules.map(\.verdict) == [.off, .nearly, .notAsked])
    #expect(rules[0].condition.answer == .yes)
    #expect(rules[2].absence?.isEmpty == false)
    #expect(rules[2].changes.isEmpty)
  }

  @Test func `every flag says something in a sentence`() {
    let flags = FactTable.standard.listed.filter { $0.type == .flag && !$0.isPlaceholder }
    #expect(flags.count > 20)
    for flag in flags { #expect(flag.clause != nil, "\(flag.id)") }
  }
}
