import Glibc
import SlipgaugeCLI
import Testing

/// What a tracker is known by from night to night.
@Suite struct NightNamesTests {
  private func night(_ day: Int, _ file: String, _ nights: Nights, _ words: String...) -> Nights.Said {
    nights.tool(
      ["nightly", nights.folder + "/" + file, "--state", nights.folder + "/state", "--now", "2024-02-0\(day)"] + words)
  }

  private func move(_ from: String, _ to: String, _ nights: Nights) {
    #expect(rename(nights.folder + "/" + from, nights.folder + "/" + to) == 0)
  }

  private func said(_ night: Nights.Said) -> String {
    night.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `a tracker with a name keeps its history, whatever its file is called`() throws {
    try withNights { nights in
      nights.save(due: "Ocr 24")
      _ = night(1, "tracker.csv", nights, "--name", "Plan")
      move("tracker.csv", "tracker-feb.csv", nights)
      let renamed = night(2, "tracker-feb.csv", nights, "--name", "Plan")
      #expect(renamed.out == "" && renamed.log.contains(" name=Plan ") && renamed.log.contains(" standing=2 "))
      for name in ["Plan", nights.folder + "/tracker-feb.csv"] {
        #expect(nights.look("history", "--tracker", name).out.contains("2024-02-01"))
      }
      #expect(nights.look("history", "--tracker", "Plann").log.contains("nothing is known of Plann"))
    }
  }

  @Test func `a renamed file is told, and its first night with a name goes on`() throws {
    try withNights { nights in
      nights.save(due: "Ocr 24")
      _ = night(1, "tracker.csv", nights)
      move("tracker.csv", "february.csv", nights)
      let unknown = night(2, "february.csv", nights)
      let hint = "had 2 of its 2 refs. To go on from it, give the tracker a name: --name NAME"
      #expect(said(unknown).contains("First night") && said(unknown).contains(hint), "\(said(unknown))")
      #expect(night(3, "february.csv", nights).out == "")
      let named = night(4, "february.csv", nights, "--name", "Plan")
      #expect(said(named).contains("Plan goes on from \(nights.folder)/tracker.csv."), "\(said(named))")
      #expect(said(named).contains("Since 1 February 2024: 0 new, 2 still there"), "\(said(named))")
      #expect(night(5, "february.csv", nights, "--name", "Plan").out == "")
      let show = nights.look("history", "show", "OC.A1.1").out
      #expect(show.contains("first seen 2024-02-01, still there on 2024-02-05"), "\(show)")
      // All runs are its own now, and no other tracker is left.
      let runs = nights.look("history", "--tracker", "Plan").out
      #expect(runs.split(separator: "\n").count == 6)
      #expect(nights.look("history", "--tracker", nights.folder + "/tracker.csv").log.contains("nothing is known"))
    }
  }

  @Test(arguments: [
    // What lies beside it, and whether it is taken for the same.
    ("there", false), ("other", false), ("gone", true),
  ]) func `only what is there no more, and has the refs, is taken for it`(_ kind: String, _ isTold: Bool) throws {
    try withNights { nights in
      _ = night(1, "tracker.csv", nights)
      nights.save(due: "Oct-24", to: nights.folder + "/new.csv")
      if kind == "other" {
        nights.write(
          nights.folder + "/new.csv", nights.text(nights.folder + "/new.csv").replacing("OC.A1.1", with: "OC.A1.7"))
      }
      if kind != "there" { unlink(nights.tracker) }
      #expect(said(night(2, "new.csv", nights)).contains("never seen here") == isTold)
    }
  }

  @Test func `a name is for one tracker`() throws {
    try withNights { nights in
      nights.save(due: "Oct-24", to: nights.folder + "/other.csv")
      let twice = night(1, "tracker.csv", nights, nights.folder + "/other.csv", "--name", "Plan")
      #expect(twice.exit == .unusable && twice.log.contains("--name is for one tracker, and there are 2"))
      nights.write(nights.folder + "/slipgauge.json", #"{"name": "Plan"}"#)
      let settings = night(1, "tracker.csv", nights, nights.folder + "/other.csv")
      #expect(settings.exit == .unusable)
      #expect(said(settings).contains("it is called Plan, as \(nights.tracker) is"), "\(said(settings))")
      for name in ["", "/plan"] {
        #expect(night(1, "tracker.csv", nights, "--name", name).log.contains("--name needs a name"))
      }
    }
  }

  @Test func `a tracker that is checked no more counts no further than its last night`() throws {
    try withNights { nights in
      let other = nights.folder + "/other.csv"
      nights.save(due: "Ocr 24")
      nights.save(due: "Ocr 24", to: other)
      func run(_ day: String, _ files: String...) {
        _ = nights.tool(["nightly"] + files + ["--state", nights.folder + "/state", "--now", day])
      }
      run("2024-02-06", nights.tracker, other)
      run("2024-02-13", nights.tracker, other)
      run("2024-02-20", nights.tracker)
      // A tracker that was not checked in a week is as it was, while it is checked at all.
      run("2024-02-27", other)
      run("2024-03-05", other)
      let lines = nights.look("history", "trend").out.split(separator: "\n").dropFirst().prefix(5)
      let errors = lines.map { $0.split(separator: " ")[1] }
      #expect(errors == ["2", "2", "2", "1", "1"], "\(lines)")
    }
  }
}
