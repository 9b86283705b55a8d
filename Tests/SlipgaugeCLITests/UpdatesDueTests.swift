import SlipgaugeCLI
import TestSupport
import Testing

/// What is raised only because updates are not due yet.
@Suite struct UpdatesDueTests {
  private static let sample = Repository.path("samples/tracker-2024-01.csv")
  private static let awaited = "7 updates still to come, due by "

  @Test(
    arguments: [
      // The day by which updates are due, the day of the check, further options; what is said, and how many errors.
      ("31", "2024-01-10", [], "\(awaited)31 January 2024.", 7), ("10", "2024-01-10", [], nil, 8),
      ("11", "2024-01-10", [], "\(awaited)11 January 2024.", 7), ("11", "2024-02-10", [], nil, 8),
      ("2024-02-05", "2024-02-04", [], "\(awaited)5 February 2024.", 7), ("5.2.24", "2024-02-05", [], nil, 8),
      // An earlier period is over.
      ("2024-02-05", "2024-01-10", ["--period", "2023-12"], nil, 11),
      // Who asks for a rule is told no more of it.
      ("31", "2024-01-10", ["--only", "status-missing"], "1 update still to come, due by 31 January 2024.", 0),
    ] as [(String, String, [String], String?, Int)])
  func `is one line before the day`(
    _ due: String, _ today: String, _ options: [String], _ said: String?, _ errors: Int
  ) throws {
    try withNights { nights in
      let words = ["check", Self.sample, "--updates-due", due, "--today", today, "--quiet", "--fail-on", "never"]
      let run = nights.tool(words + options)
      #expect(run.exit == .clean, "\(run.log)")
      #expect(run.out.contains("still to come") == (said != nil))
      if let said { #expect(run.out.contains(said), "\(run.out)") }
      #expect(run.out.contains("\(errors) error\(errors == 1 ? "" : "s"), "), "\(run.out)")
    }
  }

  @Test(arguments: ["text", "json", "ndjson", "html", "markdown", "github", "sarif"])
  func `is told in every format that has words of its own`(_ format: String) throws {
    try withNights { nights in
      let run = nights.tool(
        "check", Self.sample, "--updates-due", "31", "--today", "2024-01-10", "--format", format, "--fail-on", "never")
      #expect(run.out.contains("7 updates still to come") || run.out.contains("updatesDue"))
      #expect(!run.out.contains("CO.C2.6 has no status"))
    }
  }

  @Test(arguments: ["0", "32", "soon", "2024-02-30"]) func `is refused where it is no day`(_ due: String) throws {
    try withNights { nights in
      let run = nights.tool("check", nights.tracker, "--updates-due", due)
      #expect(run.exit == .unusable && run.log.contains("--updates-due needs a day of the month such as 20"))
    }
  }

  @Test(arguments: ["20", "\"20\"", "\"2024-02-20\""]) func `stands in the settings`(_ due: String) throws {
    try withNights { nights in
      nights.write(nights.folder + "/slipgauge.json", "{\"updates-due\": \(due)}")
      #expect(nights.tool("config", nights.tracker).out.contains("updates-due"))
      let usual = nights.text(nights.tracker)
      _ = nights.run(1)
      // February is opened: both actions state what January said.
      let lines = usual.split(separator: "\n").map(String.init)
      let header = lines[0] + ",Status (February 2024),Update (Initial and Date) (February 2024)"
      let rows = lines.dropFirst().map { $0 + ",On Track," + ($0.split(separator: ",").last ?? "") }
      nights.write(nights.tracker, ([header] + rows).joined(separator: "\n") + "\n")
      let early = nights.run(10)
      #expect(early.exit == .clean && early.log.contains(" new=0 "), "\(early.log)")
      #expect(nights.run(19).out == "")
      let due = nights.run(20, "--fail-on", "warning")
      #expect(due.exit == .findings && due.out.contains("update-copied"), "\(due.out)")
    }
  }
}
