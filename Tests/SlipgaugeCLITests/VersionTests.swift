import Slipgauge
import Testing

/// One line says which slipgauge it is.
struct VersionTests {
  /// The commit is that of the archive; a checkout does not know its own.
  @Test(arguments: [["--version"], ["check", "--version"], ["rules", "list", "--version"]])
  func `names the program, its commit and its rules`(words: [String]) throws {
    let run = ToolRun(words)
    let line = try #require(run.output.wholeMatch(of: /slipgauge (\S+) \(commit (\S+), rule set (\S+ [0-9.]+)\)\n/))
    #expect(line.1 == SlipgaugeVersion.number)
    #expect(line.2 == "unknown" || line.2.wholeMatch(of: /[0-9a-f]{10}/) != nil)
    let rules = try RuleSet.load()
    #expect(line.3 == "\(rules.id) \(rules.version)")
    #expect(run.code == 0 && run.errors.isEmpty)
  }

  @Test func `a commit is forty digits, or not known`() {
    if let commit = SlipgaugeVersion.commit { #expect(commit.wholeMatch(of: /[0-9a-f]{40}/) != nil) }
  }
}
