import RuleSets
import Slipgauge
import TestSupport
import Testing

/// A draft has no finding of level error or warning when it is checked, whatever the tracker's cells would be read as.
struct MisreadDraftTests {
  private static let titles = [
    "Review what is red rated", "Amber rated", "Survey due March 2023", "March 2024, the survey", "Review - on hold",
    "No issues raised", "No issues raised by members", "No exceptions to report", "Next steps for culture", "Summary",
    "Issues raised by staff – on hold", "OC.A1.1 is followed by others", "Write v1.2 of the plan. Then print it.",
    "3 sub-actions are on track", "[check: status] of all", "Plan, due \"soon\"\tor later", "<p>Plan</p>",
    "Plan\nfor years",
    String(repeating: "Plan ", count: 40), "", "• Plan",
  ]
  private static let updates = [
    "", "Officers met twice\nNext steps: none. It is red rated now", "No issues raised. 3 sub-actions are on track",
    "No exceptions to report. All is well", "OC.A1.1 - Amber rated", "PL.A3.1, red rated. Due May 2024.", "Summary",
    "Progress commentary: all is well", "Issues raised: amber rated", "March 2024, red rated", "[check: all] is well",
  ]

  /// The table of a made-up tracker with such titles and updates.
  private static func misread(_ table: TrackerTable, seed: UInt64) -> TrackerTable {
    var random = SplitMix64(seed: seed)
    var table = table
    for sheet in table.sheets.indices {
      let headers = table.sheets[sheet].headers
      for row in table.sheets[sheet].rows.indices {
        for (column, header) in headers.enumerated() {
          let choices = header == TrackerTable.header("title") ? titles : header.hasPrefix("Update") ? updates : []
          guard let choice = choices.randomElement(using: &random) else { continue }
          table.sheets[sheet].rows[row][column] = choice
        }
      }
    }
    return table
  }

  @Test(arguments: 0..<24)
  func `what is drafted is checked without a finding`(seed: UInt64) throws {
    let folder = Files.temporaryFolder()
    let made = TrackerGenerator(seed: seed, rows: 36, duplicates: seed % 4 == 3)
    let (tracker, earlier) = ("\(folder)/tracker.csv", "\(folder)/earlier.csv")
    Files.write(Self.misread(made.table, seed: seed).bytes(), to: tracker)
    Files.write(made.earlier.bytes(), to: earlier)
    var options = Check.Options(ruleSet: DefaultRuleSet.shared)
    if seed % 2 == 1 { options.previous = [earlier] }
    let drafted = try SummaryDrafter(Check(options)).run(tracker)
    for format in [SummaryFormat.docx, .text, .json] {
      let path = "\(folder)/draft.\(format.rawValue)"
      Files.write(try drafted.bytes(as: format), to: path)
      let report = try SummaryCheck(options, tracker: tracker).run(path)
      let found = report.findings.filter { $0.level != .note }.map { "\($0.ruleID) \($0.ref): \($0.message)" }
      #expect(found == [], "\(format)")
    }
  }
}
