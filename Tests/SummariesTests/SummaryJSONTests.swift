import Dates
import Documents
import TestSupport
import Testing

@testable import Summaries

struct SummaryJSONTests {
  private static func read(_ text: String) throws(SummaryProblem) -> Summary {
    try SummaryReader(DefaultRuleSet.shared).read(bytes: Array(text.utf8), path: "s.json")
  }

  /// A summary with every member that there is.
  private static let whole: String = {
    let exception = """
      {"ref": "OC.A2.1", "title": "T", "rating": "amber", "due": "May 2024", "dateChange": "to be amended",
       "commentary": "C", "check": "R"}
      """
    return """
      {"$schema": "summary.schema.json", "period": "2023-Q4", "themes": [{"name": "A",
       "focus1": [{"title": "B", "summary": "S\\nT", "progress": ["p"], "next": ["n"],
       "issues": ["OC.A2.2 amber", \(exception)]}],
       "exceptions": [\(exception), {"ref": null}], "coverage": ["no exceptions"],
       "achievements": [{"month": "January", "items": ["i"]}, {"month": null, "items": ["j"]}],
       "milestones": [{"text": "M", "state": "complete", "date": "May 2024", "ref": "OC.A2.1"}],
       "counts": [{"text": "t", "head": "h", "of": 9, "headKind": "k", "headRating": "r", "n": 8, "kind": "sub",
       "rating": "red", "state": "s", "listed": 7, "maybe": 6}]}]}
      """
  }()

  @Test func `reads every member`() throws {
    let summary = try Self.read(Self.whole)
    #expect(summary.period?.iso == "2023-Q4")
    let theme = try #require(summary.themes.first)
    #expect(theme.place.line == 1)
    #expect(theme.achievements.lines.map(\.text) == ["January", "i", "j"])
    #expect(theme.achievements.lines.map(\.level) == [nil, 0, 0])
    let stated = try #require(theme.stated)
    let block = try #require(stated.focus1.first)
    #expect([block.title, block.summary] == ["B", "S\nT"])
    #expect([block.progress, block.next, block.issues].map { $0.map(\.text) } == [["p"], ["n"], ["OC.A2.2 amber"]])
    #expect(block.issues.first?.place.line == 3)
    for exception in block.stated + stated.exceptions.prefix(1) {
      #expect(exception.ref == "OC.A2.1")
      #expect([exception.title, exception.rating, exception.due] == ["T", "amber", "May 2024"])
      #expect([exception.dateChange, exception.commentary, exception.check] == ["to be amended", "C", "R"])
    }
    #expect(block.stated.count == 1)
    #expect(stated.exceptions.map(\.ref) == ["OC.A2.1", nil])
    #expect(stated.coverage.map(\.text) == ["no exceptions"])
    let milestone = try #require(stated.milestones.first)
    #expect(
      [milestone.text, milestone.state, milestone.date, milestone.ref] == ["M", "complete", "May 2024", "OC.A2.1"])
    let count = try #require(stated.counts.first)
    #expect([count.text, count.head, count.headKind, count.headRating] == ["t", "h", "k", "r"])
    #expect([count.kind, count.rating, count.state] == ["sub", "red", "s"])
    #expect([count.of, count.n, count.listed, count.maybe] == [9, 8, 7, 6])
  }

  @Test func `knows the members that its schema has`() throws {
    let path = Repository.path("rules/summary.schema.json")
    let schema = try JSONDocument.read(SourceText(path: path, bytes: Files.read(path) ?? []))
    let summary = try JSONDocument.read(SourceText(path: "whole", bytes: Array(Self.whole.utf8)))
    #expect(names(summary) == names(schema) { $0 == "properties" })
  }

  /// The names of the members of all objects in a value; with a condition, of those that stand under such a name.
  private func names(_ node: JSONNode, under isMeant: ((String) -> Bool)? = nil) -> Set<String> {
    switch node.value {
    case .array(let items): items.reduce(into: []) { $0.formUnion(names($1, under: isMeant)) }
    case .object(let members):
      members.reduce(into: []) { found, member in
        if isMeant == nil { found.insert(member.name) }
        if isMeant?(member.name) == true, case .object(let properties) = member.value.value {
          found.formUnion(properties.map(\.name))
        }
        found.formUnion(names(member.value, under: isMeant))
      }
    default: []
    }
  }

  private static let refused: [(text: String, line: String)] = [
    (#"{"themes": [{"name": "A"}], "theme": 1}"#, #"s.json:1:29: $: unknown member "theme"; did you mean "themes"?"#),
    (#"{"period": "2024-01"}"#, #"s.json:1:1: $: the member "themes" is missing"#),
    (
      #"{"period": "January", "themes": [{"name": "A"}]}"#,
      #"s.json:1:12: $.period: expected a period such as 2024-01 or 2023-Q3, found "January""#
    ),
    (
      #"{"title": "Plan", "actions": [{"ref": "OC.A1.1"}]}"#,
      "s.json:1:1: $: it is a list of actions, as a tracker is; give the summary, which is a list of themes"
    ),
    (#"{"themes": {}}"#, "s.json:1:12: $.themes: expected a list, found an object"),
    (#"{"themes": []}"#, "s.json:1:12: $.themes: there is no theme in the list"),
    (#"{"themes": ["A"]}"#, "s.json:1:13: $.themes[0]: expected an object, found a text"),
    (#"{"themes": [{"focus1": []}]}"#, #"s.json:1:13: $.themes[0]: the member "name" is missing"#),
    (
      #"{"themes": [{"name": "A", "coverage": [1]}]}"#,
      "s.json:1:40: $.themes[0].coverage[0]: expected a text, found a number"
    ),
    (
      #"{"themes": [{"name": "A", "counts": [{"n": 1.5}]}]}"#,
      "s.json:1:44: $.themes[0].counts[0].n: expected a whole number from 0, found a number"
    ),
    (#"{"themes": [{"name": "A"}]"#, "s.json:1:27: $: the object is not closed"),
  ]

  @Test(arguments: refused) func `tells of what is wrong, and where`(_ text: String, _ line: String) {
    let error = #expect(throws: SummaryProblem.self) { try Self.read(text) }
    guard case .json(let problems)? = error else { return #expect(Bool(false), "\(text)") }
    #expect(problems.map(\.text) == [line])
  }

  @Test func `tells all mistakes at once, up to some`() {
    let themes = (0..<100).map { _ in #"{"name": 1}"# }.joined(separator: ",")
    let error = #expect(throws: SummaryProblem.self) { try Self.read("{\"themes\": [\(themes)]}") }
    guard case .json(let problems)? = error else { return #expect(Bool(false)) }
    #expect(problems.count == 20)
  }
}
