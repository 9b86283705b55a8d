import Reports
import TestSupport
import Testing

@Suite struct CheckCommandTests {
  private static let header =
    "Theme,Ref,Action,Director Lead,Start date,Due date,Status (January 2024),Update (January 2024)\n"

  /// A tracker in a folder of its own, and what a check of it says.
  private func check(
    _ rows: String, _ options: [String] = [], isTerminal: Bool = false, environment: [String: String] = [:]
  ) -> ToolRun {
    let path = Files.temporaryFolder() + "/tracker.csv"
    Files.write(CheckCommandTests.header + rows, to: path)
    return ToolRun(["check", path] + options, environment: environment, isTerminal: isTerminal, width: 80)
  }

  private static let late = "Culture,OC.A2.3,Plan,Director,Jan-23,Jul-23,On Track,Written. DS 11.01.24\n"

  @Test(
    arguments: [
      (late, [], 1), (late, ["--fail-on", "never"], 0), (late, ["--skip", "rating-understates-slippage"], 0),
      (late, ["--only", "due-missing"], 0), (late, ["--as-of", "2023-07-31"], 0),
      ("", [], 2), (late, ["--only", "due-date-moved"], 2),
    ] as [(String, [String], Int32)])
  func endsWithTheCode(rows: String, options: [String], code: Int32) {
    #expect(check(rows, options).code == code)
  }

  @Test func findsTheSameInEveryFormat() {
    let all = ["xlsx", "csv", "json"].map { ToolRun(["check", "samples/tracker-2024-01.\($0)", "--format", "ndjson"]) }
    /// The fingerprints, in order.
    func findings(_ run: ToolRun) -> [Substring] { run.output.split(separator: "\n").dropLast().map { $0.suffix(20) } }
    #expect(all.allSatisfy { $0.code == 1 })
    #expect(findings(all[0]).count > 40)
    #expect(findings(all[1]) == findings(all[0]))
    #expect(findings(all[2]) == findings(all[0]))
  }

  @Test(arguments: [
    ["xlsx"], ["csv", "--period", "2023-12"], ["json", "--as-of", "2024-01-31"],
    ["csv", "--rules", "samples/council.json"],
  ])
  func `comes to the same when it is plain`(_ words: [String]) {
    let command = ["check", "samples/tracker-2024-01.\(words[0])", "--format", "ndjson"] + words.dropFirst()
    let (run, plain) = (ToolRun(command), ToolRun(command + ["--plain"]))
    #expect(run.output.split(separator: "\n").count > 40)
    #expect(plain.output == run.output)
    #expect(plain.code == run.code)
  }

  @Test(
    arguments: [
      ([], [:], true, true), ([], [:], false, false), ([], ["NO_COLOR": "1"], true, false),
      ([], ["NO_COLOR": ""], true, true), ([], ["TERM": "dumb"], true, false),
      (["--color", "never"], [:], true, false), (["--color", "always"], ["NO_COLOR": "1"], false, true),
    ] as [([String], [String: String], Bool, Bool)])
  func coloursWhereWanted(options: [String], environment: [String: String], isTerminal: Bool, expected: Bool) {
    let run = check(CheckCommandTests.late, options, isTerminal: isTerminal, environment: environment)
    #expect(run.output.contains("\u{1B}[") == expected)
  }

