import Checks
import Dates
import Reports

/// A tracker whose cells try to get out of every format, and one that behaves.
enum HostileRows {
  static let header =
    "Theme,Ref,Action,Director Lead,Start date,Due date,Main Action Risk,Status (January 2024),Update (January 2024)\n"

  /// Raises `main-action-missing` and `rating-understates-slippage` on line 2.
  static let late = "Culture,OC.A2.3,One Team,Chief Executive,Mar-23,Jul-23,,On Track,Going well. DS 11.01.24\n"
  static let well = "Culture,OC.A2.4,Values,Chief Executive,Mar-23,May-24,,On Track,Going well. DS 11.01.24\n"

  /// Texts that some format would take for more than text.
  static let attacks = [
    "<script>alert(1)</script>", "]]><b>", "\"><img src=x>", "' onclick='x", "=HYPERLINK(\"http://x\")", "@SUM(1)",
    "-2+3", "|x|", "[click](https://evil.example)", "`code`", "{0}", "::stop-commands::x", "##[error]x",
    "%0A::error::x",
    "\u{202E}flipped", "\u{1B}[31m", "two\nlines", "\u{FFFE}", "@council", "https://evil.example", "www.evil.example",
    "\"\u{301}, =1", "{\u{301}0}",
  ]

  /// The late row, its theme, title and status as given.
  static func row(_ text: String) -> String {
    let cell = "\"" + text.replacing("\"", with: "\"\"") + "\""
    return "\(cell),OC.A2.3,\(cell),\(cell),Mar-23,\(cell),,\(cell),\(cell)\n"
  }

  /// The late row's report, all of its findings waived.
  static func waivedReport() throws -> Report {
    let report = try report(header + late + well)
    let waived = report.findings.map {
      WaivedFinding($0, reason: "Agreed | at <board>", by: "J Smith", until: Month(year: 2024, month: 6).last)
    }
    return Report(
      toolVersion: "1.2.3", ruleSet: report.ruleSet, tracker: report.tracker, asOf: nil, failOn: report.failOn,
      findings: [], waived: waived, waiverNotices: ["The waiver of X matches no finding: it can be taken out."],
      summary: report.summary.without(waived.map(\.finding.level)), actions: report.actions)
  }
}
