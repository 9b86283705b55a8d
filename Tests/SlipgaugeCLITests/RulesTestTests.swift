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

  private static func rule(when: String, _ more: String, examples: [String]) -> String {
    #"""
    "rules": [{"id": "made", "level": "note", "title": "Made", "cell": "due", "when": \#(when), "message": "{ref} is so.",
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
    #expect(bare.code == 1 && bare.output.hasPrefix("ref-missing: no example notices: remove unless\n"))
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
    #expect(
      run.output == """
        made: no example notices: remove when.all[1]
        1 rule, 2 examples: all hold
        4 changes of conditions: 3 noticed, 1 to be explained

        """)
    let third = Self.example(false, #""status": "On Track""#)
    let pinned = test(Self.rule(when: Self.condition, "", examples: Self.examples + [third]), "--coverage")
    #expect(pinned.code == 0 && pinned.output.hasSuffix("4 changes of conditions: 4 noticed, 0 to be explained\n"))
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
          "made: \"equivalent\" names \(wrong), which an example notices, or which is no part of it\n"))
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
