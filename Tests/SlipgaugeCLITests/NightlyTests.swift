import Dates
import Glibc
import SlipgaugeCLI
import Synchronization
import Testing

@Suite struct NightlyTests {
  @Test func `says what is new, then nothing, then what is resolved`() throws {
    try withNights { nights in
      let first = nights.run(1, "--fail-on", "note")
      #expect(first.exit == .findings)
      #expect(first.out.contains("First night: 1 finding."))
      #expect(first.log.contains("outcome=findings"))

      let quiet = nights.run(2)
      #expect(quiet.exit == .clean)
      #expect(quiet.out == "")
      #expect(quiet.lines == 1)

      nights.save(due: "Ocr 24")
      let worse = nights.run(3)
      #expect(worse.exit == .findings)
      #expect(worse.out.contains("Since 2 February 2024: 1 new, "))
      #expect(worse.out.contains("error   OC.A1.1 due-unreadable: "))
      #expect(nights.run(4).exit == .clean)
      #expect(nights.run(5, "--fail-on-standing").exit == .findings)

      nights.save(due: "Oct-24")
      let better = nights.run(6)
      #expect(better.exit == .clean)
      #expect(better.out.contains("OC.A1.1 due-unreadable"))
      #expect(better.out.contains("(stood for 3 nights)"))
    }
  }

  @Test(arguments: [
    // Tonight's options, the due date that is saved before, the exit code, and what the log says.
    (["--fail-on-standing", "--fail-on", "note"], "Oct-24", ExitCode.findings, "outcome=findings", "new=0"),
    (["--fail-on", "never"], "Ocr 24", .clean, "outcome=ok", "new=1"),
    ([], "Ocr 24", .findings, "outcome=findings", "new=1"),
  ])
  func `the outcome goes by the exit code`(
    _ options: [String], _ due: String, _ exit: ExitCode, _ outcome: String, _ new: String
  ) throws {
    try withNights { nights in
      _ = nights.run(1)
      nights.save(due: due)
      let night = nights.tool(
        ["nightly", nights.tracker, "--state", nights.folder + "/state", "--now", "2024-02-02"] + options)
      #expect(night.exit == exit)
      #expect(night.log.contains(" \(outcome) ") && night.log.contains(" \(new) "), "\(night.log)")
    }
  }

  @Test func `calls no waiver expired where the evidence changed`() throws {
    try withNights { nights in
      nights.save(due: "Ocr 24")
      let waive = ["waive", "OC.A1.1", "due-unreadable", nights.tracker, "--reason", "Board", "--by", "J", "--until"]
      #expect(nights.tool(waive + ["2030-06-30"]).exit == .clean)
      _ = nights.run(1)
      nights.save(due: "Ocx 24")
      let night = nights.run(2)
      #expect(night.exit == .findings)
      let said = night.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(said.contains("The waiver of OC.A1.1 by J no longer fits: the evidence changed."))
      #expect(said.contains("(its waiver no longer holds)"), "\(said)")
      let looked = nights.look("history", "show", "OC.A1.1").out
      #expect(looked.contains("waiver no longer holds"))
      #expect(!(said + looked).contains("expired"))
    }
  }

  @Test func `says where a tracker could never be read`() throws {
    try withNights { nights in
      unlink(nights.tracker)
      #expect(nights.run(1).out.contains("It never could be until now."))
    }
  }

  @Test func `a tracker that cannot be read stops no other, and resolves nothing`() throws {
    try withNights { nights in
      nights.save(due: "Ocr 24")
      #expect(nights.run(1).exit == .findings)
      unlink(nights.tracker)
      let other = nights.folder + "/other.csv"
      nights.save(due: "Oct-24", to: other)
      let night = nights.run(2, other)
      #expect(night.exit == .unusable)
      #expect(night.out.contains("It could not be checked: there is no such file"))
      #expect(night.out.contains("First night"))
      #expect(night.log.contains("outcome=failed problem=\"there is no such file; check the path\""))
      // The next night without it has nothing new to say.
      #expect(nights.run(3).out == "")
      nights.save(due: "Ocr 24")
      let back = nights.run(4)
      #expect(back.exit == .clean)
      #expect(back.out == "")
      #expect(nights.look("history", "show", "OC.A1.1").out.contains("still there on 2024-02-04"))
    }
  }

