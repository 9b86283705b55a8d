import Checks
import RuleSets
import TestSupport
import Testing

/// Rules on sheets, columns and the tracker.
struct SubjectTests {
  private func problems(_ rule: String) -> [String] {
    let text =
      #"{"id": "x", "version": "1", "title": "X", "extends": "slipgauge:default", "rules": [{"id": "a", "level": "note", "#
      + #""title": "A", "remedy": "None.", \#(rule)}]}"#
    do throws(RuleSetProblems) {
      _ = try RuleSetLoader(facts: FactTable.standard.signatures) { _ in Array(text.utf8) }.load(["x.json"])
      return []
    } catch {
      return error.problems.map { "\($0.jsonPath): \($0.message)" }
    }
  }

  @Test(arguments: [
    (#""on": "sheet", "when": {"sheet-read": false}, "message": "{sheet}""#, []),
    (#""on": "column", "when": {"column-read": false}, "message": "{header} {period}""#, []),
    (#""on": "tracker", "when": {"months-since-period": {"more-than": 2}}, "message": "{today}""#, []),
    (
      #""on": "sheet", "when": {"live": true}, "message": "A.""#,
      ["$.rules[0].when.live: a rule on sheets cannot ask for \"live\", which it does not have"]
    ),
    (
      #""when": {"sheet-read": false}, "message": "A.""#,
      ["$.rules[0].when.sheet-read: a rule on actions cannot ask for \"sheet-read\", which it does not have"]
    ),
    (
      #""on": "tracker", "when": {"months-since-period": {"more-than": 2}}, "message": "{ref}""#,
      ["$.rules[0].message: a rule on the tracker cannot show {ref}, which it does not have"]
    ),
    (
      #""on": "tracker", "when": {"rule": "update-missing"}, "message": "A.""#,
      ["$.rules[0].when: a rule on the tracker cannot ask for the rule \"update-missing\", which is one on actions"]
    ),
  ]) func `ask for what their subject has`(_ rule: String, _ told: [String]) {
    #expect(problems(rule) == told)
  }

  /// What the rules of the default set rest on.
  @Test(
    arguments: [
      ("due-missing", [.due, .status]), ("due-unreadable", [.due]), ("risk-missing", [.mainActionRisk]),
      ("lead-missing", [.directorLead, .status]), ("start-unreadable", [.start]), ("ref-malformed", []),
      ("ref-missing", [.title]), ("status-missing", [.status]), ("update-missing", [.status, .update]),
      ("rating-understates-slippage", [.status, .due]), ("due-before-start", [.due, .start]),
      ("date-ambiguous", [.status]),
      ("ref-duplicate", []), ("sheet-unread", []),
    ] as [(String, Set<Field>)]) func `rest on columns`(_ rule: String, _ fields: Set<Field>) throws
  {
    let index = try #require(DefaultRuleSet.index(of: rule))
    #expect(DefaultRuleSet.shared.rules[index].rests == fields)
  }
}
