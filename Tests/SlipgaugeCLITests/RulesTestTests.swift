import TestSupport
import Testing

@testable import SlipgaugeCLI

/// `rules test`: whose examples are run, what they expect, and what they notice.
struct RulesTestTests {
  private func file(_ members: String) -> String {
    let path = Files.temporaryFolder() + "/council.json"
    Files.write(
      #"{"language": 2, "id": "council", "version": "2", "title": "Ours", "extends": "slipgauge:default", \#(members)}"#,
      to: path)
    return path
  }

  private func test(_ members: String, _ options: String...) -> ToolRun {
    ToolRun(["rules", "test", "--rules", file(members)] + options)
  }

  private static func example(_ raises: Bool, _ action: String, _ more: String = "") -> String {
    #"{"raises": \#(raises), "period": "2024-01", "action": {"ref": "A.A1.1", \#(action)}\#(more)}"#
  }

  private static func rule(
    when: String, _ more: String, place: String = #""cell": "due""#, message: String = "{ref} is so.",
    examples: [String]
  ) -> String {
    #"""
    "rules": [{"id": "made", "level": "note", "title": "Made", \#(place), "when": \#(when), "message": "\#(message)",
      "remedy": "None."\#(more), "examples": [\#(examples.joined(separator: ", "))]}]
    """#
  }

  @Test func `runs the examples of rules that an override changed`() {
    let contradicted = test(
      #"""
      "overrides": {"ref-missing": {"when": {"ref": {"blank": false}},
        "examples": [\#(Self.example(false, #""title": "x""#)), \#(Self.example(true, #""title": "y""#))]}}
      """#)
    #expect(contradicted.code == 1)
    #expect(contradicted.output.hasPrefix("ref-missing: example 1 raises the rule, and should not"))
    #expect(contradicted.output.hasSuffix("1 rule, 2 examples: 1 problem\n"))
    // The inherited ones are run where the override brings none.
    let changed = test(#""overrides": {"ref-missing": {"when": {"ref": {"blank": false}}}}"#)
    #expect(changed.code == 1 && changed.output.contains("ref-missing: example 1 does not raise the rule, and should"))
    #expect(test(#""overrides": {"ref-missing": {"level": "off"}}"#).code == 0)
  }

  @Test func `covers what an override joins to a condition`() {
    let run = test(
      #"""
      "overrides": {"ref-missing": {"unless": {"title": {"is": "later"}}, "more-examples": [
        {"raises": false, "period": "2024-01", "action": {"title": "Later"}}]}}
      """#, "--coverage")
    #expect(run.code == 0, "\(run.output)")
    let bare = test(#""overrides": {"ref-missing": {"unless": {"title": {"is": "later"}}}}"#, "--coverage")
    #expect(
      bare.code == 1 && bare.output.contains("add an example that only “the title is not “later”” keeps from holding"))
  }

  @Test func `says that it ran none, and runs inherited ones on demand`() {
    let none = test(#""phrases": {"ours": ["x"]}"#)
    #expect(none.code == 1)
    #expect(
      none.output
        == "no example was run: the set wrote and changed no rule that has one; --all runs those that it inherits\n")
    let all = test(#""phrases": {"ours": ["x"]}"#, "--all")
    #expect(all.code == 0 && all.output.hasSuffix("examples: all hold\n"))
  }

  @Test(arguments: [
    (#"{"level": "warning", "case": 0, "message": "A.A1.1 is rated.", "cell": "due"}"#, nil),
    (#"{"level": "note"}"#, "its level is warning, not note"), (#"{"case": 1}"#, "case 0 holds, not 1"),
    (#"{"message": "A.A1.1 is so."}"#, "it says: A.A1.1 is rated."),
    (#"{"cell": "start"}"#, "it stands on due, not start"),
  ]) func `holds examples to what they expect`(_ expect: String, _ differs: String?) {
    let run = test(
      Self.rule(
        when: #"{"status": {"is": ["rated", "complete"]}}"#,
        #", "cases": [{"when": {"status": {"is": "rated"}}, "level": "warning", "message": "{ref} is rated."}]"#,
        examples: [
          Self.example(true, #""status": "On Track""#, #", "name": "rated", "expect": \#(expect)"#),
          Self.example(false, #""status": "N/A""#),
        ]))
    guard let differs else {
      #expect(run.code == 0, "\(run.output)")
      return
    }
    #expect(run.code == 1)
    #expect(
      run.output.hasPrefix(
        "made: example 1 (rated) raises another finding than it says (\(differs)): raises, 2024-01: "))
  }

  private static let condition = #"{"all": [{"status": {"is": "on-track"}}, {"title": {"blank": false}}]}"#
  private static let examples = [
    example(true, #""title": "x", "status": "On Track""#), example(false, #""title": "x", "status": "N/A""#),
  ]

  @Test func `lists the changes that no example notices`() {
    let run = test(Self.rule(when: Self.condition, "", examples: Self.examples), "--coverage")
    #expect(run.code == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 4 && lines[0] == "1 rule, 2 examples: all hold", "\(run.output)")
    #expect(lines[1] == "made: 3 of 4 changes noticed, 1 to do" && lines[3] == "all: 3 of 4 changes noticed, 1 to do")
    #expect(
      lines[2].hasPrefix("  to do: add an example that only “")
        && lines[2].hasSuffix("” keeps from holding (when.all[1])"))
    let third = Self.example(false, #""status": "On Track""#)
    let pinned = test(Self.rule(when: Self.condition, "", examples: Self.examples + [third]), "--coverage")
    #expect(pinned.code == 0 && pinned.output.hasSuffix("all: 4 of 4 changes noticed\n"))
  }

  private static let due = #"{"reporting-date": {"ends-after": {"fact": "due"}}}"#

  /// Conditions, what else the rule says, its examples but the one that raises nothing, and what is to be done.
  @Test(arguments: [
    (#"{"slippage-months": {"at-least": 2}}"#, "", [#""due": "Sep-23""#], ["=1)", "=3)", ".more-than)"]),
    (#"{"slippage-months": {"at-least": 2}}"#, "", [#""due": "Oct-23""#], ["=1)"]),
    (due, "", [#""due": "30/12/2023""#], [".after)"]),
    (
      #"{"reporting-date": {"ends-after": {"fact": "due", "plus": "P14D"}}}"#, "", [#""due": "16/01/2024""#],
      [".plus=P13D)"]
    ),
    (
      #"{"reporting-date": {"ends-after": {"fact": "due", "minus": "P5B"}}}"#, "", [#""due": "06/02/2024""#],
      [".minus=P6B)"]
    ),
    (
      #"{"reporting-date": {"ends-after": {"fact": "due", "plus": {"by": "kind", "sub": "P0D", "main": "P1M"}}}}"#, "",
      [#""due": "30/12/2023""#], [".after)", ".minus.sub=P1D)", ".plus.main=P0D)", ".plus.main=P2M)", ".plus.sub=P1D)"]
    ),
    (
      #"{"due": {"ends-before": "2024-01-10"}}"#, "", [#""due": "08/01/2024""#],
      [".before)", ".ends-before=2024-01-09)", ".ends-before=2024-01-11)"]
    ),
    (
      #"{"title": {"blank": false}}"#,
      #", "cases": [{"when": {"due": {"is": "unset"}}, "level": "warning"}, {"when": {"ref": {"blank": false}}}]"#,
      [#""title": "x", "due": "TBC""#],
      ["(cases[0].when)", "(cases[0])", "(cases[0].order)", "(cases[0].level)", "(cases[1].when)", "(cases[1])"]
    ),
  ]) func `changes operators, numbers and cases`(
    _ when: String, _ more: String, _ raising: [String], _ toDo: [String]
  ) {
    let run = test(
      Self.rule(
        when: when, more,
        examples: raising.map { Self.example(true, $0) } + [Self.example(false, #""due": "Mar-24""#)]), "--coverage")
    #expect(run.code == 1)
    let told = run.output.split(separator: "\n").filter { $0.hasPrefix("  to do: ") }
    #expect(told.count == toDo.count, "\(run.output)")
    for part in toDo { #expect(told.contains { $0.hasSuffix(part) }, "\(part) in \(run.output)") }
  }

  @Test func `changes what actions come to together`() {
    let when = #"""
      {"same": {"fact": "due", "among": {"finished": false}, "share": {"more-than": 0.5}}}
      """#
    func example(_ raises: Bool, _ dues: [String]) -> String {
      let rows = dues.enumerated().map { #"{"ref": "A.A1.\#($0 + 1)", "theme": "A", \#($1)}"# }
      return #"{"raises": \#(raises), "period": "2024-01", "tracker": [\#(rows.joined(separator: ", "))]}"#
    }
    let (march, april) = (#""due": "Mar-24""#, #""due": "Apr-24""#)
    let loose = [example(true, [march, march, march, april]), example(false, [march, april, april, march])]
    func run(_ examples: [String]) -> ToolRun {
      test(Self.rule(when: when, "", place: #""on": "theme""#, message: "So.", examples: examples), "--coverage")
    }
    let told = run(loose)
    #expect(told.code == 1)
    #expect(told.output.contains("(when.same.among)"), "\(told.output)")
    #expect(
      told.output.contains(
        "  to do: add an example that tells “the share that has one value of the due date is more than 50%” from "
          + "“the share that has one value of the due date is more than 60%” (when.same.share.more-than=0.6)\n"),
      "\(told.output)")
    let pinned = [
      example(true, [march, march, march, april, #""due": "May-24""#]),
      example(false, [march, april, #""due": "Mar-24", "status": "Complete""#]),
    ]
    #expect(run(loose + pinned).code == 0, "\(run(loose + pinned).output)")
  }

  @Test func `moves the edges of the bands that the set gives`() {
    let bands = #"""
      "statuses": [{"id": "on-track", "slippage": {"to": "P0D"}}, {"id": "medium", "slippage": {"after": "P0D", "to": "P2M"}}],
      """#
    func run(_ days: [(raises: Bool, due: String)]) -> ToolRun {
      let examples = days.map {
        Self.example($0.raises, #""status": "On Track", "due": "\#($0.due)""#, #", "as-of": "2024-01-15""#)
      }
      return test(
        bands + Self.rule(when: #"{"expected-ratings": {"all-worse-than": "status"}}"#, "", examples: examples),
        "--coverage")
    }
    let loose = run([(true, "15/08/2023"), (false, "15/02/2024")])
    #expect(loose.code == 1)
    #expect(
      loose.output.contains(
        "  to do: add an example that is decided otherwise where Medium progress begins a day later "
          + "(statuses.medium.slippage a day later)\n"))
    let pinned = run([(true, "14/01/2024"), (false, "15/01/2024")])
    #expect(pinned.code == 0, "\(pinned.output)")
    #expect(pinned.output.contains("statuses: 4 of 4 changes noticed\n"))
  }

  @Test func `leaves out the items of lists`() {
    let run = test(
      #""phrases": {"ours": ["snag", "hitch [or two]"]}, "#
        + Self.rule(
          when: #"{"update-text": {"holds": "ours"}}"#, "",
          examples: [Self.example(true, #""update": "We met a snag.""#), Self.example(false, #""update": "Fine.""#)]),
      "--coverage=words")
    #expect(run.code == 1)
    #expect(
      run.output == """
        1 rule, 2 examples: all hold
        phrases.ours: 1 of 2 items noticed, 1 to do
          to do: add an example that “hitch [or two]” decides
        all: 1 of 2 items noticed, 1 to do

        """)
    #expect(test(Self.rule(when: Self.condition, "", examples: []), "--coverage=phrases").code == 2)
  }

  @Test func `takes a mark for a change that is none, and for no other`() {
    func run(_ change: String) -> ToolRun {
      let mark = #", "equivalent": [{"change": "\#(change)", "why": "Rows without a title have no status."}]"#
      return test(Self.rule(when: Self.condition, mark, examples: Self.examples), "--coverage")
    }
    #expect(run("when.all[1]").code == 0)
    for wrong in ["when.all[0]", "when.all[7]"] {
      let run = run(wrong)
      #expect(run.code == 1)
      #expect(
        run.output.contains(
          "  to do: take the mark on \(wrong) out of \"equivalent\": an example notices that change, or there is no such part\n"
        ))
    }
  }

  @Test func `expects nothing of a finding that there is not`() {
    let run = test(
      Self.rule(
        when: Self.condition, "",
        examples: [Self.example(false, #""title": "x""#, #", "expect": {"level": "note"}"#)]))
    #expect(run.code == 2)
    #expect(run.errors.contains("there is no finding where the rule is not raised"))
  }

  @Test func `tells one cause once`() {
    let run = ToolRun(
      ["check", "samples/tracker-2024-01.csv", "--rules", "rules/default.json", "--rules", "samples/council.json"])
    #expect(run.code == 2)
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    #expect(run.errors.hasPrefix("slipgauge: rules/default.json:"))
    #expect(run.errors.contains("more stand in slipgauge:default too: if both are the same set"))
  }
}
