import Checks
import RuleSets
import TestSupport
import Testing

/// What overrides say of where a rule is not raised.
struct ExceptionTests {
  /// The days of the report are not known, and there is no column of leads.
  private static let table = TrackerTable(
    """
    ref     | title  | start  | due    | main-action-risk | status 2024-01 | update 2024-01
    OC.A1.0 | Past   | Jan-23 | Nov-23 |                  | On Track       | Done
    OC.A2.0 | Now    | Jan-23 | Jan-24 |                  | On Track       | Done
    OC.A3.0 | Unset  | Jan-23 | TBC    |                  | Complete       | Done
    OC.A4.0 | Rated  | Jan-23 | Mar-24 | Focus 1          | On Track       | Done
    """)

  @Test(arguments: [
    (#"{"due": {"before": "reporting-date"}}"#, "2 3"),
    (#"{"not": {"due": {"before": "reporting-date"}}}"#, "1 2 3"),
    (#"{"status": {"is": "finished"}, "due": {"is": "unset"}}"#, "1 2"),
    (#"{"rule": "ref-missing"}"#, "1 2 3"),
    // Of what cannot be known no exception is made, and the rule is evaluated all the same.
    (#"{"status": {"is": "rated", "in": "previous"}}"#, "1 2 3"),
    (#"{"due": {"known": true, "in": "earlier"}}"#, "1 2 3"),
    (#"{"director-lead": {"blank": true}}"#, "1 2 3"),
  ])
  func `are made where they hold for certain`(_ condition: String, _ rows: String) throws {
    let set = try MadeSet(
      #""when": {"title": {"is": "none"}}, "message": "{ref}""#,
      more: #", "overrides": {"risk-missing": {"unless": \#(condition)}}"#
    ).ruleSet
    for isPlain in [false, true] {
      let options = CheckRun.Options(ruleSet: set, wantsFacts: false, isPlain: isPlain)
      let refs = try CheckRun(Self.table, options).refs(raising: "risk-missing")
      #expect(refs.map { String($0.dropFirst(4).prefix(1)) }.joined(separator: " ") == rows)
    }
  }
}
