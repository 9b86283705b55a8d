import Checks
import RuleSets
import TestSupport
import Testing

/// Facts of the previous period and of the newest earlier tracker.
struct OtherTimesTests {
  private static let now = TrackerTable(
    """
    ref      | title         | director-lead | due    | status 2023-12  | update 2023-12             | status 2024-01 | update 2024-01
    OC.A1.1  | Write         | Ann Lee       | Mar-24 | Medium progress | Paused. DS 09.12.23        | On Track       | Work goes on
    OC.A1.2  | Read          | Jo Day        | Mar-24 | On Track        | Done in March 2024 we hope | On Track       | Read
    OC.A1.3  | Add           |               | Jun-24 | Complete        |                            |                |
    """)
  private static let before = TrackerTable(
    """
    ref      | title | director-lead | start  | due    | main-action-risk | status 2023-11 | update 2023-11
    OC.A1.1  | Write | ann lee.      | Jan-23 | Jan-24 |                  | On Track       | Expected by May 2024
    OC.A1.2  | Read  | Kim Ray       | Mar-23 | Mar-24 |                  | Closed         | Read. DS 09.11.23
    OC.A1.9  | Gone  | Sal Roe       | Mar-23 | Mar-24 |                  | On Track       | Nobody came
    """)

  private func refs(_ set: MadeSet) throws -> [String] {
    let options = CheckRun.Options(previous: [Self.before.bytes()], ruleSet: set.ruleSet, wantsFacts: false)
    return try CheckRun(Self.now, options).refs(raising: "made")
  }

