import RuleSets
import Testing
import Texts

/// How a rule set says by what rows are known, and which columns it has besides those of every rule set.
struct TrackerRulesTests {
  private static let columns = #""columns": {"ref": ["Ref"], "title": ["Action"], "status": ["Status (*)"]}"#

  private func loading(_ members: String) -> Loading {
    Loading(SmallSet(("tracker", "{\(Self.columns), \(members)}")))
  }

  @Test func `what is left out is as most trackers have it`() throws {
    let set = try #require(loading(#""key": "ref""#).ruleSet)
    #expect(set.tracker.key == .ref && set.tracker.statusFill == .status && set.tracker.sections == nil)
    #expect(set.tracker.mainActions == .endsInZero && set.tracker.refForms.isEmpty && set.tracker.ownFields.isEmpty)
    #expect(set.calendar.reportingDate == .period && set.calendar.financialYearStarts == 4)
  }

  @Test func `every member is read`() throws {
    let set = try #require(
      loading(
        """
        "key": "title", "ref-form": "IA{number}/{number}[-{number}]", "sections": "theme", "status-fill": "update",
        "kinds": {"main": "none"}, "flags": {"yes": ["Yes"], "no": ["No", "✘"]},
        "fields": {"priority": {"type": "choice", "headers": ["Priority"], "values": {"high": ["High", "H"], "low": "Low"}},
                   "agreed": {"type": "flag", "headers": ["Agreed?"]},
                   "percent": {"type": "number", "headers": []}}
        """
      ).ruleSet)
    let tracker = set.tracker
    #expect(tracker.key == .title && tracker.sections == .theme && tracker.statusFill == .update)
    #expect(tracker.mainActions == .none)
    #expect(tracker.refForms.map(\.example) == ["IA1/2-3"])
    #expect(tracker.ownFields.map(\.id) == ["priority", "agreed", "percent"])
    #expect(tracker.ownField("priority")?.values.map(\.id) == ["high", "low"])
    #expect(tracker.ownField("priority")?.values.first?.labels == ["High", "H"])
    #expect(tracker.ownField("agreed")?.values.map(\.labels) == [["Yes"], ["No", "✘"]])
    #expect(tracker.ownField("percent")?.headers == [])
  }

  @Test(arguments: [
    (#""key": "theme""#, "unknown key \"theme\""),
    (#""section": "theme""#, "did you mean \"sections\"?"),
    (#""sections": "themes""#, "unknown way \"themes\"; did you mean \"theme\"?"),
    (#""status-fill": "updat""#, "did you mean \"update\"?"),
    (#""kinds": {"main": "ends-in-0"}"#, "unknown rule \"ends-in-0\""),
    (#""ref-form": "{word}.{number}""#, "a ref is made of {letters}, {letter}, {number}"),
    (#""ref-form": "[{number}]""#, "it has to hold something that is not in square brackets"),
    (#""ref-form": "A[1""#, "\"[\" is not closed"),
    (#""ref-form": "A]1""#, "\"]\" closes nothing"),
    (#""ref-form": "{number}{number}""#, "nothing tells where one ends"),
    (#""ref-form": ["{number}", 3]"#, "expected a text, found a number"),
    (#""fields": {"due": {"type": "text"}}"#, "write its headers under tracker.columns.due"),
    (#""fields": {"live": {"type": "flag"}}"#, "\"live\" is the name of a fact"),
    (#""fields": {"Priority": {"type": "text"}}"#, "is no name of a field"),
    (#""fields": {"p": {"headers": ["P"]}}"#, "the member \"type\" is missing"),
    (#""fields": {"p": {"type": "nubmer"}}"#, "did you mean \"number\"?"),
    (#""fields": {"p": {"type": "choice", "headers": ["P"]}}"#, "a choice needs values"),
    (#""fields": {"p": {"type": "text", "values": {"a": "A"}}}"#, "only a choice and a flag have values"),
    (#""fields": {"p": {"type": "flag", "values": {"maybe": "?"}}}"#, "unknown value \"maybe\""),
    (
      #""fields": {"p": {"type": "choice", "values": {"a": ["X"], "b": ["x."]}}}"#,
      "the label \"x.\" already stands for \"a\""
    ),
    (#""fields": {"p": {"type": "text", "headers": ["action"]}}"#, "already stands for \"title\""),
  ])
  func `what is wrong is told`(members: String, problem: String) {
    let loading = loading(members)
    #expect(loading.problems.contains { $0.message.contains(problem) }, "\(loading.told)")
    #expect(loading.problems.count == 1, "\(loading.told)")
  }

  @Test func `a band is taken away, and fills state a status`() throws {
    let change = """
      {"id": "next", "calendar": {"reporting-date": "end"},
       "statuses": [{"id": "green", "slippage": "none", "fills": ["yellow", "green"]}, {"id": "red", "slippage": "none"}]}
      """
    let loading = Loading(["base.json": SmallSet().json, "next.json": change], ["base.json", "next.json"])
    let set = try #require(loading.ruleSet, "\(loading.told)")
    #expect(set.statuses.allSatisfy { $0.slippage == nil })
    #expect(set.statuses.first?.fills == [.yellow, .green] && set.calendar.reportingDate == .end)
  }

  @Test(arguments: [
    (#"{"id": "red", "slippage": "no"}"#, "expected a band, or \"none\" for no band"),
    (#"{"id": "red", "fills": ["rde"]}"#, "did you mean \"red\"?"),
    (#"{"id": "red", "fills": "red"}"#, "expected a list, found a text"),
  ])
  func `a change of a status is refused`(status: String, problem: String) {
    let files = ["base.json": SmallSet().json, "next.json": #"{"id": "next", "statuses": [\#(status)]}"#]
    let loading = Loading(files, ["base.json", "next.json"])
    #expect(loading.problems.contains { $0.message.contains(problem) }, "\(loading.told)")
  }

  @Test(arguments: [
    (#"{"id": "x", "title": "X", "labels": ["🟢", "✔"]}"#, nil),
    (#"{"id": "x", "title": "X", "labels": [], "fills": ["green"]}"#, nil),
    (#"{"id": "x", "title": "X", "labels": ["✔", " ✔ "]}"#, "the label \" ✔ \" stands twice"),
    (#"{"id": "x", "title": "X", "labels": [" "]}"#, "the label is blank"),
  ])
  func `a status may be a symbol or a fill alone`(status: String, problem: String?) {
    let files = ["base.json": SmallSet().json, "next.json": #"{"id": "next", "statuses": [\#(status)]}"#]
    let loading = Loading(files, ["base.json", "next.json"])
    if let problem {
      #expect(loading.problems.contains { $0.message.contains(problem) }, "\(loading.told)")
    } else {
      #expect(loading.told == [])
    }
  }

  @Test func `a header that a set gives to another field is taken from the extended one's`() throws {
    let change = #"{"id": "next", "tracker": {"columns": {"due": ["Action", "Due"]}}}"#
    let loading = Loading(["base.json": SmallSet().json, "next.json": change], ["base.json", "next.json"])
    let set = try #require(loading.ruleSet, "\(loading.told)")
    #expect(set.headers(of: .due) == ["Action", "Due"] && set.headers(of: .title).isEmpty)
  }
}
