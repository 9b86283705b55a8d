import RuleSets
import TestSupport
import Testing

@testable import Checks

/// Comparisons are yes, no or open; a rule is raised on yes alone.
struct CertaintyTests {
  /// Checked in January 2024: the day is not known.
  private static let table = TrackerTable(
    """
    ref     | title   | director-lead | start  | due      | status 2023-12 | status 2024-01  | update 2024-01
    OC.A1.1 | past    | A             | Jan-23 | Nov-23   | On Track       | On Track        | Expected by May 2024
    OC.A1.2 | now     | B             | Jan-23 | Jan-24   | On Track       | Medium progress | Done
    OC.A1.3 | day     | A             |        | 15/01/24 | Complete       | On Track        | Done
    OC.A1.4 | unset   |               | Mar-24 | TBC      | On Track       | Complete        | Done
    OC.A1.5 | ahead   | A             | Jan-23 | Mar-24   | On Track       | N/A             | Done
    """)

  @Test(arguments: [
    (#"{"due": {"before": "reporting-date"}}"#, "1"),
    (#"{"not": {"due": {"before": "reporting-date"}}}"#, "5"),
    (#"{"not": {"reporting-date": {"after": "due"}}}"#, "5"),
    (#"{"not": {"not": {"due": {"before": "reporting-date"}}}}"#, "1"),
    (#"{"any": [{"due": {"known": false}}, {"not": {"due": {"before": "reporting-date"}}}]}"#, "4 5"),
    (#"{"director-lead": {"known": false}}"#, "4"), (#"{"status": {"known": true}}"#, "1 2 3 4 5"),
    (#"{"expected-ratings": {"known": false}}"#, "4"),
    (#"{"not": {"start": {"before": "due"}}}"#, ""), (#"{"not": {"start": {"after": "due"}}}"#, "1 2 5"),
    (#"{"not": {"due": {"ends-after": "start"}}}"#, ""),
    (#"{"not": {"start": {"same-days": "due"}}}"#, "1 2 3 4 5"),
    (#"{"not": {"slippage-months": {"at-least": 1}}}"#, "2 3 5"), (#"{"not": {"slippage-months": {"is": 0}}}"#, "1 4"),
    (#"{"not": {"slippage-months": {"less-than": 1}}}"#, "1"),
    (#"{"not": {"status": {"worse-than": "previous-status"}}}"#, "1"),
    (#"{"status": {"worse-than": "previous-status"}}"#, "2"),
    (#"{"not": {"status": {"same-as": "previous-status"}}}"#, "2 3 4 5"),
    (#"{"not": {"expected-ratings": {"all-worse-than": "status"}}}"#, "2 3"),
    (#"{"not": {"expected-ratings": {"all-better-than": "status"}}}"#, "1 3"),
    (#"{"not": {"expected-ratings": {"includes": "status"}}}"#, "1 2 4 5"),
    (#"{"not": {"director-lead": {"is": "A"}}}"#, "2 4"),
    (#"{"not": {"director-lead": {"differs-from": "A"}}}"#, "1 3 4 5"),
    (#"{"all": [{"title": {"is": "unset"}}, {"not": {"all": [{"due": {"before": "start"}}, {"live": true}]}}]}"#, "4"),
    (#"{"all": [{"title": {"is": "unset"}}, {"not": {"any": [{"due": {"before": "start"}}, {"live": true}]}}]}"#, ""),
    (#"{"all": [{"title": {"is": "unset"}}, {"any": [{"due": {"before": "start"}}, {"live": false}]}]}"#, "4"),
    (#"{"not": {"rule": "due-before-start"}}"#, "1 2 3 4 5"),
  ]) func `stay open under not`(_ condition: String, _ rows: String) throws {
    let set = try MadeSet(when: condition)
    for isPlain in [false, true] {
      let refs = try CheckRun(Self.table, CheckRun.Options(ruleSet: set.ruleSet, wantsFacts: false, isPlain: isPlain))
        .refs(raising: "made")
      #expect(refs.map { String($0.suffix(1)) }.joined(separator: " ") == rows)
    }
  }

  @Test func `are joined by what all of them may come to`() {
    let all: [Outlook] = (1...7).map { Outlook(rawValue: $0) }
    let values: [Outlook] = [.no, .open, .yes]
    func place(_ value: Outlook) -> Int { values.firstIndex(of: value) ?? 0 }
    func expected(_ a: Outlook, _ b: Outlook, _ join: (Int, Int) -> Int) -> Outlook {
      values.filter(a.contains).reduce(into: Outlook()) { joined, one in
        for other in values where b.contains(other) { joined.insert(values[join(place(one), place(other))]) }
      }
    }
    for a in all {
      #expect(!(!a) == a)
      for b in all {
        #expect((a && b) == expected(a, b, min))
        #expect((a || b) == expected(a, b, max))
      }
    }
  }

  private static let two = #"""
    "when": {"status": {"is": "rated"}}, "message": "{ref}"},
    {"id": "other", "level": "warning", "title": "Other", "remedy": "None.", "message": "{ref}",
     "when": {"all": [{"status": {"is": ["rated", "finished"]}}, {"not": {"rule": "made"}}]}
    """#

  private func refs(_ set: RuleSet, _ rule: String) throws -> [String] {
    try CheckRun(Self.table, CheckRun.Options(ruleSet: set, wantsFacts: false)).refs(raising: rule)
  }

  @Test func `a rule that is off is never raised`() throws {
    #expect(try refs(MadeSet(Self.two).ruleSet, "other") == ["OC.A1.4"])
    let off = try MadeSet(Self.two, level: "off").ruleSet
    #expect(try refs(off, "made") == [])
    #expect(try refs(off, "other") == ["OC.A1.1", "OC.A1.2", "OC.A1.3", "OC.A1.4"])
  }

  @Test func `one that is left out is raised, and not told`() throws {
    let set = try MadeSet(Self.two).ruleSet.leavingOut { $0.id == "made" }
    #expect(try refs(set, "made") == [])
    #expect(try refs(set, "other") == ["OC.A1.4"])
  }

  @Test func `no case holds that is open`() throws {
    let set = try MadeSet(
      #"""
      "when": {"title": {"blank": false}}, "message": "{ref}",
      "cases": [{"when": {"not": {"due": {"before": "reporting-date"}}}, "level": "error"}]
      """#
    ).ruleSet
    let found = try CheckRun(Self.table, CheckRun.Options(ruleSet: set, wantsFacts: false)).findings.filter {
      $0.ruleID == "made"
    }
    #expect(
      found.map { "\($0.ref.suffix(1)) \($0.level.rawValue)" } == ["1 note", "2 note", "3 note", "4 note", "5 error"])
  }
}
