import Checks
import RuleSets
import TestSupport
import Testing

/// What rule authors asked for first, each in the language as it is.
struct WishedRulesTests {
  private static let now = TrackerTable(
    """
    ref      | title   | director-lead | start  | due        | status 2023-10 | status 2023-11  | status 2023-12  | status 2024-01     | update 2024-01
    OC.A1.1  | Write   | Ann Lee       | Jan-23 | 31/03/2024 | Medium progress | Medium progress | Medium progress | Medium progress   | The draft is with the board. DS 12.01.24
    OC.A1.2  | Read    | Kim Ray       | Jan-23 | 29/03/2024 | On Track       | Medium progress | Medium progress | Medium progress    | We are now 100% complete and expect to close it by March 2024
    OC.A1.3  | Add     | Vacant        | Jan-23 | Mar-24     | On Track       | On Track        | On Track        | Significant issues / slippage | No staff. DS 12.01.24
    OC.A1.4  | Print   | Sal Roe       | Jan-23 | 30/09/2023 | On Track       | Medium progress |                 | Significant issues / slippage | The printer is late, expected by May 2024
    OC.A1.5  | Open    | TBC           | Mar-24 | TBC        | On Track       | On Track        | On Track        | Complete           | 100 per cent done. DS 12.01.24
    """)
  private static let before = TrackerTable(
    """
    ref      | title | director-lead | due    | status 2023-08  | status 2023-09
    OC.A1.1  | Write | Ann LEE       | Mar-24 | Medium progress | Medium progress
    OC.A1.2  | Read  | Jo Day        | Mar-24 | Medium progress | Medium progress
    OC.A1.3  | Add   | Vacant        | Mar-24 | On Track        | On Track
    """)

  @Test(arguments: [
    (
      "fewer than five words on a red action",
      #"{"status": {"colour": {"is": "red"}}, "update-text": {"words": {"less-than": 5}}}"#, "3"
    ),
    ("red without a forecast", #"{"status": {"colour": {"is": "red"}}, "forecast": {"known": false}}"#, "3"),
    ("a vacant owner", #"{"director-lead": {"is": ["vacant", "tbc"]}}"#, "3 5"),
    ("due on a weekend", #"{"due": {"weekday": ["saturday", "sunday"]}}"#, "1 4"),
    ("more than four amber months running", #"{"status": {"is": "medium", "for-periods": {"more-than": 4}}}"#, "1"),
    ("lead changed", #"{"director-lead": {"differs-from": {"fact": "director-lead", "in": "earlier"}}}"#, "2"),
    ("complete with a start ahead", #"{"status": {"is": "finished"}, "start": {"after": "reporting-date"}}"#, "5"),
    ("100 % of an unfinished action", #"{"percentages": {"at-least": 100}, "finished": false}"#, "2"),
  ])
  func `can be said`(_ wish: String, _ condition: String, _ rows: String) throws {
    for isPlain in [false, true] {
      let options = CheckRun.Options(
        previous: [Self.before.bytes()], ruleSet: try MadeSet(when: condition).ruleSet, wantsFacts: false,
        isPlain: isPlain)
      let refs = try CheckRun(Self.now, options).refs(raising: "made")
      #expect(refs.map { String($0.suffix(1)) }.joined(separator: " ") == rows, "\(wish)")
    }
  }
}
