import TestSupport
import Testing

struct AssuranceTests {
  /// An assurance action in January 2024, with a column for December.
  struct Case: Sendable, CustomTestStringConvertible {
    var start = ""
    var due = ""
    var december = ""
    var january = ""
    /// The scheduled months, in words.
    var months = "-"
    /// The month last due, and whether it was given.
    var last = "-"
    var given = "-"
    /// The rules raised, without `assurance-`.
    var raised = ""
    var testDescription: String { "\(start) / \(due) / \(december) / \(january)" }
  }

  static let news = "The report went to the board"

  static let cases: [Case] = [
    // A round that was missed stays missed when the next one comes.
    Case(due: "Monthly", months: "every month", last: "2024-01", given: "no", raised: "overdue"),
    Case(due: "Monthly", december: news, months: "every month", last: "2024-01", given: "no", raised: "due"),
    Case(due: "Monthly", january: news, months: "every month", last: "2024-01", given: "yes"),
    Case(
      due: "Monthly", december: news, january: news, months: "every month", last: "2024-01", given: "no", raised: "due"),
    Case(due: "Mar, Dec", months: "March and December", last: "2023-12", given: "no", raised: "overdue"),
    Case(due: "Mar, Dec", december: news, months: "March and December", last: "2023-12", given: "yes"),
    Case(due: "Mar, Dec", january: news, months: "March and December", last: "2023-12", given: "yes"),
    Case(due: "Mar, Dec", december: news, january: news, months: "March and December", last: "2023-12", given: "yes"),
    Case(
      due: "Mar, Dec", january: "As last month", months: "March and December", last: "2023-12", given: "no",
      raised: "overdue"),
    // November is not at hand, so nobody can say.
    Case(due: "May, Nov", months: "May and November", last: "2023-11", given: "no"),
    Case(due: "Mar, Sep", january: news, months: "March and September", last: "2023-09", given: "yes"),
    // From the frequency, counted from the start.
    Case(
      start: "Oct 23", due: "Quarterly", months: "every 3 months from October 2023", last: "2024-01", given: "no",
      raised: "due"),
    Case(
      start: "15/09/23", due: "Quarterly", months: "every 3 months from September 2023", last: "2023-12", given: "no",
      raised: "overdue"),
    Case(start: "Nov 23", due: "Quarterly", months: "every 3 months from November 2023", last: "2023-11", given: "no"),
    Case(
      start: "Jan 23", due: "Annually", months: "every 12 months from January 2023", last: "2024-01", given: "no",
      raised: "due"),
    Case(start: "2023", due: "Quarterly", months: "unknown", raised: "schedule-unclear"),
    Case(due: "Quarterly", months: "unknown", raised: "schedule-unclear"),
    Case(start: "February", due: "Quarterly", months: "unknown", raised: "schedule-unclear"),
    Case(start: "Quarterly", due: "Ongoing", months: "unknown", raised: "schedule-unclear"),
    Case(due: "Ongoing", raised: "schedule-unclear"), Case(due: "TBC", raised: "schedule-unclear"), Case(due: "Mar 25"),
    // What a cell lists goes before its frequency, and the due cell before the start.
    Case(start: "Oct 23", due: "Quarterly (Jan)", months: "January", last: "2024-01", given: "no", raised: "due"),
    Case(start: "Jan, Jul", due: "Monthly", months: "January and July", last: "2024-01", given: "no", raised: "due"),
    Case(start: "Jan, Jul", due: "Ongoing", months: "January and July", last: "2024-01", given: "no", raised: "due"),
    Case(start: "Jan, Jul", due: "Mar, Sep", months: "March and September", last: "2023-09", given: "no"),
    Case(
      start: "Quarterly", due: "ongoing from December", months: "March, June, September and December", last: "2023-12",
      given: "no", raised: "overdue"),
    // From the month that the cell begins with.
    Case(
      due: "Quarterly from October", months: "January, April, July and October", last: "2024-01", given: "no",
      raised: "due"),
    Case(
      start: "Feb 23", due: "Quarterly from Dec 23", months: "every 3 months from December 2023", last: "2023-12",
      given: "no", raised: "overdue"),
    Case(due: "6 monthly starting July 2024", months: "every 6 months from July 2024"),
    // Nothing is due before the start, before the first listed month with a year, or behind an interval due.
    Case(start: "Feb 24", due: "Monthly", months: "every month"),
    Case(start: "Jan 24", due: "Mar, Dec", months: "March and December"),
    Case(due: "Mar 24, Dec 24", months: "March and December"),
    Case(due: "Dec 23, Jun 24", months: "June and December", last: "2023-12", given: "no", raised: "overdue"),
    Case(start: "Monthly", due: "Dec-23", months: "every month", last: "2023-12", given: "no", raised: "overdue"),
    Case(start: "Monthly", due: "Feb-24", months: "every month", last: "2024-01", given: "no", raised: "overdue"),
    // A year that was assumed bears no error.
    Case(
      start: "15 September", due: "Quarterly", months: "every 3 months from September 2023", last: "2023-12",
      given: "no"),
    // The month that the update states.
    Case(due: "Mar, Sep", january: "Update due March", months: "March and September", last: "2023-09", given: "no"),
    Case(
      due: "Mar, Sep", january: "Update due April", months: "March and September", last: "2023-09", given: "no",
      raised: "off-schedule"),
    Case(
      due: "Mar, Sep", january: "Update due November 2023", months: "March and September", last: "2023-09", given: "no",
      raised: "off-schedule stated-due-passed"),
    Case(
      due: "Mar, Dec", january: "(Due December) The report went to the board", months: "March and December",
      last: "2023-12", given: "yes", raised: "stated-due-passed"),
    Case(january: "Update due March", raised: "schedule-unclear"),
  ]