  @Test(arguments: [
    (#"{"status": {"is": "medium", "in": "previous"}}"#, ["OC.A1.1"]),
    (#"{"previous-status": {"is": "medium"}}"#, ["OC.A1.1"]),
    (#"{"finished": {"is": true, "in": "previous"}}"#, ["OC.A1.3"]),
    (#"{"signed": {"is": true, "in": "previous"}}"#, ["OC.A1.1"]),
    (#"{"update-text": {"is": "paused", "in": "previous"}}"#, ["OC.A1.1"]),
    (#"{"update-kind": {"is": "blank", "in": "previous"}}"#, ["OC.A1.3"]),
    (#"{"sign-off": {"known": true, "in": "previous"}}"#, ["OC.A1.1"]),
    (#"{"status": {"is": "on-track", "in": "earlier"}}"#, ["OC.A1.1"]),
    (#"{"finished": {"is": true, "in": "earlier"}}"#, ["OC.A1.2"]),
    (#"{"live": {"is": true, "in": "earlier"}}"#, ["OC.A1.1"]),
    (#"{"director-lead": {"is": "Kim Ray", "in": "earlier"}}"#, ["OC.A1.2"]),
    (#"{"director-lead": {"differs-from": {"fact": "director-lead", "in": "earlier"}}}"#, ["OC.A1.2"]),
    (#"{"director-lead": {"same-as": {"fact": "director-lead", "in": "earlier"}}}"#, ["OC.A1.1"]),
    (#"{"director-lead": {"is": {"fact": "director-lead", "in": "earlier"}}}"#, ["OC.A1.1"]),
    (#"{"start": {"before": "due", "in": "earlier"}}"#, ["OC.A1.1", "OC.A1.2"]),
    (#"{"due": {"after": {"fact": "due", "in": "earlier"}}}"#, ["OC.A1.1"]),
    (#"{"forecast": {"known": true, "in": "earlier"}}"#, ["OC.A1.1"]),
    (#"{"update": {"blank": false, "in": "earlier"}}"#, ["OC.A1.1", "OC.A1.2"]),
    (#"{"main-action-risk": {"blank": true, "in": "earlier"}}"#, ["OC.A1.1", "OC.A1.2", "OC.A1.3"]),
    (#"{"kind": {"same-as": {"fact": "kind", "in": "earlier"}}}"#, ["OC.A1.1", "OC.A1.2"]),
    (#"{"status": {"differs-from": {"fact": "status", "in": "previous"}}}"#, ["OC.A1.1", "OC.A1.3"]),
    (#"{"status": {"is": {"fact": "status", "in": "previous"}}}"#, ["OC.A1.2"]),
  ]) func `ask what was`(_ condition: String, _ expected: [String]) throws {
    #expect(try refs(MadeSet(when: condition)) == expected)
  }

  @Test func `show what was`() throws {
    let set = try MadeSet(
      #""when": {"status": {"is": "medium", "in": "previous"}}, "message": "{earlier-director-lead} {previous-update-kind}""#
    )
    let options = CheckRun.Options(previous: [Self.before.bytes()], ruleSet: set.ruleSet, wantsFacts: false)
    let finding = try #require(CheckRun(Self.now, options).findings.first { $0.ruleID == "made" })
    #expect(finding.message == "“ann lee” substantive")
    #expect(finding.evidence.map(\.key) == ["previous-status", "earlier-director-lead", "previous-update-kind"])
  }

  @Test(arguments: [
    (#"{"director-lead": {"is": "Sal Roe", "in": "earlier"}}"#, ["OC.A1.9"]),
    (#"{"all": [{"due": {"is": "interval"}}, {"kind": {"is": "sub"}}, {"absent-now": true}]}"#, ["OC.A1.9"]),
    (#"{"live": {"is": true, "in": "earlier"}}"#, ["OC.A1.1", "OC.A1.9"]),
  ]) func `are what actions of earlier trackers have`(_ condition: String, _ expected: [String]) throws {
    #expect(try refs(MadeSet(#""on": "earlier-action", "when": \#(condition), "message": "{ref}""#)) == expected)
  }

  @Test(arguments: [
    (
      #""on": "earlier-action", "when": {"director-lead": {"blank": true}}, "message": "A.""#,
      "$.rules[0].when.director-lead: a rule on actions of earlier trackers cannot ask for \"director-lead\", which it "
        + "does not have; it has what it was: \"in\": \"earlier\""
    ),
    (
      #""on": "earlier-action", "when": {"live": true}, "message": "A.""#,
      "$.rules[0].when.live: a rule on actions of earlier trackers cannot ask for \"live\", which it does not have; it has "
        + "what it was: \"in\": \"earlier\""
    ),
    (
      #""on": "earlier-action", "when": {"absent-now": true}, "message": "{update}""#,
      "$.rules[0].message: a rule on actions of earlier trackers cannot show {update}, which it does not have"
    ),
    (
      #""when": {"title": {"is": "a", "in": "previous"}}, "message": "A.""#,
      "$.rules[0].when.title: \"title\" is no fact of a period: it can be asked in \"earlier\""
    ),
    (
      #""when": {"ref-stands-earlier": {"is": true, "in": "earlier"}}, "message": "A.""#,
      "$.rules[0].when.ref-stands-earlier: \"ref-stands-earlier\" cannot be asked in another time"
    ),
    (
      #""when": {"status": {"is": "rated", "in": "before"}}, "message": "A.""#,
      "$.rules[0].when.status.in: unknown time \"before\" (known: previous, earlier)"
    ),
    (
      #""when": {"status": {"in": "previous"}}, "message": "A.""#,
      "$.rules[0].when.status: \"in\" says when; an operator is missing, such as \"is\""
    ),
    (
      #""when": {"earlier-director-lead": {"blank": true}}, "message": "A.""#,
      "$.rules[0].when.earlier-director-lead: \"earlier-director-lead\" is a name for messages; a condition says "
        + "{ \"director-lead\": { …, \"in\": \"earlier\" } }"
    ),
    (
      #""when": {"update-owner": {"is": "director-lead"}}, "message": "A.""#,
      "$.rules[0].when.update-owner.is: \"director-lead\" is a fact: write { \"fact\": \"director-lead\" } to compare "
        + "with it, or \"Director-lead\" for the words themselves"
    ),
    (
      #""when": {"kind": {"is": ["main", "earlier-kind"]}}, "message": "A.""#,
      "$.rules[0].when.kind.is[1]: \"earlier-kind\" is a fact: write { \"fact\": \"earlier-kind\" } to compare with it"
    ),
    (
      #""when": {"update-owner": {"same-as": {"fact": "due"}}}, "message": "A.""#,
      "$.rules[0].when.update-owner.same-as.fact: expected a text fact; \"due\" is a reading fact; did you mean "
        + "\"due-text\"?"
    ),
    (
      #""when": {"update-owner": {"same-as": {"fact": "title", "in": "previous"}}}, "message": "A.""#,
      "$.rules[0].when.update-owner.same-as.fact: \"title\" is no fact of a period: it can be asked in \"earlier\""
    ),
  ]) func `are refused where there is none`(_ rule: String, _ told: String) {
    #expect(MadeSet.problems(rule) == [told])
  }
}
