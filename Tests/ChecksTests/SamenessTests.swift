import Checks
import RuleSets
import TestSupport
import Testing

/// Texts compared with words and with other texts: in normal form, and blank is nothing.
struct SamenessTests {
  private static let table = TrackerTable(
    """
    ref      | title | director-lead  | update-owner | other-leads | status 2024-01 | update 2024-01
    OC.A1.1  | One   | Director-Legal | DIRECTOR LEGAL.  | n/a     | On Track       | Director (Legal)
    OC.A1.2  | Two   | Ann Lee        | Jo Day       |             | On Track       | Ann Lee DS 09.01.24
    OC.A1.3  | Three |                |              |             | On Track       |
    OC.A1.4  | Four  | Ámy Roe        | ámy roe      | Director-lead | On Track     | Ámy
    """)

  @Test(arguments: [
    (#"{"update-owner": {"same-as": {"fact": "director-lead"}}}"#, ["OC.A1.1", "OC.A1.4"]),
    (#"{"update-owner": {"differs-from": {"fact": "director-lead"}}}"#, ["OC.A1.2"]),
    (#"{"not": {"update-owner": {"same-as": {"fact": "director-lead"}}}}"#, ["OC.A1.2", "OC.A1.3"]),
    (#"{"update-text": {"same-as": {"fact": "director-lead"}}}"#, ["OC.A1.1", "OC.A1.2"]),
    (#"{"director-lead": {"same-as": {"fact": "update-text"}}}"#, ["OC.A1.1", "OC.A1.2"]),
    (#"{"director-lead": {"same-as": "ann-lee"}}"#, ["OC.A1.2"]),
    (#"{"director-lead": {"differs-from": ["ANN LEE", "amy roe"]}}"#, ["OC.A1.1", "OC.A1.4"]),
    (#"{"other-leads": {"is": "Director-lead"}}"#, ["OC.A1.4"]),
    (#"{"title": {"same-as": {"fact": "title"}}}"#, ["OC.A1.1", "OC.A1.2", "OC.A1.3", "OC.A1.4"]),
  ]) func `hold`(_ condition: String, _ refs: [String]) throws {
    let options = CheckRun.Options(ruleSet: try MadeSet(when: condition).ruleSet, wantsFacts: false)
    #expect(try CheckRun(Self.table, options).refs(raising: "made") == refs)
  }
}
