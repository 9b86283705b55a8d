import SlipgaugeCLI
import TestSupport
import Testing

/// Rules on themes at the command line: in every report, accepted by name, and followed from night to night.
@Suite struct ThemeRuleTests {
  private static let rules = #"""
    {"language": 2, "id": "themes", "version": "1.0.0", "title": "Themes", "extends": "slipgauge:default",
     "rules": [
       {"id": "theme-in-the-red", "on": "theme", "level": "error", "title": "More than 30% of a theme is red",
        "when": {"share": {"of": {"status": {"is": "significant"}}, "among": {"status": {"is": "rated"}}, "more-than": 0.3}},
        "message": "{share} of {theme} is red: {refs}.", "remedy": "Take it to the board."}]}
    """#

  /// A tracker of two themes of three actions, of which so many of the first are red.
  private static func tracker(red: Int, theme: String = "Culture") -> String {
    let rows = (1...6).map { number in
      let status = number <= red ? "Significant issues / slippage" : "On Track"
      return "\(number <= 3 ? theme : "Finance"),OC.A1.\(number),Ask \(number) of them,D Smith,Jan-23,Oct-24,\(status),"
        + "Part \(number) went to all the staff. DS 11.01.24\n"
    }
    return "Theme,Ref,Action,Director Lead,Start date,Due date,Status (January 2024),Update (January 2024)\n"
      + rows.joined()
  }

  @Test(arguments: ["text", "json", "ndjson", "csv", "sarif", "markdown", "html", "junit", "github"])
  func `are told in every report`(format: String) throws {
    let folder = Files.temporaryFolder()
    Files.write(Self.rules, to: folder + "/rules.json")
    Files.write(Self.tracker(red: 1), to: folder + "/tracker.csv")
    let output = folder + "/report"
    let run = ToolRun([
      "check", folder + "/tracker.csv", "--rules", folder + "/rules.json", "--only", "theme-in-the-red", "--format",
      format,
      "--output", output,
    ])
    #expect(run.code == 1, "\(run.errors)")
    #expect(Files.text(output)?.contains("of Culture is red: OC.A1.1.") == true)
  }

  @Test func `are accepted by the theme's name, until other actions are red`() {
    let folder = Files.temporaryFolder()
    let tracker = folder + "/tracker.csv"
    Files.write(Self.rules, to: folder + "/rules.json")
    Files.write(Self.tracker(red: 1), to: tracker)
    let options = ["--rules", folder + "/rules.json"]
    func check() -> ToolRun { ToolRun(["check", tracker, "--only", "theme-in-the-red"] + options) }
    func waive(_ name: String) -> ToolRun {
      ToolRun(
        ["waive", name, "theme-in-the-red", tracker, "--reason", "Board", "--by", "J", "--until", "2024-06-30"]
          + options)
    }
    #expect(waive("Cultur").errors.contains("did you mean \"Culture\"?"))
    #expect(waive("culture").code == 0)
    #expect(check().code == 0)
    Files.write(Self.tracker(red: 2), to: tracker)
    let run = check()
    #expect(run.code == 1 && run.output.contains("no longer fits"))
  }

  @Test func `are new, standing, resolved and gone as any finding is`() throws {
    try withNights { nights in
      let rules = nights.folder + "/rules.json"
      nights.write(rules, Self.rules)
      func night(_ day: Int, _ tracker: String) -> String {
        nights.write(nights.tracker, tracker)
        let said = nights.run(day, "--rules", rules, "--only", "theme-in-the-red")
        let counts = said.log.split(separator: " ").filter { word in
          ["new=", "standing=", "resolved=", "gone="].contains { word.hasPrefix($0) } && !word.hasSuffix("=0")
        }
        return counts.joined(separator: " ")
      }
      #expect(night(1, Self.tracker(red: 1)) == "new=1")
      #expect(night(2, Self.tracker(red: 1, theme: "CULTURE")) == "standing=1")
      #expect(night(3, Self.tracker(red: 0)) == "resolved=1")
      #expect(night(4, Self.tracker(red: 1)) == "new=1")
    }
  }
}
