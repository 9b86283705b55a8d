import Reports
import TestSupport
import Testing

/// `check --plain` writes what `check` does, byte for byte: every report, of every kind of tracker.
struct PlainReportTests {
  /// A report of a kind of tracker.
  struct Case: Sendable, CustomTestStringConvertible {
    let report: String
    let tracker: TrackerTable.Format
    var options: [String] = []
    var testDescription: String { "\(report) of \(tracker) \(options.joined(separator: " "))" }
  }

  /// Every report, every kind of tracker in turns; of those written line by line, with all findings and with few.
  static let cases: [Case] = {
    let kinds = TrackerTable.Format.allCases
    return ReportFormat.all.enumerated().map { place, format in
      Case(report: format.id, tracker: kinds[place % kinds.count])
    } + [
      Case(report: "xlsx", tracker: .csv), Case(report: "ndjson", tracker: .xlsx, options: ["--max-findings", "3"]),
      Case(report: "json", tracker: .ods, options: ["--max-findings", "3"]),
      Case(report: "csv", tracker: .ndjson, options: ["--period", "2023-12"]),
      Case(report: "text", tracker: .csv, options: ["--quiet"]),
      Case(report: "text", tracker: .csv, options: ["--verbose", "--statistics"]),
    ]
  }()

  @Test(arguments: cases) func `plainly the same`(_ given: Case) throws {
    let folder = Files.temporaryFolder()
    let (tracker, earlier) = ("\(folder)/tracker.\(given.tracker)", "\(folder)/earlier.csv")
    let made = TrackerGenerator(seed: 11, rows: 36, duplicates: true)
    Files.write(made.table.bytes(given.tracker), to: tracker)
    Files.write(made.earlier.bytes(), to: earlier)
    let command = ["check", tracker, "--previous", earlier, "--format", given.report] + given.options
    let shared = ToolRun(command + ["--output", folder + "/shared"])
    let plain = ToolRun(command + ["--output", folder + "/plain", "--plain"])
    #expect(shared.code == 1 && plain.code == 1, "\(shared.errors)\(plain.errors)")
    #expect(shared.errors == plain.errors)
    let written = try #require(Files.read(folder + "/shared"))
    #expect(written.count > 20)
    #expect(Files.read(folder + "/plain") == written)
  }
}
