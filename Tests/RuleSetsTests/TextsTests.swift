import RuleSets
import Testing

/// Sentences of rules in another language.
struct TextsTests {
  private static let cases = #"""
    , "cases": [{"when": {"kind": {"is": "main"}}, "level": "note"},
      {"when": {"kind": {"is": "sub"}}, "message": "The sub {ref} is wrong.",
      "remedy": "Mend the sub."}]
    """#

  private func load(_ texts: String) -> Loading {
    let base = SmallSet(("rules", "[\(SmallSet.rule("a-rule", TextsTests.cases))]"))
    let welsh = #"{"id": "welsh", "texts": \#(texts)}"#
    return Loading(["a.json": base.json, "b.json": welsh], ["a.json", "b.json"])
  }

  @Test func `stand in the place of the rule's own`() throws {
    let loading = load(
      #"""
      {"a-rule": {"heading": "Anghywir", "message": "Mae {ref} yn anghywir.", "cases": ["Mae {title} yn anghywir."],
        "case-remedies": ["Cywirwch {ref}."]}}
      """#)
    let rule = try #require(loading.ruleSet).rules[0]
    #expect(rule.title == "Anghywir" && rule.isReworded)
    #expect(rule.message.parts == [.text("Mae "), .fact(0), .text(" yn anghywir.")])
    #expect(rule.remedy.parts == [.text("Mend it.")])
    #expect(rule.cases[0].message == nil)
    #expect(rule.cases[1].message?.parts == [.text("Mae "), .fact(1), .text(" yn anghywir.")])
    #expect(rule.cases[0].remedy == nil)
    #expect(rule.cases[1].remedy?.parts == [.text("Cywirwch "), .fact(0), .text(".")])
    #expect(rule.authors == ["a.json"])
  }

  @Test(arguments: [
    (#"{"a-rul": {"message": "x"}}"#, #"$.texts.a-rul: unknown rule "a-rul"; did you mean "a-rule"?"#),
    (#"{"a-rule": {"mesage": "x"}}"#, #"$.texts.a-rule.mesage: unknown member "mesage"; did you mean "message"?"#),
    (
      #"{"a-rule": {"message": "{reff}"}}"#, #"$.texts.a-rule.message: unknown placeholder {reff}; did you mean "ref"?"#
    ),
    (
      #"{"a-rule": {"cases": ["x", "{reff}"]}}"#,
      "$.texts.a-rule.cases: expected the messages of 1 cases, those of the rule that have one; found 2"
    ),
    (
      #"{"a-rule": {"case-remedies": []}}"#,
      "$.texts.a-rule.case-remedies: expected the remedies of 1 cases, those of the rule that have one; found 0"
    ),
    (
      #"{"a-rule": {"cases": ["{reff}"]}}"#,
      #"$.texts.a-rule.cases[0]: unknown placeholder {reff}; did you mean "ref"?"#
    ),
    (#"{"a-rule": {"heading": 5}}"#, "$.texts.a-rule.heading: expected a text, found a number"),
  ])
  func `are as strict as the rule's own`(texts: String, told: String) {
    #expect(load(texts).told == [told])
  }
}
