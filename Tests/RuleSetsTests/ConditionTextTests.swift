import RuleSets
import Testing

/// Conditions as people read them.
struct ConditionTextTests {
  @Test(arguments: [
    (#"{"title": {"blank": true}}"#, "the title is blank"), (#"{"title": {"blank": false}}"#, "the title is not blank"),
    (#"{"live": false}"#, "the live is not yes"), (#"{"title": {"is": ["b", "a"]}}"#, "the title is “a” or “b”"),
    (#"{"title": {"differs-from": "a"}}"#, "the title differs from “a”"),
    (#"{"title": {"holds": ["trouble", "negations"]}}"#, "the title holds a phrase of “trouble” or “negations”"),
    (#"{"title": {"matches": "trouble"}}"#, "the title is as a whole a phrase of “trouble”"),
    (
      #"{"title": {"holds-unless-preceded": {"phrases": "trouble", "by": "negations", "within": 3}}}"#,
      "the title holds a phrase of “trouble” with none of “negations” among the 3 words before it"
    ),
    (
      #"{"title": {"holds-unless-near": {"phrases": "trouble", "by": "negations", "within": 3}}}"#,
      "the title holds a phrase of “trouble” with none of “negations” within 3 words of it"
    ),
    (#"{"title": {"contains": "?"}}"#, "the title contains “?”"),
    (#"{"status": {"is": ["rated", "blank"]}}"#, "the status is rated or blank"),
    (#"{"status": {"is": ["green", "done"]}}"#, "the status is “Green” or “Done”"),
    (#"{"status": {"is": {"fact": "previous-status"}}}"#, "the status is the same as the previous status"),
    (#"{"status": {"worse-than": "previous-status"}}"#, "the status is worse than the previous status"),
    (#"{"due": {"is": ["interval", "open-ended"]}}"#, "the due reads as a date or open-ended"),
    (#"{"due": {"marked": "year-assumed"}}"#, "the due is marked as year assumed"),
    (#"{"due": {"ends-after": "start"}}"#, "the due ends after the start"),
    (#"{"due": {"same-days": "start"}}"#, "the due means the same days as the start"),
    (#"{"earlier-due": {"known": false}}"#, "the earlier due is not known"),
    (#"{"slippage-months": {"at-least": 1.5}}"#, "the slippage months is at least 1.5"),
    (#"{"slippage-months": {"less-than": "schedule-rounds"}}"#, "the slippage months is less than the schedule rounds"),
    (#"{"title": {"words": {"less-than": 5}}}"#, "the number of words of the title is less than 5"),
    (#"{"due": {"weekday": ["sunday", "saturday"]}}"#, "the due falls on Saturday or Sunday"),
    (#"{"kind": {"is": ["main", "sub"]}}"#, "the kind is main or sub"),
    (#"{"expected-ratings": {"all-worse-than": "status"}}"#, "the expected ratings are all worse than the status"),
    (#"{"expected-ratings": {"includes": "status"}}"#, "the expected ratings include the status"),
    (#"{"pasted-refs": {"empty": true}}"#, "there are no pasted refs"),
    (#"{"pasted-refs": {"empty": false}}"#, "there are pasted refs"),
    (#"{"not": {"due": {"before": "start"}}}"#, "the due is not before the start"),
    (#"{"not": {"expected-ratings": {"includes": "status"}}}"#, "the expected ratings do not include the status"),
    (#"{"not": {"title": {"holds": "trouble"}}}"#, "the title does not hold a phrase of “trouble”"),
    (
      #"{"all": [{"live": true}, {"any": [{"title": {"blank": true}}, {"kind": {"is": "sub"}}]}]}"#,
      "all of these hold:/  the live is yes/  at least one of these holds:/    the title is blank/    the kind is sub"
    ),
    (
      #"{"not": {"any": [{"title": {"blank": true}}, {"live": true}]}}"#,
      "none of these holds:/  the title is blank/  the live is yes"
    ),
    (
      #"{"not": {"all": [{"title": {"blank": true}}, {"live": true}]}}"#,
      "it is not so that:/  all of these hold:/    the title is blank/    the live is yes"
    ),
  ])
  func `reads as an outline`(condition: String, lines: String) throws {
    let ruleSet = try #require(Loading(SmallSet.when(condition)).ruleSet)
    #expect(ConditionText(ruleSet).lines(ruleSet.rules[0].condition).joined(separator: "/") == lines)
  }

  @Test(arguments: [
    (Clause("it", .be, "red"), "it is red", "it is not red", "it were red", "it were not red"),
    (
      Clause("they", .be, "red", isPlural: true), "they are red", "they are not red", "they were red",
      "they were not red"
    ),
    (Clause("it", .haveBeen, "read"), "it was read", "it was not read", "it had been read", "it had not been read"),
    (
      Clause("", .exist, "subs"), "there are subs", "there are no subs", "there were subs", "there were no subs"
    ),
    (
      Clause("it", .act(.matches), "that"), "it matches that", "it does not match that", "it matched that",
      "it did not match that"
    ),
    (
      Clause("they", .act(.has), "a date", isPlural: true), "they have a date", "they do not have a date",
      "they had a date", "they did not have a date"
    ),
  ])
  func `a clause is turned round`(clause: Clause, isSo: String, isNot: String, were: String, wereNot: String) {
    #expect([clause.text, (!clause).text, clause.wish, (!clause).wish] == [isSo, isNot, were, wereNot])
    #expect((!(!clause)).text == isSo)
  }
}
