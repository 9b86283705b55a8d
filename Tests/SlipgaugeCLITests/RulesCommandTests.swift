import TestSupport
import Testing

@Suite struct RulesCommandTests {
  private func ruleFile(_ members: String) -> String {
    let path = Files.temporaryFolder() + "/council.json"
    Files.write(
      #"{"id": "council", "version": "2", "title": "A council's own", "extends": "slipgauge:default", \#(members)}"#,
      to: path)
    return path
  }

  @Test func keepsThePageBesideTheRulesFresh() {
    let page = ToolRun(["rules", "doc"]).output
    let kept = Files.text(Repository.root + "/rules/README.md")
    #expect(page == kept, "slipgauge rules doc --output rules/README.md")
  }

  @Test func replaysAChangedSet() {
    let file = ruleFile(#""overrides": {"update-no-news": {"level": "error"}, "due-missing": {"level": "off"}}"#)
    let run = ToolRun(["rules", "replay", "--with", file, "samples/tracker-2024-01.csv"])
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("samples/tracker-2024-01.csv: 0 added, 2 dropped, 1 at another level\n"))
    #expect(ToolRun(["rules", "replay", "--with", "rules/default.json", "samples/tracker-2024-01.csv"]).code == 0)
  }

  @Test func failsExamplesThatDoNotHold() {
    let file = ruleFile(
      #"""
      "rules": [{"id": "always", "level": "note", "title": "Always", "cell": "ref", "when": {"live": true},
      "message": "{ref} is live.", "remedy": "Nothing.", "examples": [
      {"raises": false, "period": "2024-01", "action": {"ref": "A.A1.1", "title": "x", "status": "On Track"}}]}]
      """#)
    let run = ToolRun(["rules", "test", "--rules", file])
    #expect(run.code == 1)
    #expect(run.output.contains("always: has no example that raises it\n"))
    #expect(run.output.contains("always: example 1 raises the rule, and should not (A.A1.1 is live.)"))
  }

  @Test func readsASetWhoseBaseIsMisspelt() {
    let path = Files.temporaryFolder() + "/council.json"
    Files.write(
      #"{"id": "x", "extends": "slipgauge:defualt", "overrides": {"due-mising": {"level": "of"}}, "titel": "x"}"#,
      to: path)
    let run = ToolRun(["rules", "validate", path])
    #expect(run.code == 2)
    for meant in ["slipgauge:default", "due-missing", "title", "off"] {
      #expect(run.errors.contains("did you mean \"\(meant)\"?"), "\(run.errors)")
    }
    #expect(run.errors.split(separator: "\n").count == 4, "\(run.errors)")
  }

  @Test func tellsEveryProblemOfARuleSetAtOnce() {
    let file = ruleFile(#""overides": {}, "overrides": {"due-mising": {"level": "off"}}"#)
    let run = ToolRun(["rules", "validate", file])
    #expect(run.code == 2)
    #expect(run.errors.contains("did you mean \"overrides\"?"))
    #expect(run.errors.contains("did you mean \"due-missing\"?"))
  }
}
