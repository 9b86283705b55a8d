import Checks
import RuleSets
import TestSupport
import Testing

/// What conditions hold facts against, on rows: each is yes, no or open.
struct OperandTests {
  private static let fields = """
    , "calendar": {"holidays": ["2024-01-01"]}, "tracker": {"fields": {"priority": {"type": "choice", \
    "headers": ["Priority"], "values": {"high": ["High"], "medium": ["Medium"], "low": ["Low"]}}}}
    """
  private static let table = TrackerTable(
    sheets: [
      TrackerTable.Sheet(
        name: "Culture", headers: ["Priority"] + headers.map { TrackerTable.header($0) },
        rows: [
          [
            "High", "OC.A1.1", "Write the plan", "A", "29/12/2023", "On Track",
            "OC.A1.1 is late, 80% done. DS 03.01.24",
          ],
          ["Medium", "OC.A1.2", "Read", "B", "31/12/2023", "Medium progress", "Read. DS 31.01.24"],
          ["", "OC.A1.3", "Add", "Add", "20/01/2024", "Significant issues / slippage", "12 per cent, then 100%"],
          ["Low", "OC.A1.4", "", "", "TBC", "", ""],
          ["Low", "OC.A1.5", "Print", "", "Jan-24", "Complete", "Printed. DS 31.01.24"],
        ])
    ])
  private static let headers = ["ref", "title", "director-lead", "due", "status 2024-01", "update 2024-01"]

  @Test(arguments: [
    // Days moved on and back; the report of 1.3 and 1.4 may be of any day of January.
    (#"{"reporting-date": {"after": {"fact": "due", "plus": "P5D"}}}"#, "2"),
    (#"{"not": {"reporting-date": {"after": {"fact": "due", "plus": "P5D"}}}}"#, "1"),
    (#"{"reporting-date": {"after": {"fact": "due", "plus": "P1B"}}}"#, "1 2"),
    (#"{"reporting-date": {"after": {"fact": "due", "plus": "P2B"}}}"#, "2"),
    (#"{"reporting-date": {"same-days": {"fact": "due", "plus": "P3B"}}}"#, ""),
    (#"{"reporting-date": {"same-days": {"fact": "due", "plus": "P2B", "minus": "-P0D"}}}"#, "1"),
    (#"{"reporting-date": {"same-days": {"fact": "due", "plus": "P1M"}}}"#, "2"),
    (#"{"due": {"before": {"fact": "reporting-date", "minus": "P1M"}}}"#, ""),
    (#"{"due": {"ends-before": {"fact": "reporting-date", "minus": "P4D"}}}"#, "1 2 3"),
    // One for each priority: where there is none, nothing can be said.
    (
      #"{"reporting-date": {"after": {"fact": "due", "plus": {"by": "priority", "high": "P5D", "medium": "P3W"}}}}"#,
      "2"
    ),
    (
      #"{"not": {"reporting-date": {"after": {"fact": "due", "plus": {"by": "priority", "high": "P5D", "medium": "P3W"}}}}}"#,
      "1"
    ),
    (#"{"not": {"due": {"same-days": {"fact": "due", "plus": {"by": "priority", "high": "P0D"}}}}}"#, "2 3 4 5"),
    (#"{"due": {"before": "2024-01-01"}}"#, "1 2"), (#"{"not": {"due": {"before": "2024-01-20"}}}"#, "3"),
    (#"{"due": {"same-days": "2024-01-20"}}"#, "3"),
    (#"{"due": {"weekday": ["saturday", "sunday"]}}"#, "2 3"), (#"{"due": {"weekday": "friday"}}"#, "1"),
    (#"{"not": {"due": {"weekday": "friday"}}}"#, "2 3 4"),
    (
      #"{"due": {"weekday": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]}}"#,
      "1 2 3 5"
    ),
    (#"{"update-text": {"contains": {"fact": "ref"}}}"#, "1"),
    (#"{"title": {"contains": {"fact": "director-lead"}}}"#, "3"),
    (#"{"not": {"title": {"contains": {"fact": "director-lead"}}}}"#, "1 2 4 5"),
    (#"{"title": {"words": {"at-least": 2}}}"#, "1"), (#"{"title": {"words": {"is": 0}}}"#, "4"),
    (#"{"update-text": {"words": {"more-than": 4, "less-than": 10}}}"#, "1 3"),
    (#"{"update": {"words": {"more-than": 4}}}"#, "1 2 3 5"),
    (#"{"status": {"rank": {"at-least": 1}}}"#, "2 3"), (#"{"status": {"rank": {"known": false}}}"#, "4 5"),
    (#"{"not": {"status": {"rank": {"at-least": 1}}}}"#, "1"),
    (#"{"status": {"colour": {"is": ["green", "red"]}}}"#, "1 3"),
    (#"{"not": {"status": {"colour": {"is": "green"}}}}"#, "2 3 4 5"),
    (#"{"status": {"worse-than": "on-track"}}"#, "2 3"), (#"{"not": {"status": {"worse-than": "on-track"}}}"#, "1"),
    (#"{"expected-ratings": {"includes": "significant"}}"#, ""), (#"{"kind": {"differs-from": "sub"}}"#, ""),
    (#"{"kind": {"same-as": "sub"}, "status": {"differs-from": "complete"}}"#, "1 2 3 4"),
    (#"{"percentages": {"is": 100}}"#, "3"), (#"{"percentages": {"less-than": 50}}"#, "3"),
    (#"{"percentages": {"empty": true}}"#, "2 4 5"), (#"{"not": {"percentages": {"at-least": 50}}}"#, "2 4 5"),
  ])
  func `are asked of rows`(_ condition: String, _ rows: String) throws {
    let set = try MadeSet(#""when": \#(condition), "message": "{ref} {percentages}""#, more: Self.fields)
    for isPlain in [false, true] {
      let refs = try CheckRun(Self.table, CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false, isPlain: isPlain))
        .refs(raising: "made")
      #expect(refs.map { String($0.suffix(1)) }.joined(separator: " ") == rows)
    }
  }

  @Test func `findings show what they are worked out from`() throws {
    let set = try MadeSet(
      #"""
      "when": {"reporting-date": {"after": {"fact": "due", "plus": {"by": "priority", "medium": "P3W"}}},
               "status": {"rank": {"is": 1}, "is": "medium", "for-periods": {"is": 1}}}, "message": "{ref} is late."
      """#, more: Self.fields)
    let found = try CheckRun(Self.table, CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false)).findings
    let evidence = try #require(found.first { $0.ruleID == "made" }).evidence
    #expect(evidence.map(\.key) == ["reporting-date", "due", "priority", "status", "status-periods"])
  }

  @Test func `no error rests on a moved date whose year nobody typed`() throws {
    let table = TrackerTable(
      """
      ref     | title | start  | due      | status 2024-01 | update 2024-01
      OC.A1.1 | Typed | Jan-22 | Mar-22   | On Track       | Done
      OC.A1.2 | Bare  | Jan-22 | March    | On Track       | Done
      """)
    let set = try MadeSet(
      #""when": {"reporting-date": {"after": {"fact": "due", "plus": "P1M"}}}, "message": "{ref}""#, level: "error")
    #expect(
      try CheckRun(table, CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false)).refs(raising: "made") == [
        "OC.A1.1"
      ])
  }
}
