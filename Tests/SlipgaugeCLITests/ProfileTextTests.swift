import SlipgaugeCLI
import Testing

@testable import Checks

struct ProfileTextTests {
  @Test func `lists rules and facts together, dearest first, with shares`() {
    var profile = Profile()
    profile.rows = 100
    profile.rules = [
      Profile.Item(id: "cheap-rule", calls: 100, nanoseconds: 1_000),
      Profile.Item(id: "dear-rule", calls: 120, nanoseconds: 60_040),
    ]
    profile.facts = [Profile.Item(id: "update-kind", calls: 250, nanoseconds: 38_960)]
    #expect(
      ProfileText.lines(profile) == [
        "Profile of 100 actions: 0.1 ms, one rule after another on one thread",
        "   share      calls   ns/row  what",
        "   60.0%        120    600.4  rule dear-rule",
        "   39.0%        250    389.6  fact update-kind",
        "    1.0%        100     10.0  rule cheap-rule",
      ])
  }

  @Test(arguments: [(["--profile"], true), ([], false)])
  func `is said on standard error, and leaves the report as it is`(words: [String], isSaid: Bool) {
    let plain = ToolRun(["check", "samples/tracker-2024-01.csv", "--format", "json"])
    let run = ToolRun(["check", "samples/tracker-2024-01.csv", "--format", "json"] + words)
    #expect(run.output == plain.output && run.code == plain.code)
    #expect(run.errors.contains("rule update-copied") == isSaid)
  }

  @Test func `refuses standard input, which cannot be read again`() {
    let run = ToolRun(["check", "-", "--profile"])
    #expect(run.code == 2 && run.errors.contains("standard input (-) can be read once only"))
  }
}