  @Test(arguments: ["\u{1B}[2J", "\u{9B}31m", "\u{7}", "\u{202E}txt", "\u{8}"])
  func keepsRefusalsFromSteeringTheTerminal(attack: String) {
    let path = Files.temporaryFolder() + "/tracker.csv"
    Files.write("R\(attack)ef,Action\nOC.A2.1,Plan\n", to: path)
    let run = ToolRun(["check", path])
    #expect(run.code == 2)
    #expect(!run.errors.contains(attack) && run.errors.contains("<U+"))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["\u{1B}[2J", "\u{9B}31m", "\u{7}", "\u{202E}txt", "\u{2066}", "\u{85}", "\u{2028}", "\u{8}"])
  func keepsCellsFromSteeringTheTerminal(attack: String) {
    let run = check(
      "Cul\(attack)ture,OC.A2.3\(attack),\"Pl\(attack)an\",,Jan-23,Jul-23\(attack),On\(attack) Trackk,x\n")
    #expect(run.code == 1)
    let harmful = run.output.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value))
    }
    #expect(harmful.isEmpty)
  }

  @Test(arguments: [40, 60, 80, 120])
  func wrapsAtTheWidth(width: Int) {
    let run = ToolRun(["check", "samples/tracker-2024-01.csv"], environment: ["COLUMNS": String(width)])
    // Ids and addresses stand on a line of their own and are never broken.
    let wide = run.output.split(separator: "\n").filter { $0.count > width && $0.hasPrefix("            ") }
    #expect(wide.isEmpty)
  }

  @Test func writesReportsBesides() throws {
    let folder = Files.temporaryFolder()
    let run = ToolRun([
      "check", "samples/tracker-2024-01.csv", "--quiet", "--report", "json=\(folder)/a.json", "--report",
      "text=\(folder)/b.txt", "--output", "\(folder)/c.txt",
    ])
    #expect(run.code == 1 && run.output.isEmpty && run.errors.isEmpty)
    #expect(Files.names(in: folder) == ["a.json", "b.txt", "c.txt"])
    #expect(try #require(Files.text(folder + "/a.json")).hasPrefix("{"))
    #expect(try #require(Files.text(folder + "/c.txt")).hasSuffix("January 2024.\n"))
  }

  @Test(arguments: [
    ("json=F/a/{tracker}-{date}.json", "a/tracker-2024-01-2024-03-18.json"), ("json=F/a/b/c.json", "a/b/c.json"),
    ("json=F/{date}/{tracker}.json", "2024-03-18/tracker-2024-01.json"),
  ])
  func fillsPlaceholdersInAndMakesFolders(report: String, file: String) {
    let folder = Files.temporaryFolder()
    let target = report.replacing("F/", with: folder + "/")
    let run = ToolRun(["check", "samples/tracker-2024-01.csv", "--quiet", "--report", target])
    #expect(run.code == 1, "\(run.errors)")
    #expect(Files.text(folder + "/" + file)?.hasPrefix("{") ?? false)
  }

  @Test func writesTheSameLinesToAFile() {
    let folder = Files.temporaryFolder()
    let words = ["check", "samples/tracker-2024-01.csv"]
    _ = ToolRun(words + ["--report", "ndjson=\(folder)/a.ndjson"])
    #expect(Files.text(folder + "/a.ndjson") == ToolRun(words + ["--format", "ndjson"]).output)
  }

  @Test(arguments: [["check", "--quiet"], ["check", "--format", "ndjson"], ["convert"]])
  func takesADashForStandardOutput(words: [String]) {
    let plain = words + ["samples/tracker-2024-01.csv"]
    #expect(ToolRun(plain + ["-o", "-"]).output == ToolRun(plain).output)
    #expect(!Files.names(in: Repository.root).contains("-"))
  }

  @Test(arguments: ReportFormat.all.map(\.id))
  func showsATerminalTextAlone(format: String) throws {
    let words = ["check", "samples/tracker-2024-01.csv", "--fail-on", "never", "-f", format]
    let shown = ToolRun(words, isTerminal: true)
    let isBinary = try #require(ReportFormat.named(format)).isBinary
    #expect(isBinary == (ToolRun(words).output.contains("\u{FFFD}")))
    let refusal = "slipgauge: \(format) is no text for a terminal; write it to a file: --output report.\(format)\n"
    #expect(shown.code == (isBinary ? 2 : 0) && shown.output.isEmpty == isBinary)
    #expect(shown.errors.contains(refusal) == isBinary)
    let path = Files.temporaryFolder() + "/report"
    #expect(ToolRun(words + ["-o", path], isTerminal: true).code == 0 && Files.read(path) != nil)
    #expect(ToolRun(words + ["-o", "-"], isTerminal: true).code == shown.code)
  }

  @Test func keepsTheTableOfRulesInItsColumns() {
    let rules = """
      {"id": "x", "version": "1", "title": "X", "extends": "slipgauge:default", "rules": [
        {"id": "a", "level": "note", "title": "A", "cell": "due", "when": {"live": true}, "message": "A.", "remedy": "A."}]}
      """
    let path = Files.temporaryFolder() + "/x.json"
    Files.write(rules, to: path)
    let words = ["check", "samples/tracker-2024-01.csv", "--rules", path, "--only", "a", "-v", "--fail-on", "never"]
    let lines = ToolRun(words).output.split(separator: "\n")
    // What was not read is told whichever rules are asked for.
    #expect(lines.contains("  rule                 evaluated  raised"))
    #expect(lines.contains { $0.hasPrefix("  a                          118  ") })
  }

  @Test func saysWhatALockFileIs() {
    let folder = Files.temporaryFolder()
    let excel =
      [10] + Array("Jane Smith".utf8) + [UInt8](repeating: 0x20, count: 44) + [10, 0]
      + "Jane Smith".utf8.flatMap { [$0, 0] }
    Files.write(excel, to: folder + "/~$t.xlsx")
    Files.write([], to: folder + "/~$empty.xlsx")
    Files.write(",jane,desk,01.02.2024 10:00,file:///home/jane/.config/libreoffice/4;", to: folder + "/.~lock.t.xlsx#")
    for (name, program, tracker) in [
      ("~$t.xlsx", "Excel", "t.xlsx"), ("~$empty.xlsx", "Excel", "empty.xlsx"),
      (".~lock.t.xlsx#", "LibreOffice", "t.xlsx"),
    ] {
      let run = ToolRun(["check", "\(folder)/\(name)"])
      #expect(
        run.errors
          == "slipgauge: \(folder)/\(name): it is the lock file that \(program) keeps while somebody has "
          + "\(folder)/\(tracker) open; check \(folder)/\(tracker)\n")
      #expect(run.code == 2)
    }
    // Whoever calls a tracker so may have it read.
    Files.write(Files.read(Repository.path("samples/tracker-2024-01.csv")) ?? [], to: folder + "/~$t.csv")
    Files.write("Ref,Status (January 2024)\nOC.A1.1,On Track\n", to: folder + "/~$u.csv")
    for name in ["~$t.csv", "~$u.csv"] { #expect(ToolRun(["check", "\(folder)/\(name)", "-q"]).code != 2) }
  }

  @Test(arguments: ["2023-12", "December 2023", "Dec-23", "12/2023", "dec 2023"])
  func takesPeriodsAsHeadersNameThem(period: String) {
    let words = ["check", "samples/tracker-2024-01.csv", "--quiet", "--period"]
    #expect(ToolRun(words + [period]).output.hasSuffix(" in 118 actions, December 2023.\n"))
  }

  @Test(arguments: [
    ("31/01/2024", 1), ("31.1.2024", 1), ("31/01/24", 1), ("31.1.24", 1), ("01/31/2024", 2), ("31/01/2024/", 2),
    ("31.1.024", 2), ("31.1", 2), ("31.1/24", 2), ("31.2.24", 2),
  ])
  func takesDaysInTheOrderOfThePlace(day: String, code: Int32) {
    let words = ["check", "samples/tracker-2024-01.csv", "--as-of"]
    let run = ToolRun(words + [day])
    #expect(run.code == code)
    #expect(code == 2 || run.output == ToolRun(words + ["2024-01-31"]).output)
  }

  @Test(arguments: [
    (["json=F/{dat}.json"], "unknown placeholder {dat} in F/{dat}.json; did you mean \"date\"?"),
    (["json=F/a/"], "F/a/ names a folder; name a file in it"),
    (["json=F/a/x", "csv=F/a/../a/x"], "two reports are to be written to F/a/../a/x"),
  ])
  func refusesReportsThatCannotBeWritten(reports: [String], problem: String) {
    let folder = Files.temporaryFolder()
    let targets = reports.flatMap { ["--report", $0.replacing("F/", with: folder + "/")] }
    let run = ToolRun(["check", "samples/tracker-2024-01.csv"] + targets)
    #expect(run.code == 2 && run.errors.contains(problem.replacing("F/", with: folder + "/")), "\(run.errors)")
    #expect(Files.names(in: folder).isEmpty)
  }

  @Test func writesNothingWhereTheCheckFails() {
    let folder = Files.temporaryFolder()
    let run = ToolRun(["check", "missing.csv", "--report", "json=\(folder)/a.json", "--output", "\(folder)/c.txt"])
    #expect(run.code == 2)
    #expect(Files.names(in: folder).isEmpty)
  }

  @Test func ordersEarlierTrackersByTheirPeriods() {
    func tracker(_ month: String, due: String) -> String {
      let path = Files.temporaryFolder() + "/\(month).csv"
      Files.write(
        "Ref,Action,Due date,Status (\(month)),Update (\(month))\nOC.A2.1,Plan,\(due),On Track,Written\n", to: path)
      return path
    }
    let now = tracker("January 2024", due: "Jun-24")
    let trackers = [tracker("June 2023", due: "Sep-23"), tracker("October 2023", due: "Dec-23")]
    let runs = [trackers, trackers.reversed()].map { files in
      ToolRun(["check", now, "--only", "due-date-moved,hidden-slippage"] + files.flatMap { ["--previous", $0] })
    }
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].code == 1)
    #expect(runs[0].output.contains("hidden-slippage") && runs[0].output.contains("September 2023"))
    #expect(ToolRun(["check", trackers[0], "--previous", now]).code == 2)
    // A tracker that was sent again replaces the one before.
    let again = tracker("October 2023", due: "Jun-24")
    let raised = [[again, trackers[1]], [trackers[1], again]].map { files in
      ToolRun(["check", now, "--only", "due-date-moved"] + files.flatMap { ["--previous", $0] }).output
        .contains("due-date-moved")
    }
    #expect(raised == [true, false])
  }
}
