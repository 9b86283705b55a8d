import RuleSets
import Testing

/// Conditions: each operator on the facts of its type, and what else is refused.
struct ConditionTests {
  @Test(arguments: [
    #"{"live": true}"#, #"{"live": {"is": false}}"#, #"{"title": {"is": "Closed"}}"#, #"{"title": {"is": ["a", "b"]}}"#,
    #"{"title": {"blank": true}}"#, #"{"title": {"matches": "trouble"}}"#,
    #"{"title": {"holds": ["trouble", "negations"]}}"#,
    #"{"title": {"holds-unless-preceded": {"phrases": "trouble", "by": "negations", "within": 3}}}"#,
    #"{"title": {"holds-near": {"phrases": "trouble", "by": "negations", "within": 3}}}"#,
    #"{"title": {"holds-unless-near": {"phrases": "trouble", "by": "negations", "within": 3}}}"#,
    #"{"title": {"contains": ["(", "?"]}}"#, #"{"status": {"is": "green"}}"#,
    #"{"status": {"is": ["rated", "finished", "blank", "unknown", "done"]}}"#,
    #"{"status": {"same-as": "previous-status"}}"#, #"{"status": {"is": "green", "in": "previous"}}"#,
    #"{"status": {"same-as": {"fact": "status", "in": "previous"}}}"#,
    #"{"status": {"is": {"fact": "previous-status"}}}"#,
    #"{"title": {"same-as": {"fact": "ref"}}}"#, #"{"title": {"differs-from": {"fact": "title", "in": "earlier"}}}"#,
    #"{"title": {"is": "Ref"}}"#, #"{"kind": {"is": {"fact": "kind"}, "differs-from": "kind"}}"#,
    #"{"live": {"is": {"fact": "live"}}}"#, #"{"due": {"before": {"fact": "reporting-date"}}}"#,
    #"{"slippage-months": {"at-least": {"fact": "schedule-rounds"}}}"#,
    #"{"status": {"worse-than": "previous-status"}}"#, #"{"due": {"is": ["interval", "open-ended"]}}"#,
    #"{"due": {"marked": "year-assumed"}}"#, #"{"due": {"before": "reporting-date", "known": true}}"#,
    #"{"due": {"after": "start"}}"#, #"{"reporting-date": {"ends-before": "due"}}"#,
    #"{"due": {"ends-after": "start"}}"#,
    #"{"due": {"same-days": "start"}}"#, #"{"earlier-due": {"known": false}}"#,
    #"{"title": {"known": false}, "status": {"known": true}, "kind": {"known": true}, "live": {"known": true}}"#,
    #"{"expected-ratings": {"known": false}, "pasted-refs": {"known": true}}"#, #"{"slippage-months": {"is": -0}}"#,
    #"{"slippage-months": {"at-least": 1.5e0, "less-than": 9007199254740991}}"#,
    #"{"slippage-months": {"more-than": "schedule-rounds", "at-most": 1e-400}}"#, #"{"kind": {"is": ["main", "sub"]}}"#,
    #"{"expected-ratings": {"all-worse-than": "status"}}"#, #"{"expected-ratings": {"all-better-than": "status"}}"#,
    #"{"expected-ratings": {"includes": "status", "empty": false}}"#, #"{"pasted-refs": {"empty": true}}"#,
    #"{"all": [{"live": true}], "any": [{"live": false}], "not": {"title": {"blank": true}}}"#,
  ])
  func `is a condition`(condition: String) { #expect(Loading(SmallSet.when(condition)).told == []) }

  @Test(arguments: [
    ("{}", "", "the condition is empty: it would hold for every action"),
    ("[]", "", "expected a condition: { fact: { operator: operand } }, found a list"),
    (#"{"all": []}"#, ".all", "the list of conditions is empty"),
    (#"{"any": {}}"#, ".any", "expected a list, found an object"),
    (#"{"not": [{"live": true}]}"#, ".not", "expected a condition: { fact: { operator: operand } }, found a list"),
    (#"{"status": {"is": "DONE!"}}"#, ".status.is", "\"DONE!\" is a label of the status \"done\": write \"done\""),
    (
      #"{"status": {"is": "purple"}}"#, ".status.is",
      "unknown status \"purple\" (known: done, green, red, rated, finished, blank, unknown)"
    ),
    (#"{"al": [{"live": true}]}"#, ".al", "unknown fact \"al\"; did you mean \"all\"?"),
    (
      #"{"slippage": {"blank": true}}"#, ".slippage",
      "\"slippage\" is words for messages: {slippage} shows them, a condition cannot ask for them"
    ),
    (#"{"lives": true}"#, ".lives", "unknown fact \"lives\"; did you mean \"live\"?"),
    (#"{"live": "yes"}"#, ".live", "expected true or false, found a text"),
    (#"{"title": true}"#, ".title", "expected an operator, such as { \"is\": … }, found true or false"),
    (#"{"title": {}}"#, ".title", "expected an operator, such as { \"is\": … }, found an object"),
    (#"{"title": {"is": 1}}"#, ".title.is", "expected a text or a list of texts, found a number"),
    (#"{"title": {"is": []}}"#, ".title.is", "the list is empty"),
    (
      #"{"title": {"is": "?"}}"#, ".title.is",
      "\"?\" has no letter or digit; blank cells are found by { \"blank\": true }"
    ),
    (
      #"{"title": {"is": ["a", "ref"]}}"#, ".title.is[1]",
      "\"ref\" is a fact: write { \"fact\": \"ref\" } to compare with it, or \"Ref\" for the words themselves"
    ),
    (
      #"{"status": {"is": "previous-status"}}"#, ".status.is",
      "\"previous-status\" is a fact: write { \"fact\": \"previous-status\" } to compare with it"
    ),
    (#"{"title": {"is": {"fact": "ref", "on": 1}}}"#, ".title.is.on", "unknown member \"on\"; did you mean \"in\"?"),
    (#"{"title": {"contains": ["a", ""]}}"#, ".title.contains[1]", "every text contains the empty text"),
    (
      #"{"title": {"before": "due"}}"#, ".title.before",
      "title has no operator \"before\" (it has is, same-as, differs-from, blank, matches, holds, "
        + "holds-unless-preceded, holds-near, holds-unless-near, contains, words, known)"
    ),
    (#"{"title": {"matches": ["trouble"]}}"#, ".title.matches", "expected a text, found a list"),
    (
      #"{"title": {"matches": "troubel"}}"#, ".title.matches",
      "unknown phrase list \"troubel\"; did you mean \"trouble\"?"
    ),
    (
      #"{"title": {"holds-unless-preceded": {"phrases": "trouble", "by": "negations", "within": 0}}}"#,
      ".title.holds-unless-preceded.within", "expected a whole number from 1 to 100, found 0"
    ),
    (
      #"{"title": {"holds-unless-preceded": {"phrases": "trouble", "by": "negations"}}}"#,
      ".title.holds-unless-preceded", "the member \"within\" is missing"
    ),
    (#"{"status": {"is": "rate"}}"#, ".status.is", "unknown status \"rate\"; did you mean \"rated\"?"),
    (#"{"status": {"worse-than": "due"}}"#, ".status.worse-than", "expected a status fact; \"due\" is a reading fact"),
    (
      #"{"status": {"same-as": "statuss"}}"#, ".status.same-as",
      "unknown fact \"statuss\", where a status fact is expected; did you mean \"status\"?"
    ),
    (
      #"{"due": {"is": "blanc"}}"#, ".due.is",
      "unknown kind of date cell \"blanc\"; did you mean \"blank\"? "
        + "(known: interval, schedule, open-ended, unset, on-hold, blank, unreadable)"
    ),
    (
      #"{"due": {"marked": ["asumed"]}}"#, ".due.marked[0]",
      "unknown mark \"asumed\" (known: ambiguous, year-assumed, queried, extracted)"
    ),
    (
      #"{"due": {"before": "2024-02-30"}}"#, ".due.before",
      "\"2024-02-30\" is no day, such as 2024-03-31"
    ),
    (#"{"due": {"after": "31/03/2024"}}"#, ".due.after", "\"31/03/2024\" is no day, such as 2024-03-31"),
    (#"{"and": [{"live": true}]}"#, ".and", "there is no \"and\": write \"all\""),
    (#"{"or": [{"live": true}]}"#, ".or", "there is no \"or\": write \"any\""),
    (
      #"{"none": [{"live": true}]}"#, ".none",
      "there is no \"none\": write \"not\", around \"any\" where there are several"
    ),
    (
      #"{"reporting-date": {"is": "interval"}}"#, ".reporting-date.is",
      "reporting-date has no operator \"is\" (it has known, before, after, ends-before, ends-after, same-days, weekday)"
    ),
    (
      #"{"slippage-months": {"at-least": "due"}}"#, ".slippage-months.at-least",
      "expected a number fact; \"due\" is a reading fact"
    ),
    (#"{"slippage-months": {"is": 1e400}}"#, ".slippage-months.is", "the number 1e400 is too large"),
    (
      #"{"slippage-months": {"is": 9007199254740993}}"#, ".slippage-months.is",
      "the number 9007199254740993 is too large"
    ),
    (#"{"slippage-months": {"is": true}}"#, ".slippage-months.is", "expected a number, found true or false"),
    (
      #"{"kind": {"is": "mains"}}"#, ".kind.is",
      "unknown kind \"mains\"; did you mean \"main\"? (known: main, sub, assurance)"
    ),
    (#"{"pasted-refs": {"empty": "no"}}"#, ".pasted-refs.empty", "expected true or false, found a text"),
    (#"{"rule": "b-rule"}"#, ".rule", "unknown rule \"b-rule\"; did you mean \"a-rule\"?"),
    (#"{"rule": "a-rule"}"#, "", "rules refer to each other in a circle: a-rule → a-rule"),
  ])
  func `is refused`(condition: String, path: String, message: String) {
    #expect(Loading(SmallSet.when(condition)).told == ["$.rules[0].when\(path): \(message)"])
  }
}
