import Glibc
import TestSupport
import Testing

@testable import SlipgaugeCLI

/// A night that could not be told is not remembered: its news is news to the next run.
@Suite struct UntoldNightTests {
  private func words(_ nights: Nights, _ day: Int, _ more: String...) -> [String] {
    ["nightly", nights.tracker, "--state", nights.folder + "/state", "--now", "2024-02-0\(day)", "--fail-on", "error"]
      + more
  }

  @Test(arguments: Nights.Failure.allCases)
  func `because standard output takes no more`(_ failure: Nights.Failure) throws {
    try withNights { nights in
      _ = nights.tool(words(nights, 1))
      nights.save(due: "Ocr 24")
      let (report, told) = (nights.folder + "/report.json", nights.folder + "/told.json")
      let more = ["--report", "json=\(report)", "--on-change", "cat > \(told)"]
      let full = nights.tool(words(nights, 2) + more, failing: failure)
      #expect(full.exit == .unusable)
      #expect(
        full.log
          == "slipgauge: standard output cannot be written (No space left on device); tonight is not remembered, "
          + "and the next run tells its news\n")
      // The text comes first: nothing else was begun.
      #expect(Files.read(report) == nil && Files.read(told) == nil)
      #expect(!nights.look("history").out.contains("2024-02-02"))
      let again = nights.tool(words(nights, 3) + more)
      #expect(again.exit == .findings && again.out.contains("OC.A1.1 due-unreadable"))
      #expect(nights.text(report).contains("due-unreadable") && nights.text(told).contains("due-unreadable"))
      #expect(nights.tool(words(nights, 4) + more, failing: failure).exit == .clean)
    }
  }

  @Test(arguments: [
    ("exit 7", "it ended with exit code 7"), ("kill -9 $$", "it was ended by signal 9"),
    ("no-such-command-here", "it ended with exit code 127"),
    ("sleep 60", "it was ended after 1 second (--on-change-timeout)"),
  ])
  func `because its command failed`(_ command: String, _ problem: String) throws {
    try withNights { nights in
      _ = nights.tool(words(nights, 1))
      nights.save(due: "Ocr 24")
      let told = nights.folder + "/told.json"
      let failing = nights.tool(words(nights, 2, "--on-change", command, "--on-change-timeout", "1"))
      #expect(failing.exit == .unusable)
      #expect(failing.log.contains("tracker.csv: --on-change: \(problem); tonight is not remembered"), "\(failing.log)")
      #expect(failing.log.contains(" outcome=failed ") && failing.log.contains(" problem=\"--on-change: \(problem)\""))
      #expect(failing.out.contains("OC.A1.1 due-unreadable"))
      #expect(!nights.look("history").out.contains("2024-02-02"))
      // The tracker is as it was, and the command is called all the same, until it does its work.
      #expect(nights.tool(words(nights, 3, "--on-change", "exit 1")).exit == .unusable)
      let again = nights.tool(words(nights, 4, "--on-change", "cat > \(told)"))
      #expect(again.exit == .findings && again.out.contains("1 new"))
      #expect(nights.text(told).contains("\"rule\": \"due-unreadable\""))
      unlink(told)
      let quiet = nights.tool(words(nights, 5, "--on-change", "cat > \(told)"))
      #expect(quiet.exit == .clean && quiet.out.isEmpty && Files.read(told) == nil)
      #expect(nights.look("history", "show", "OC.A1.1").out.contains("first seen 2024-02-04"))
    }
  }

  @Test func `stops no other tracker`() throws {
    try withNights { nights in
      let other = nights.folder + "/other.csv"
      nights.save(due: "Ocr 24", to: other)
      nights.save(due: "Ocr 24")
      let command = "grep -q other.csv && exit 3; exit 0"
      #expect(nights.tool(words(nights, 1, other, "--on-change", command)).exit == .unusable)
      let again = nights.tool(words(nights, 2, other, "--on-change", "cat > \(nights.folder)/told.json"))
      #expect(again.out.contains("other.csv") && !again.out.contains("/tracker.csv"))
      #expect(nights.text(nights.folder + "/told.json").contains("other.csv"))
    }
  }

  @Test func `of a tracker that cannot be read is told again, too`() throws {
    try withNights { nights in
      unlink(nights.tracker)
      let told = nights.folder + "/told.json"
      for day in [1, 2] {
        #expect(nights.tool(words(nights, day, "--on-change", "exit 1")).out.contains("never could be"))
      }
      #expect(nights.tool(words(nights, 3, "--on-change", "cat > \(told)")).exit == .unusable)
      #expect(nights.text(told).contains("there is no such file"))
      #expect(nights.tool(words(nights, 4, "--on-change", "cat > \(told)")).out.isEmpty)
    }
  }
}
