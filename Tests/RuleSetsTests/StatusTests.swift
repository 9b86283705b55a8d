import RuleSets
import Testing

/// What must hold of statuses and their bands.
struct StatusTests {
  /// A set whose ratings, best first, have these bands.
  private func bands(_ bands: [String]) -> Loading {
    let ratings = bands.enumerated().map {
      #"{"id": "s\#($0)", "title": "S", "rank": \#($0), "labels": ["s\#($0)"], "slippage": \#($1)}"#
    }
    return Loading(SmallSet(("statuses", "[" + ratings.joined(separator: ",") + "]")))
  }

  @Test(arguments: [
    [#"{"before": "P1M"}"#, #"{"from": "P1M", "to": "P2M"}"#, #"{"after": "P2M"}"#],
    [#"{"to": "P0D"}"#, #"{"after": "P0D", "before": "P45D"}"#, #"{"from": "P45D"}"#],
    [#"{"before": "P1M"}"#, #"{"from": "P1M", "before": "P32D"}"#, #"{"from": "P32D"}"#],
    [#"{"before": "P1W"}"#, #"{"from": "P7D", "to": "P7D"}"#, #"{"after": "P1W"}"#],
    ["{}"],
  ])
  func `bands that join are read`(given: [String]) { #expect(bands(given).told == []) }

  @Test(arguments: [
    ([#"{"before": "P1M"}"#, #"{"after": "P1M"}"#], "both leave out the day 1 month after the due date"),
    ([#"{"to": "P1M"}"#, #"{"from": "P1M"}"#], "both have the day 1 month after the due date"),
    ([#"{"before": "P1M"}"#, #"{"from": "P2M"}"#], "leave a hole between them"),
    ([#"{"before": "P2M"}"#, #"{"from": "P1M"}"#], "overlap"),
    ([#"{"before": "P30D"}"#, #"{"from": "P1M"}"#], "leave a hole between them"),
    ([#"{"from": "P0D", "before": "P1M"}"#, #"{"from": "P1M"}"#], "nothing covers less slippage"),
    ([#"{"before": "P1M"}"#, #"{"from": "P1M", "to": "P2M"}"#], "nothing covers more slippage"),
    ([#"{"before": "P2M"}"#, #"{"from": "P2M", "to": "P1M"}"#, #"{"after": "P1M"}"#], "no day lies between"),
    ([#"{"before": "P1M"}"#, #"{"from": "P1M", "before": "P30D"}"#, #"{"from": "P30D"}"#], "no day lies between"),
    ([#"{"before": "P1M", "to": "P1M"}"#, #"{"after": "P1M"}"#], "one lower end"),
    ([#"{"before": "1M"}"#, #"{"from": "P1M"}"#], "is no ISO 8601 duration"),
    ([#"{"before": "P1.5M"}"#, #"{"from": "P1M"}"#], "is no ISO 8601 duration"),
    ([#"{"before": "PT1H"}"#, #"{"from": "P1M"}"#], "is no ISO 8601 duration"),
    ([#"{"before": "P-1M"}"#, #"{"from": "P1M"}"#], "is no ISO 8601 duration"),
    ([#"{"before": "P99999999999999999999D"}"#, #"{"from": "P1M"}"#], "is no ISO 8601 duration"),
    (["{}", "{}"], "overlap"),
  ])
  func `bands that do not are refused`(given: [String], problem: String) {
    #expect(bands(given).problems.contains { $0.message.contains(problem) }, "\(bands(given).told)")
  }

  @Test(arguments: [
    (#"{"id": "green", "title": "G", "labels": ["x"]}"#, "the status \"green\" stands twice in this file"),
    (#"{"id": "rated", "title": "R", "labels": ["x"]}"#, "\"rated\" is the name of a group of statuses"),
    (
      #"{"id": "x", "title": "X", "labels": []}"#, "the member \"labels\" is missing: without one, no cell can state it"
    ),
    (#"{"id": "x", "title": "X", "labels": [" "]}"#, "the label is blank"),
    (#"{"id": "x", "title": "X", "labels": ["x", "X."]}"#, "the label \"X.\" stands twice"),
    (#"{"id": "x", "title": "X", "labels": ["GREEN"]}"#, "the label \"GREEN\" already stands for \"green\""),
    (#"{"id": "x", "title": "X", "labels": ["x {date}", "X - {date}"]}"#, "the label \"X - {date}\" stands twice"),
    (
      #"{"id": "x", "title": "X", "labels": ["x {month}"]}"#,
      "\"x {month}\": a label can hold {date} once, and no other braces"
    ),
    (#"{"id": "x", "title": "X", "labels": ["x {date} {date}"]}"#, "a label can hold {date} once"),
    (#"{"id": "x", "title": "X", "labels": ["x"], "rank": 1}"#, "\"red\" has the rank 1, too"),
    (#"{"id": "x", "title": "X", "labels": ["x"], "rank": 1.5}"#, "expected a whole number from 0 to 99, found 1.5"),
    (#"{"id": "x", "title": "X", "labels": ["x"], "slippage": {"after": "P1M"}}"#, "has a band but no rank"),
    (#"{"id": "x", "title": "X", "labels": ["x"], "colour": "gren"}"#, "did you mean \"green\"?"),
    (#"{"id": "", "title": "X", "labels": ["x"]}"#, "the text is empty"),
  ])
  func `a status is refused`(status: String, problem: String) {
    var statuses = SmallSet().members.first { $0.name == "statuses" }?.json ?? ""
    statuses.removeLast()
    let loading = Loading(SmallSet(("statuses", statuses + ", " + status + "]")))
    #expect(loading.problems.contains { $0.message.contains(problem) }, "\(loading.told)")
  }

  @Test(arguments: [
    (
      #"{"ref": ["Ref"], "status": ["* *"]}"#,
      "a header over status holds one \"*\", which stands for the period: \"Status (*)\""
    ),
    (#"{"ref": ["?"], "status": ["*"]}"#, "the header \"?\" has no letter or digit"),
    (#"{"ref": ["Ref *"], "status": ["S *"]}"#, "only status and update headers hold a \"*\""),
    (#"{"ref": ["Ref"], "title": ["ref."], "status": ["S *"]}"#, "the header \"ref.\" already stands for \"ref\""),
    (#"{"ref": [], "status": ["S *"]}"#, "no header is given for \"ref\"; give it, or extend \"slipgauge:default\""),
    (#"{"ref": "Ref", "refs": [], "status": "S *"}"#, "unknown member \"refs\"; did you mean \"ref\"?"),
  ])
  func `headers are refused`(columns: String, problem: String) {
    let loading = Loading(SmallSet(("tracker", #"{"columns": \#(columns)}"#)))
    #expect(loading.problems.contains { $0.message == problem }, "\(loading.told)")
  }
}
