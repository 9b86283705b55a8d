import SlipgaugeCLI
import TestSupport
import Testing

/// Nights that check a summary beside the tracker, as they are called.
@Suite struct SummaryNightsTests {
  private static let summary = """
    Theme Progress Summary January 2024
    Theme\tSummary\tAchievements\tKey Milestones
    Culture\t"Exceptions\nOC.A1.1 Ask the staff - Red rated\nOC.A1.2 Tell them - Red rated\nOC.A9.9 Else - Red rated"\t\t
    Estate\t"Exceptions\nES.A1.1 Sell it - Red rated"\t\t

    """

  private static let tracker = """
    Theme,Ref,Action,Director Lead,Start date,Due date,Status (January 2024),Update (January 2024)
    Culture,OC.A1.1,Ask the staff,D Smith,Jan-23,Oct-24,On Track,Survey sent to all the staff. DS 11.01.24
    Culture,OC.A1.2,Tell them,J Jones,Jan-23,Oct-24,On Track,A letter went to all of them. JJ 11.01.24
    Estate,ES.A1.1,Sell it,J Jones,Jan-23,Oct-24,On Track,Agents were asked for a price. JJ 11.01.24

    """

  /// The claims with a finding in each report of a night, by its name.
  private func refs(_ report: String, _ words: String...) throws -> [String: [String]] {
    var refs: [String: [String]] = [:]
    try withNights { nights in
      nights.write(nights.tracker, Self.tracker)
      nights.write(nights.folder + "/summary.txt", Self.summary)
      let night = nights.tool(
        ["nightly", nights.tracker, "--state", nights.folder + "/state", "--now", "2024-02-01T02:00:00"]
          + ["--summary", nights.folder + "/summary.txt", "--report", "ndjson=\(nights.folder)/out/\(report).ndjson"]
          + words)
      #expect(night.exit == .findings, "\(night.log)")
      for name in Files.names(in: nights.folder + "/out") {
        let lines = Files.text("\(nights.folder)/out/\(name)")?.split(separator: "\n") ?? []
        refs[String(name.dropLast(7))] = lines.filter { $0.hasPrefix("{\"rule\":\"summary-r") }.compactMap { line in
          line.firstRange(of: "\"ref\":\"").map { String(line[$0.upperBound...].prefix { $0 != "\"" }) }
        }
      }
    }
    return refs
  }

  /// A ref that the tracker has not is told to all who lead something under its theme.
  @Test func `reports of each lead, theme or selection tell of the summary, too`() throws {
    #expect(
      try refs("{lead}") == ["D-Smith": ["OC.A1.1", "OC.A9.9"], "J-Jones": ["OC.A1.2", "OC.A9.9", "ES.A1.1"]])
    #expect(try refs("{theme}") == ["Culture": ["OC.A1.1", "OC.A1.2", "OC.A9.9"], "Estate": ["ES.A1.1"]])
    #expect(try refs("report", "--theme", "Estate") == ["report": ["ES.A1.1"]])
    #expect(try refs("report") == ["report": ["OC.A1.1", "OC.A1.2", "OC.A9.9", "ES.A1.1"]])
  }

  /// What is not read is never clean: it is news once, and fails the run until it is read.
  @Test func `a summary that cannot be read fails every night`() throws {
    try withNights { nights in
      let summary = nights.folder + "/summary.txt"
      let (kept, lost) = (nights.run(1), nights.run(2, "--summary", summary))
      #expect(kept.exit == .clean && lost.exit == .unusable)
      #expect(lost.out.contains("The summary \(summary) was not checked: "), "\(lost.out)")
      for day in 3...4 {
        let night = nights.run(day, "--summary", summary)
        #expect(night.exit == .unusable && night.out.isEmpty)
        #expect(night.log.contains("outcome=failed") && night.log.contains("summary.txt was not checked: "))
      }
      #expect(nights.look("history").out.contains("summary.txt was not checked: "))
      nights.write(
        summary,
        """
        Theme Progress Summary January 2024
        Theme\tSummary\tAchievements\tKey Milestones
        Culture\tNo exceptions\t\t

        """)
      #expect(nights.run(5, "--summary", summary).exit == .clean)
    }
  }
}