  @Test func `tells what the rules changed from what the tracker changed`() throws {
    try withNights { nights in
      nights.save(due: "Ocr 24")
      _ = nights.run(1)
      let rules = nights.folder + "/council.json"
      nights.write(rules, Nights.councilRules(risk: "off"))
      nights.save(due: "Oct-24")
      let night = nights.run(2, "--rules", rules)
      #expect(night.log.contains("rules-changed=yes"))
      let text = night.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("Not checked note risk-missing: "))
      // Nobody looked whether there is one now.
      #expect(text.contains(": OC.A1.0. (the rules changed)"), "\(text)")
      #expect(text.contains("(stood for 1 night; the tracker changed)"))
      #expect(nights.run(3, "--rules", rules).log.contains("rules-changed=no"))
    }
  }

  @Test func `writes reports by date, and links to the latest`() throws {
    try withNights { nights in
      let pattern = "json=\(nights.folder)/reports/{tracker}-{date}.json"
      #expect(nights.run(1, "--report", pattern).exit == .clean)
      #expect(nights.run(2, "--report", pattern).exit == .clean)
      let reports = nights.folder + "/reports/"
      #expect(access(reports + "tracker-2024-02-01.json", R_OK) == 0)
      #expect(nights.text(reports + "tracker-latest.json") == nights.text(reports + "tracker-2024-02-02.json"))
      #expect(nights.text(reports + "tracker-latest.json").contains("\"changes\""))
    }
  }

  @Test func `the page leads with what changed, and shows the ratings of each period`() throws {
    try withNights { nights in
      let page = nights.folder + "/page.html"
      _ = nights.run(1, "--period", "2023-12")
      #expect(nights.run(2, "--report", "html=\(page)").exit == .clean)
      let text = nights.text(page)
      #expect(text.contains("What changed since 1 February 2024"))
      #expect(text.contains("<th scope=\"row\">December 2023</th>"))
      #expect(text.contains("<th scope=\"row\">January 2024</th>"))
    }
  }

  @Test(arguments: [
    ("json=DIR/{dat}.json", "unknown placeholder {dat} in DIR/{dat}.json; did you mean \"date\"?"),
    ("jsn=DIR/a.json", "unknown format \"jsn\"; did you mean \"json\"?"),
    ("json=DIR/", "DIR/ names a folder; name a file in it"),
    ("json=DIR/tracker.csv", "DIR/tracker.csv is the input DIR/tracker.csv, which is never written to"),
  ])
  func `refuses a report that cannot be written`(_ report: String, _ problem: String) throws {
    try withNights { nights in
      let night = nights.run(1, "--report", report.replacing("DIR", with: nights.folder))
      #expect(night.exit == .unusable)
      #expect((night.out + night.log).contains(problem.replacing("DIR", with: nights.folder)))
    }
  }

  @Test(arguments: [
    (["json=DIR/{tracker}.json"], "both DIR/tracker.csv and DIR/b/tracker.csv; rename one"),
    (["json=DIR/all.json"], "those of DIR/tracker.csv and DIR/b/tracker.csv; put {tracker} into the path"),
    (["json=DIR/b/{tracker}.txt", "text=DIR/b/../b/{tracker}.txt"], "tracker.txt; give each a file of its own"),
  ])
  func `says which trackers' reports go to one file`(_ reports: [String], _ problem: String) throws {
    try withNights { nights in
      mkdir(nights.folder + "/b", 0o755)
      let other = nights.folder + "/b/tracker.csv"
      nights.save(due: "Oct-24", to: other)
      var words = ["nightly", nights.tracker, other, "--state", nights.folder + "/state"]
      for report in reports { words += ["--report", report.replacing("DIR", with: nights.folder)] }
      let night = nights.tool(words)
      #expect(night.exit == .unusable)
      #expect(night.log.contains(problem.replacing("DIR", with: nights.folder)), "\(night.log)")
    }
  }

  @Test func `knows a tracker whatever way leads to it`() throws {
    try withNights { nights in
      let detour = nights.folder + "/./state/../tracker.csv"
      _ = nights.run(1)
      let state = nights.folder + "/state"
      let again = nights.tool("nightly", detour, "--state", state, "--log", "none", "--now", "2024-02-01T03:00:00")
      #expect(again.out == "")
      #expect(nights.run(2, detour).log == "slipgauge: a tracker is named twice\n")
    }
  }

  @Test func `hands the report to a command`() throws {
    try withNights { nights in
      let copy = nights.folder + "/told.json"
      #expect(nights.run(1, "--on-change", "cat > \(copy)").exit == .clean)
      #expect(nights.text(copy).contains("\"findings\""))
      unlink(copy)
      #expect(nights.run(2, "--on-change", "cat > \(copy)").lines == 1)
      #expect(access(copy, F_OK) != 0)
    }
  }

  @Test func `logs one line of JSON where that is wanted, or none`() throws {
    try withNights { nights in
      let night = nights.run(1, "--log", "json")
      #expect(night.log.contains(",\"rules-changed\":false,"))
      #expect(night.log.hasPrefix("{\"time\":\"2024-02-01T02:00:00Z\",\"tracker\":"))
      #expect(nights.run(2, "--log", "none").log == "")
    }
  }

  @Test func `looks back`() throws {
    try withNights { nights in
      _ = nights.run(1)
      nights.save(due: "Dec-24")
      _ = nights.run(9)
      let runs = nights.look("history").out
      #expect(runs.contains("2024-02-01  ok"))
      #expect(runs.contains("2024-02-09  ok"))
      let action = nights.look("history", "show", "oc.a1.1").out
      #expect(action.contains("2024-02-01  2024-02-01  2024-01  Oct-24  On Track"))
      #expect(action.contains("2024-02-09  today       2024-01  Dec-24  On Track"))
      #expect(nights.look("history", "show", "OC.A1.2").log.contains("did you mean \"OC.A1."))
      for command in [["history"], ["history", "trend"]] {
        let other = nights.tool(command + ["--state", nights.folder + "/state", "--tracker", "trackr.csv"])
        #expect(other.exit == .unusable && other.log.contains("nothing is known of trackr.csv; there are /"))
        let known = nights.tool(command + ["--state", nights.folder + "/state", "--tracker", nights.tracker])
        #expect(known.exit == .clean)
      }
      #expect(nights.look("history", "trend").out.contains("2024-02-05 "))
      #expect(nights.look("history", "forget", "--before", "2024-02-05").exit == .clean)
      #expect(!nights.look("history").out.contains("2024-02-01"))
    }
  }

  @Test func `needs a state folder, and says what is wrong with the time`() throws {
    try withNights { nights in
      #expect(nights.look("history", "--state", "/no/such").log.contains("there is no history yet"))
      #expect(nights.tool("nightly", nights.tracker).log.contains("--state DIR is missing"))
      #expect(nights.tool("nightly", nights.tracker, "--state", nights.folder, "--now", "noon").exit == .unusable)
    }
  }
}
