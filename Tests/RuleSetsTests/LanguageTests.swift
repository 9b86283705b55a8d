import RuleSets
import Testing

/// The language that a rule file is written in.
struct LanguageTests {
  private func set(_ language: String?, when condition: String) -> SmallSet {
    var set = SmallSet.when(condition)
    if let language { set.members.insert(("language", language), at: 0) }
    return set
  }

  @Test(arguments: [nil, "1", "2"]) func `is known`(_ language: String?) {
    #expect(Loading(set(language, when: #"{"live": true}"#)).told == [])
  }

  @Test func `is refused where it is newer, and nothing else is told`() {
    #expect(
      Loading(set("3", when: #"{"lives": true}"#)).told == [
        "$.language: the rule set is written in language 3, and this version of slipgauge knows languages 1 to 2: use a "
          + "newer slipgauge"
      ])
    #expect(
      Loading(set("0", when: #"{"live": true}"#)).told == ["$.language: expected a whole number from 1 to 2, found 0"])
    #expect(
      Loading(set(#""2""#, when: #"{"live": true}"#)).told == ["$.language: expected a whole number, found a text"])
  }

  @Test(arguments: [
    (#"{"not": {"due": {"after": "start"}}}"#, [".not"]),
    (
      #"{"all": [{"live": true}, {"not": {"any": [{"live": true}, {"slippage-months": {"at-least": 3}}]}}]}"#,
      [".all[1].not"]
    ),
    (#"{"not": {"expected-ratings": {"all-worse-than": "status"}}}"#, [".not"]),
    (#"{"not": {"due": {"same-days": "start"}}}"#, []), (#"{"not": {"slippage-months": {"is": 3}}}"#, []),
    (#"{"not": {"title": {"blank": true}}}"#, []), (#"{"due": {"after": "start"}}"#, []),
  ]) func `of old says which conditions may answer otherwise`(_ condition: String, _ paths: [String]) throws {
    let old = try #require(Loading(set(nil, when: condition)).ruleSet)
    #expect(old.notices.map(\.jsonPath) == paths.map { "$.rules[0].when" + $0 })
    for notice in old.notices {
      #expect(notice.message.hasPrefix(#"rule "a-rule": "not" over a comparison holds no longer"#))
    }
    #expect(try #require(Loading(set("2", when: condition)).ruleSet).notices.isEmpty)
  }

  @Test func `of old takes a fact's bare name for a number, the new one does not`() {
    let condition = #"{"slippage-months": {"more-than": "schedule-rounds"}}"#
    #expect(Loading(set("1", when: condition)).told == [])
    #expect(
      Loading(set("2", when: condition)).told == [
        "$.rules[0].when.slippage-months.more-than: \"schedule-rounds\" is a fact: write { \"fact\": \"schedule-rounds\" } to "
          + "compare with it"
      ])
    #expect(
      Loading(set("2", when: #"{"due": {"after": "start"}, "status": {"same-as": "previous-status"}}"#)).told == [])
  }

  @Test func `is each file's own`() throws {
    let files = [
      "base.json": set(nil, when: #"{"not": {"due": {"after": "start"}}}"#).json,
      "council.json": #"""
      {"language": 2, "id": "council", "extends": "base.json",
       "rules": [\#(SmallSet.rule("b-rule", when: #"{"not": {"due": {"after": "start"}}}"#))]}
      """#,
    ]
    let set = try #require(Loading(files, ["council.json"]).ruleSet)
    #expect(set.notices.map(\.path) == ["base.json"])
  }
}
