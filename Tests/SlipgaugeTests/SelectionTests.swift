import Slipgauge
import TestSupport
import Testing

/// Reports of some of a tracker's actions.
struct SelectionTests {
  private static let rules = #"""
    {"language": 2, "id": "x", "version": "1", "title": "X", "extends": "slipgauge:plain", "tracker": {
      "ref-form": ["A{number}"],
      "fields": {
        "priority": {"type": "choice", "headers": ["Priority"], "values": {"high": ["High", "H"], "low": ["Low"]}},
        "complete": {"type": "number", "headers": ["% Complete"]}}}}
    """#
  private static let table = """
    Ref,Action,Theme,Lead,Due date,Priority,% Complete,RAG (January 2024),Update (January 2024)
    A1,Plan it,People,Jo Day,Jun-23,High,10%,Green,
    A2,Do it,People,Pat Hay,Jul-23,Low,50,Green,
    A3,Check it,Money,Jo Day,31/07/2023,High,75%,Green,
    A4,End it,Money,Sal May,31/07/2023,Low,0.5,Green,

    """

  private func options() throws -> Check.Options {
    let path = Files.temporaryFolder() + "/x.rules.json"
    Files.write(Self.rules, to: path)
    return Check.Options(ruleSet: try RuleSet.load([path]))
  }

  private func report(_ wanted: [(field: String, value: String)] = []) throws -> Report {
    let path = Files.temporaryFolder() + "/log.csv"
    Files.write(Self.table, to: path)
    var options = try options()
    options.selection = wanted.isEmpty ? nil : try ActionSelection(wanted, options.ruleSet)
    return try Check(options).run(path)
  }

  private func report(filtered wanted: [ActionSelection.Wanted]) throws -> Report {
    let path = Files.temporaryFolder() + "/log.csv"
    Files.write(Self.table, to: path)
    var options = try options()
    options.selection = try ActionSelection(wanted, options.ruleSet)
    return try Check(options).run(path)
  }

  private static func wanted(_ text: String) -> [(field: String, value: String)] {
    text.split(separator: ",").map { part in
      let sides = part.split(separator: "=").map(String.init)
      return (field: sides[0], value: sides[1])
    }
  }

  @Test(arguments: [
    ("priority=High", "A1 A3"), ("priority=high", "A1 A3"), ("priority=h.", "A1 A3"), ("priority=low", "A2 A4"),
    ("priority=High,priority=Low", "A1 A2 A3 A4"), ("complete=75", "A3"), ("complete=75 %", "A3"),
    ("complete=0.5", "A4"), ("theme=money", "A3 A4"), ("theme=Money,priority=High", "A3"), ("ref=a4", "A4"),
    ("due=31 July 2023", "A3 A4"), ("due=July 2023", "A2"), ("director-lead=JO DAY", "A1 A3"),
  ])
  func `findings are those on the selected actions`(wanted: String, refs: String) throws {
    let (all, some) = (try report(), try report(Self.wanted(wanted)))
    let refs = Set(refs.split(separator: " ").map(String.init))
    func told(_ report: Report) -> [String] { report.findings.map { "\($0.ruleID) \($0.ref) \($0.message)" } }
    let expected = all.findings.filter { $0.row == nil || refs.contains($0.ref) }
    #expect(told(some) == expected.map { "\($0.ruleID) \($0.ref) \($0.message)" } && !expected.isEmpty)
    #expect(some.summary.selected == refs.count && some.summary.actions == 4 && all.summary.selected == nil)
    #expect(some.summary.counts.values.reduce(0, +) == expected.count)
  }

  @Test(
    arguments: [
      ([.lead("jo day")], "A1 A3"), ([.lead("Jo Day"), .lead("Sal May")], "A1 A3 A4"),
      ([.lead("Jo Day"), .theme("MONEY")], "A3"), ([.ref("A")], "A1 A2 A3 A4"), ([.ref("a1"), .ref("A4")], "A1 A4"),
      ([.owner("")], "A1 A2 A3 A4"), ([.theme("Money"), .field("priority", "Low")], "A4"),
    ] as [([ActionSelection.Wanted], String)])
  func `filters of one kind are any, of several kinds all`(wanted: [ActionSelection.Wanted], refs: String) throws {
    let report = try report(filtered: wanted)
    let refs = refs.split(separator: " ").map(String.init)
    #expect(Set(report.findings.filter { $0.row != nil }.map(\.ref)) == Set(refs))
    #expect(report.summary.selected == refs.count)
  }

  @Test(
    arguments: [
      ([.lead("Jo Dey")], "lead \"Jo Dey\"; did you mean \"Jo Day\"?"),
      ([.lead("Jo Day"), .lead("Pat Hey")], "lead \"Pat Hey\"; did you mean \"Pat Hay\"?"),
      ([.theme("Mony")], "theme \"Mony\"; did you mean \"Money\"?"),
      ([.ref("A11")], "ref \"A11\"; did you mean \"A1\"?"),
      ([.field("director-lead", "Sal Mai")], "director-lead \"Sal Mai\"; did you mean \"Sal May\"?"),
      ([.owner("Anybody")], "owner \"Anybody\"; no finding was told; look for the names in slipgauge convert"),
    ] as [([ActionSelection.Wanted], String)])
  func `a name that no action has is no selection`(wanted: [ActionSelection.Wanted], problem: String) {
    let failure = #expect(throws: CheckFailure.self) { try report(filtered: wanted) }
    #expect(failure?.description.hasSuffix("log.csv: no action has the \(problem)") == true, "\(failure as Any)")
  }

  @Test(arguments: [[Rule.Level.error], [.warning], [.note], [.error, .note]])
  func `findings of other levels are counted as left out`(levels: [Rule.Level]) throws {
    let (all, some) = (try report(), try report(filtered: levels.map { .level($0) }))
    let isTold = { (level: Rule.Level) in levels.contains(level) }
    #expect(some.findings.map(\.message) == all.findings.filter { isTold($0.level) || all.isUnread($0) }.map(\.message))
    for level in [Rule.Level.error, .warning, .note] {
      let (told, left) = (some.summary.counts[level] ?? 0, some.summary.leftOut[level] ?? 0)
      #expect(told + left == all.summary.counts[level] ?? 0 && (left == 0 || !isTold(level)))
    }
    #expect(some.summary.selected == nil && all.summary.leftOut.isEmpty)
  }

  @Test(arguments: [
    ("prioriy", "High", "the rule set has no field \"prioriy\"; did you mean \"priority\"?"),
    ("status", "Green", "the rule set has no field \"status\""),
    ("priority", "Higher", "\"Higher\" is no value of \"priority\", and no label of one; its values are high, low"),
    ("complete", "most", "\"most\" is no number, as \"complete\" has"),
    ("due", "soon", "\"soon\" is no date, as \"due\" has; such as 31/01/2024"),
  ])
  func `what cannot be asked for is said`(field: String, value: String, problem: String) throws {
    let ruleSet = try options().ruleSet
    let error = #expect(throws: ActionSelection.Problem.self) { try ActionSelection([(field, value)], ruleSet) }
    #expect(try CheckFailure.selection(#require(error)).description.hasPrefix(problem))
  }

  @Test(arguments: [("A2", "A2"), ("", "blank")])
  func `nothing selected is no success`(ref: String, words: String) throws {
    let failure = #expect(throws: CheckFailure.self) { try report([("priority", "High"), ("ref", ref)]) }
    #expect(
      failure?.description.hasSuffix(
        "log.csv: no action has priority High, ref \(words); no finding was told; look for the values in slipgauge convert"
      )
        == true)
  }

  /// Reports of a tracker whose rule set has columns of its own, and what each shows of them.
  @Test(arguments: [
    ("json", #""fields": {"#), ("json", #""priority": "High","#), ("json", #""complete": "10%""#),
    ("ndjson", #""fields":{"priority":"High","complete":"10%"}"#), ("csv", ",Waiver reason,Priority,% Complete\r\n"),
    ("csv", ",High,10%\r\n"), ("html", #"<th role="columnheader" scope="col" class="own">Priority</th>"#),
    ("html", #"<label>Priority <select name="field-priority"><option value="">All</option>"#),
    ("html", #" data-field-priority="High""#), ("html", "<bdi>Priority: High</bdi>"),
    ("html", "<dt>% Complete</dt><dd><bdi>10%</bdi></dd>"),
  ])
  func `reports show the rule set's own fields`(format: String, part: String) throws {
    let format = try #require(ReportFormat.named(format))
    let text = String(decoding: try format.bytes(of: report([("ref", "A1")])), as: UTF8.self)
    #expect(text.contains(part), "\(format.id)")
  }

  @Test(arguments: ["json", "ndjson", "csv", "html"])
  func `reports of other rule sets have no such thing`(format: String) throws {
    let format = try #require(ReportFormat.named(format))
    let report = try Check(Check.Options(ruleSet: RuleSet.load())).run(Repository.path("samples/tracker-2024-01.csv"))
    let text = String(decoding: try format.bytes(of: report), as: UTF8.self)
    for part in [#""fields""#, "Waiver reason,", #"class="own""#, "data-field-", #""selection""#] {
      #expect(!text.contains(part), "\(part)")
    }
  }
}