  @Test(arguments: cases) func `follows a schedule`(_ line: Case) throws {
    let run = try CheckRun(
      TrackerTable(
        """
        ref | title | start | due | status 2023-12 | update 2023-12 | status | update
        OC.A2.1 | Assurance action | \(line.start) | \(line.due) | Assurance Action | \(line.december) | Assurance Action | \(line.january)
        """))
    #expect(run.fact("scheduled-months") == line.months)
    #expect(String(run.fact("assurance-last-due").prefix(7)) == line.last)
    #expect(run.fact("assurance-given") == line.given)
    let raised = run.rules(ofRow: 0).filter { $0.hasPrefix("assurance-") }.map { $0.dropFirst("assurance-".count) }
    #expect(raised.joined(separator: " ") == line.raised)
  }

  /// The update of November, as an earlier tracker has it.
  @Test(arguments: [(news, "yes", ""), ("", "no", "assurance-overdue"), ("As last month", "no", "assurance-overdue")])
  func `takes periods from earlier trackers`(_ november: String, _ given: String, _ raised: String) throws {
    let table = TrackerTable(
      "ref | title | due | status 2023-12 | status | update\nOC.A2.1 | Assurance action | May, Nov | | Assurance Action |"
    )
    let earlier = TrackerTable(
      "ref | title | status | update\noc.a2.1 | Assurance action | Assurance Action | \(november)", period: "2023-11")
    let run = try CheckRun(table, CheckRun.Options(previous: [earlier.bytes()]))
    #expect(run.fact("assurance-at-hand") == "yes")
    #expect(run.fact("assurance-given") == given)
    #expect(run.rules(ofRow: 0).filter { $0.hasPrefix("assurance-") }.joined() == raised)
  }

  @Test func `knows a copy of what an earlier tracker says`() throws {
    let table = TrackerTable(
      "ref | title | due | status | update\nOC.A2.1 | Assurance action | Monthly | Assurance Action | \(Self.news)")
    let earlier = TrackerTable("ref | title | status | update\nOC.A2.1 | x | x | \(Self.news)", period: "2023-11")
    #expect(try CheckRun(table).fact("assurance-given") == "yes")
    #expect(try CheckRun(table, CheckRun.Options(previous: [earlier.bytes()])).fact("assurance-given") == "no")
  }
}
