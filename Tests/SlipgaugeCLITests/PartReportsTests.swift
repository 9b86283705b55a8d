import Dates
import Documents
import TestSupport
import Testing

@testable import SlipgaugeCLI

/// One report for each lead or theme.
@Suite struct PartReportsTests {
  private static let table = """
    Theme,Ref,Action,Director Lead,Update Owner,Start date,Due date,Main Action Risk,Status (January 2024),Update (Initial and Date) (January 2024)
    People,OC.A1.1,Ask the staff,../Pat Hay,,Jan-23,Ocr-24,,On Track,Survey sent to all the staff. DS 11.01.24
    Money/Estate,OC.A1.2,Sell it,pat hay,Jo,Jan-23,Ocr-25,,On Track,Agents were asked for a price. DS 11.01.24
    People,OC.A2.1,Train them,"Pat Hay
    Jo Day",,Jan-23,Ocr-26,,On Track,Courses are booked for March. DS 11.01.24
    People,OC.A3.1,Pay them,,,Jan-23,Ocr-27,,On Track,New grades go to the board. DS 11.01.24
    Money: estate,OC.A4.1,Buy it,No lead,,Jan-23,Ocr-28,,On Track,The lease runs out in June. DS 11.01.24

    """

  private func run(_ words: String...) -> (run: ToolRun, folder: String) {
    let folder = Files.temporaryFolder()
    Files.write(Self.table, to: folder + "/tracker.csv")
    let words = ["check", folder + "/tracker.csv", "-q", "--fail-on", "never"] + words
    return (ToolRun(words.map { $0.replacing("OUT", with: folder + "/out") }), folder + "/out")
  }

  private func refs(_ path: String) -> Set<String> {
    let lines = Files.text(path)?.split(separator: "\n") ?? []
    return Set(
      lines.compactMap { $0.contains("\"ref\":\"OC") ? String($0.split(separator: "\"ref\":\"")[1].prefix(7)) : nil })
  }

  @Test(arguments: [
    (
      "ndjson=OUT/{lead}.ndjson", [],
      [
        "Pat-Hay.ndjson": "OC.A1.1 OC.A1.2 OC.A2.1", "Jo-Day.ndjson": "OC.A2.1", "no-lead.ndjson": "OC.A3.1",
        "No-lead-2.ndjson": "OC.A4.1",
      ]
    ),
    (
      "ndjson=OUT/{theme}.ndjson", [],
      [
        "People.ndjson": "OC.A1.1 OC.A2.1 OC.A3.1", "Money-Estate.ndjson": "OC.A1.2 OC.A4.1",
      ]
    ),
    ("ndjson=OUT/{theme}.ndjson", ["--lead", "jo day"], ["People.ndjson": "OC.A2.1"]),
    ("ndjson=OUT/{lead}.ndjson", ["--lead", "jo day"], ["Jo-Day.ndjson": "OC.A2.1"]),
    (
      "ndjson=OUT/{tracker}-{theme}-{lead}.ndjson", ["--owner", "Jo"],
      ["tracker-Money-Estate-pat-hay.ndjson": "OC.A1.2"]
    ),
  ])
  func `each has the findings of its own actions`(report: String, words: [String], expected: [String: String]) throws {
    let folder = Files.temporaryFolder()
    Files.write(Self.table, to: folder + "/tracker.csv")
    let all = ["check", folder + "/tracker.csv", "-q", "--fail-on", "never", "--only", "due-unreadable"] + words
    let run = ToolRun(all + ["--report", report.replacing("OUT", with: folder + "/out")])
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(Files.names(in: folder + "/out").sorted() == expected.keys.sorted())
    for (name, refs) in expected {
      #expect(self.refs(folder + "/out/" + name) == Set(refs.split(separator: " ").map(String.init)), "\(name)")
    }
  }

  @Test func `two reports never go to one file, and none is written then`() {
    let (run, folder) = run("--report", "json=OUT/{theme}.json", "--report", "json=OUT/People.json")
    #expect(run.code == 2 && run.errors.contains("two reports are to be written to \(folder)/People.json"))
  }

  @Test(arguments: [
    (
      ["Law & Order", "Law / Order", "law order!", "LAW-ORDER-2"],
      ["Law-Order", "Law-Order", "Law-Order", "LAW-ORDER-2"]
    ),
    (["..", "/", "Siân Ō", "a/../b"], ["no-lead", "no-lead", "Siân-Ō", "a-b"]),
    (["A.B", "AB", "A B"], ["A-B", "AB", "A-B"]),
  ])
  func `names are fit for a path`(names: [String], expected: [String]) {
    var files = FileNames(blank: "no-lead")
    #expect(names.map { files.name(for: $0) } == expected)
  }

  @Test func `a night checks and remembers all, and its reports tell of some`() throws {
    try withNights { nights in
      nights.write(nights.tracker, Self.table)
      let report = "ndjson=\(nights.folder)/out/{lead}-{date}.ndjson"
      let first = nights.run(1, "--lead", "jo day", "--report", report)
      #expect(first.exit == .findings && first.log.contains("actions=5"), "\(first.log)")
      #expect(first.out.hasSuffix("  Report: \(nights.folder)/out/Jo-Day-2024-02-01.ndjson\n"), "\(first.out)")
      #expect(Files.names(in: nights.folder + "/out").sorted() == ["Jo-Day-2024-02-01.ndjson", "Jo-Day-latest.ndjson"])
      nights.write(nights.tracker, Self.table.replacing("Ocr-26", with: "Nvo-26").replacing("Ocr-24", with: "Oct-24"))
      let page = "json=\(nights.folder)/page.json"
      #expect(nights.run(2, "--theme", "Money/Estate", "--report", page).out.contains("1 resolved"))
      let text = nights.text(nights.folder + "/page.json")
      #expect(text.contains(#""standing": ["#) && !text.contains("OC.A1.1") && text.contains("OC.A4.1"))
    }
  }

  @Test(arguments: [
    (["--lead", "jo day", "--lead", "Al Gone"], ["Jo-Day.ndjson"], "reports tell of the others"),
    (["--lead", "Al Gone"], [], "no report is written of it"),
    (["--lead", "Al Gone", "--where", "due=2031-01-01"], [], "no report is written of it"),
  ])
  func `a night goes on without names that no action has any more`(
    words: [String], expected: [String], notice: String
  ) throws {
    try withNights { nights in
      nights.write(nights.tracker, Self.table)
      let night = nights.tool(
        ["nightly", nights.tracker, "--state", nights.folder + "/state", "--now", "2024-02-01T02:00:00"] + words
          + ["--report", "ndjson=\(nights.folder)/out/{lead}.ndjson", "--report", "json=\(nights.folder)/page.json"])
      #expect(night.exit == .findings && night.log.contains("actions=5"), "\(night.log)")
      #expect(night.log.contains(#"notice="no action has the lead \"Al Gone\": \#(notice)""#), "\(night.log)")
      #expect(Files.names(in: nights.folder + "/out") == expected)
      #expect(nights.text(nights.folder + "/page.json").isEmpty == expected.isEmpty)
      #expect(nights.run(2).log.contains("new=0"))
    }
  }
}
