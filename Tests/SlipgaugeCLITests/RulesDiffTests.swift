import TestSupport
import Testing

@testable import SlipgaugeCLI

/// `rules diff`: what differs, in words.
struct RulesDiffTests {
  /// What differs between the default set and one with these members, without what the two sets are called.
  private func lines(_ members: String) -> [String] {
    let path = Files.temporaryFolder() + "/council.json"
    Files.write(
      #"{"language": 2, "id": "council", "version": "1", "title": "Ours", "extends": "slipgauge:default", \#(members)}"#,
      to: path)
    let run = ToolRun(["rules", "diff", "slipgauge:default", path])
    #expect(run.code == 0, "\(run.errors)")
    return run.output.split(separator: "\n").dropFirst().map(String.init)
  }

  private static let bands = #"""
    {"id": "on-track", "slippage": {"before": "P199Y"}},
      {"id": "medium", "slippage": {"from": "P199Y", "to": "P2400M"}}, {"id": "significant", "slippage": {"after": "P200Y"}}
    """#

  @Test(arguments: [
    (
      #""calendar": {"holidays": ["2024-12-26", "2024-12-25"]}"#,
      ["Calendar", "  holidays", "    days: + “2024-12-25”, “2024-12-26”"]
    ),
    (
      #""statuses": [\#(bands)]"#,
      [
        "Statuses", "  on-track", "    slippage: before 1 month → before 199 years", "  medium",
        "    slippage: from 1 month to 2 months → from 199 years to 200 years", "  significant",
        "    slippage: after 2 months → after 200 years",
      ]
    ),
    (
      #""overrides": {"due-missing": {"when": {"due": {"before": {"fact": "start", "minus": "P5B"}}}}}"#,
      ["        the due date is before the start date minus 5 working days"]
    ),
  ]) func `days and durations are told in words`(_ members: String, _ told: [String]) {
    let lines = lines(members)
    #expect(told.allSatisfy(lines.contains), "\(lines)")
  }

  @Test func `of many items the first are told`() {
    let days = (1...22).map { #""2024-01-\#($0 < 10 ? "0" : "")\#($0)""# }.joined(separator: ", ")
    // Weekends are no working days anyway.
    #expect(lines(#""calendar": {"holidays": [\#(days)]}"#).last?.hasSuffix("“2024-01-22”") == true)
    let phrases = (1...22).map { #""phrase \#($0)""# }.joined(separator: ", ")
    let told = lines(#""phrases": {"no-news": [\#(phrases)]}"#)
    #expect(told.contains { $0.hasSuffix(", “phrase 19” and 3 more") }, "\(told)")
  }
}
