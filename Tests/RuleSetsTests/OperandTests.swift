import RuleSets
import Testing

/// What stands on an operator's other side: literals, facts, moved dates, and what is taken of a value.
struct OperandTests {
  private static let calendar = #"{"holidays": ["2024-03-29"]}"#

  @Test(arguments: [
    #"{"due": {"before": {"fact": "reporting-date", "plus": "P14D"}}}"#,
    #"{"due": {"before": {"fact": "reporting-date", "minus": "P1M5B", "plus": "-P1W"}}}"#,
    #"{"due": {"same-days": {"fact": "start", "plus": {"by": "kind", "main": "P1Y", "sub": "P5B"}}}}"#,
    #"{"due": {"ends-after": {"fact": "start", "plus": {"by": {"fact": "kind"}, "main": "P0D"}}}}"#,
    #"{"due": {"before": "2024-03-31", "weekday": ["saturday", "sunday"]}}"#,
    #"{"reporting-date": {"weekday": "monday"}}"#,
    #"{"title": {"contains": {"fact": "ref"}}}"#, #"{"title": {"words": {"at-least": 2, "less-than": 5}}}"#,
    #"{"title": {"words": {"more-than": {"fact": "schedule-rounds"}}, "in": "earlier"}}"#,
    #"{"status": {"worse-than": "green"}}"#, #"{"status": {"rank": {"known": true, "at-least": 1}}}"#,
    #"{"status": {"colour": {"is": ["red", "amber"]}}}"#, #"{"expected-ratings": {"includes": "red"}}"#,
    #"{"kind": {"differs-from": "main"}}"#, #"{"kind": {"same-as": {"fact": "kind"}}}"#,
    #"{"status": {"is": "red", "for-periods": {"at-least": 3, "at-most": 6}}}"#,
    #"{"status": {"worse-than": "green", "for-periods": {"more-than": 1}}}"#,
  ])
  func `is taken`(condition: String) {
    var set = SmallSet.when(condition)
    set.members.append((name: "calendar", json: Self.calendar))
    set.members.append((name: "language", json: "2"))
    #expect(Loading(set).told == [])
  }

  @Test(arguments: [
    (
      #"{"due": {"before": {"fact": "start", "plus": "14D"}}}"#, ".due.before.plus",
      "\"14D\" is no ISO 8601 duration of years, months, weeks, days or working days (B), such as P1M, P14D or P5B"
    ),
    (#"{"due": {"before": {"fact": "start", "plus": 14}}}"#, ".due.before.plus", "expected a text, found a number"),
    (
      #"{"due": {"before": {"fact": "start", "pluss": "P1D"}}}"#, ".due.before.pluss",
      "unknown member \"pluss\"; did you mean \"plus\"?"
    ),
    (
      #"{"title": {"same-as": {"fact": "ref", "minus": "P1D"}}}"#, ".title.same-as.minus",
      "only days can be moved; \"ref\" is a text fact"
    ),
    (
      #"{"due": {"before": {"fact": "start", "plus": {"main": "P1D"}}}}"#, ".due.before.plus",
      "expected a duration, or { \"by\": a fact that is a choice, and a duration for each of its values }"
    ),
    (
      #"{"due": {"before": {"fact": "start", "plus": {"by": "kind"}}}}"#, ".due.before.plus",
      "no value of \"kind\" has a duration"
    ),
    (
      #"{"due": {"before": {"fact": "start", "plus": {"by": "kind", "mian": "P1D"}}}}"#, ".due.before.plus.mian",
      "unknown kind \"mian\"; did you mean \"main\"? (known: main, sub, assurance)"
    ),
    (
      #"{"due": {"before": {"fact": "start", "plus": {"by": "title", "main": "P1D"}}}}"#, ".due.before.plus.by",
      "expected a choice fact; \"title\" is a text fact"
    ),
    (
      #"{"due": {"weekday": "weekend"}}"#, ".due.weekday",
      "unknown weekday \"weekend\" (known: monday, tuesday, wednesday, thursday, friday, saturday, sunday)"
    ),
    (#"{"title": {"words": 5}}"#, ".title.words", "expected an operator, such as { \"known\": … }, found a number"),
    (
      #"{"title": {"words": {"less": 5}}}"#, ".title.words.less",
      "words of title has no operator \"less\"; did you mean \"less-than\"? (it has known, is, at-least, at-most, "
        + "more-than, less-than)"
    ),
    (
      #"{"status": {"colour": {"is": "purple"}}}"#, ".status.colour.is",
      "unknown colour of status \"purple\" (known: green, amber, red, blue, grey)"
    ),
    (
      #"{"status": {"worse-than": "amber"}}"#, ".status.worse-than",
      "unknown status \"amber\" (known: done, green, red)"
    ),
    (
      #"{"title": {"is": "a", "for-periods": {"more-than": 1}}}"#, ".title.for-periods",
      "\"for-periods\" counts periods up to the one checked, and \"title\" is no fact of each period"
    ),
    (
      #"{"status": {"is": {"fact": "status"}, "for-periods": {"more-than": 1}}}"#, ".status.for-periods",
      "\"for-periods\" counts the periods in which \"status\" was the same: hold it against words or numbers, not against "
        + "another fact"
    ),
    (
      #"{"status": {"for-periods": {"more-than": 1}}}"#, ".status",
      "\"for-periods\" says when; an operator is missing, such as \"is\""
    ),
    (
      #"{"status": {"is": "red", "for-periods": 4}}"#, ".status.for-periods",
      "expected an operator, such as { \"known\": … }, found a number"
    ),
    (#"{"slippage-months": {"at-least": "2"}}"#, ".slippage-months.at-least", "expected a number, found a text"),
    (
      #"{"title": {"same-as": {"fact": "slippage"}}}"#, ".title.same-as.fact",
      "\"slippage\" is words for messages: {slippage} shows them, a condition cannot ask for them"
    ),
  ])
  func `is refused`(condition: String, path: String, message: String) {
    #expect(Loading(SmallSet.when(condition)).told == ["$.rules[0].when\(path): \(message)"])
  }

  @Test func `holidays are days`() {
    let set = SmallSet(("calendar", #"{"holidays": ["2024-03-29", "29 March", 1]}"#))
    #expect(
      Loading(set).told == [
        "$.calendar.holidays[1]: \"29 March\" is no day, such as 2024-03-29",
        "$.calendar.holidays[2]: expected a text, found a number",
      ])
  }
}
