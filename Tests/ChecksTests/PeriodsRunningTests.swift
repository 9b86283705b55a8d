import Checks
import RuleSets
import TestSupport
import Testing

/// For how many periods running something was so.
struct PeriodsRunningTests {
  /// November has no column.
  private static let now = TrackerTable(
    """
    ref     | title | due    | status 2023-10  | update 2023-10 | status 2023-12  | update 2023-12 | status 2024-01  | update 2024-01
    OC.A1.1 | Write | Mar-24 | Medium progress |                | Medium progress | Done           | Medium progress |
    OC.A1.2 | Read  | Mar-24 | Medium progress |                | Medium progress |                | On Track        |
    OC.A1.3 | Add   | Mar-24 | Medium progress |                | Medium progress |                | Medium progress |
    """)
  /// It has November as its latest period, and only the status of what went before counts as well.
  private static let november = TrackerTable(
    """
    ref     | title | due    | status 2023-08  | update 2023-08 | status 2023-09  | update 2023-09 | status 2023-11  | update 2023-11
    OC.A1.1 | Write | Mar-24 | On Track        |                | Medium progress |                | Medium progress |
    OC.A1.2 | Read  | Mar-24 | Medium progress |                | Medium progress |                | Medium progress |
    """)

  @Test(arguments: [
    (#"{"status": {"is": "medium", "for-periods": {"is": 2}}}"#, "1 3", "3"),
    (#"{"status": {"is": "medium", "for-periods": {"is": 5}}}"#, "", "1"),
    (#"{"status": {"is": "medium", "for-periods": {"less-than": 9}}}"#, "1 3", "1 3"),
    (#"{"not": {"status": {"is": "medium", "for-periods": {"more-than": 3}}}}"#, "1 2 3", "2 3"),
    (#"{"status": {"is": ["medium", "on-track"], "for-periods": {"is": 6}}}"#, "", "1 2"),
    (#"{"update-kind": {"is": "blank", "for-periods": {"is": 1}}}"#, "1", "1"),
    (#"{"update-kind": {"is": "blank", "for-periods": {"is": 4}}}"#, "", "2"),
    (#"{"update-text": {"words": {"is": 0}, "for-periods": {"at-least": 2}}}"#, "2 3", "2 3"),
    (#"{"update": {"blank": true, "for-periods": {"is": 6}}}"#, "", "2"),
    (#"{"status": {"rank": {"at-least": 1}, "for-periods": {"is": 2}}}"#, "1 3", "3"),
  ])
  func `are counted`(_ condition: String, _ alone: String, _ withEarlier: String) throws {
    let set = try MadeSet(when: condition).ruleSet
    for (previous, rows) in [([], alone), ([Self.november.bytes()], withEarlier)] {
      for isPlain in [false, true] {
        let options = CheckRun.Options(previous: previous, ruleSet: set, wantsFacts: false, isPlain: isPlain)
        let refs = try CheckRun(Self.now, options).refs(raising: "made")
        #expect(refs.map { String($0.suffix(1)) }.joined(separator: " ") == rows)
      }
    }
  }

  @Test func `are counted up to ten years of months`() throws {
    let months = (0..<130).map { "\(2013 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }
    let headers = ["ref", "title"] + months.map { "status \($0)" }
    let table = TrackerTable(sheets: [
      TrackerTable.Sheet(
        name: "Culture", headers: headers.map { TrackerTable.header($0) },
        rows: [["OC.A1.1", "Write"] + months.map { _ in "Medium progress" }])
    ])
    for (count, refs) in [(120, ["OC.A1.1"]), (121, [])] {
      let set = try MadeSet(when: #"{"status": {"is": "medium", "for-periods": {"at-least": \#(count)}}}"#).ruleSet
      #expect(try CheckRun(table, CheckRun.Options(ruleSet: set, wantsFacts: false)).refs(raising: "made") == refs)
    }
  }
}
