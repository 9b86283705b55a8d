import Checks
import Documents
import RuleSets
import Tables
import TestSupport
import Testing

@Suite struct ConvertCommandTests {
  @Test(arguments: ["xlsx", "csv", "json"], ["json", "csv", "ndjson"])
  func keepsWhatIsFound(from: String, to: String) {
    let path = Files.temporaryFolder() + "/tracker"
    let source = "samples/tracker-2024-01.\(from)"
    #expect(ToolRun(["convert", source, "--format", to, "--output", path]).code == 0)
    #expect(ToolRun(["check", path, "--quiet"]).output == ToolRun(["check", source, "--quiet"]).output)
  }

  /// Trackers whose headers are none of the fields' names, and one without an update.
  @Test(
    arguments: [
      ("samples/another-council/tracker-2024-01.xlsx", "samples/another-council/tracker.rules.json", "2024-01"),
      ("samples/nhs-trust/action-plan.xlsx", "samples/nhs-trust/action-plan.rules.json", "2017-09"),
      ("samples/audit-log/log.csv", "samples/audit-log/log.rules.json", "2024-01"),
    ], ["json", "ndjson"])
  func `names of fields are read whatever the set calls its headers`(
    _ source: (path: String, rules: String, period: String), format: String
  ) {
    let path = Files.temporaryFolder() + "/tracker"
    func run(_ command: String, _ file: String, _ more: [String]) -> ToolRun {
      ToolRun([command, file, "--rules", source.rules, "--period", source.period] + more)
    }
    #expect(run("convert", source.path, ["--format", format, "--output", path]).code == 0)
    let runs = [source.path, path].map { run("check", $0, ["--quiet"]) }
    #expect(runs[0].output == runs[1].output && runs[1].code < 2, "\(runs[1].errors)")
  }

  private static let fills = #"""
    {"language": 2, "id": "x", "version": "1", "title": "X", "extends": "slipgauge:plain",
      "tracker": {"ref-form": ["{number}"], "status-fill": "FILL"},
      "statuses": [{"id": "significant", "fills": ["red"]}, {"id": "on-track", "fills": ["green"]}]}
    """#

  /// A tracker of which a colour tells the status, and a day its report.
  @Test(arguments: ["json", "ndjson"], ["status", "update"])
  func `fills and the day of a report are read back`(format: String, fill: String) throws {
    let folder = Files.temporaryFolder()
    let rules = Self.fills.replacing("FILL", with: fill)
    Files.write(rules, to: folder + "/x.rules.json")
    Files.write(
      #"""
      {"actions": [
        {"ref": "1", "title": "Plan", "due": "30/11/2023",
          "periods": {"2024-01-31": {"status": "", "update": "Begun", "fill": "green"}}},
        {"ref": "2", "title": "Do", "due": "Mar-24",
          "periods": {"2024-01-31": {"fill": "red", "status": "", "update": "Late"}}},
        {"ref": "3", "title": "End", "due": "Mar-24",
          "periods": {"2024-01-31": {"update": "Begun", "fill": "yellow"}}}]}
      """#, to: folder + "/tracker.json")
    func run(_ command: String, _ file: String, _ more: [String]) -> ToolRun {
      ToolRun([command, file, "--rules", folder + "/x.rules.json"] + more)
    }
    let path = folder + "/again.\(format)"
    #expect(run("convert", folder + "/tracker.json", ["--format", format, "--output", path]).code == 0)
    let listed = [folder + "/tracker.json", path].map { run("convert", $0, ["--long", "--format", "csv"]).output }
    let lines = listed[0].split(separator: "\r\n").map(String.init)
    let statuses = [
      "1,2024-01,fill:green,on-track,", "2,2024-01,fill:red,significant,", "3,2024-01,fill:yellow,blank,",
    ]
    #expect(zip(lines.dropFirst(), statuses).allSatisfy { $0.hasPrefix($1) } && lines.count == 4, "\(listed[0])")
    let found = [folder + "/tracker.json", path].map { run("check", $0, ["--format", "csv"]).output }
    #expect(found[0].contains("2 months late on 31 January 2024") && found[0].contains("status-by-colour,3,"))
    func words(_ report: String) -> [[Substring]] { report.split(separator: "\r\n").map { $0.split(separator: ",") } }
    #expect(words(found[0]).map { $0.prefix(3) } == words(found[1]).map { $0.prefix(3) }, "\(found)")
  }

  @Test func `plain rules read a lead by the field's name`() {
    let path = Files.temporaryFolder() + "/tracker.json"
    Files.write(
      #"""
      [{"ref": "OC.A2.1", "title": "Write the plan", "director-lead": "Chief Executive", "start": "Dec-22", "due": "Mar-24",
        "periods": {"2024-01": {"status": "On Track", "update": "Out for consultation. DS 11.01.24"}}}]
      """#, to: path)
    let run = ToolRun(["check", path, "--rules", "slipgauge:plain", "--quiet"])
    #expect(run.output.contains("0 errors, 0 warnings and 0 notes in 1 action"))
  }

  /// Formats that people and Excel give to dates, with the numbers in cells of them.
  private static let formats = [
    "d-mmm", "mm/yyyy", "yy-mmm", "mmm-yy", "mmmm", "dddd", "dd/mm/yyyy", "mm/dd/yyyy", "dd/mm/yyyy hh:mm",
    "yyyy-mm-dd", "yyyy-mm", "d mmmm", "ddd d mmm yy", "[$-809]dd mmmm yyyy;@", "yyyy", "m-d", "0", "h:mm",
    "mmmmm-yy", "dd.mm.yy", "mm-yy", "[Red]mmm\\\\-yy", "\"by \"mmm yyyy", "d\\\\/m", "@",
  ]

  @Test(arguments: ["json", "csv", "ndjson"], [false, true])
  func `dates of any number format are read back as the same`(format: String, is1904: Bool) throws {
    let headers = [
      "Ref", "Action", "Director Lead", "Start date", "Due date", "Status (January 2024)", "Update (January 2024)",
    ]
    func text(_ column: Int, _ row: Int, _ text: String) -> String {
      "<c r=\"\(CellReference.letters(column))\(row)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    var rows = "<row r=\"1\">" + headers.enumerated().map { text($0, 1, $1) }.joined() + "</row>"
    // From the day on which a format may show anything to one that looks like a month: in 2021, 2023 and 2024.
    for (index, serial) in (0..<3 * Self.formats.count).map({ ($0, [44_256, 45_252, 45_292][$0 % 3]) }) {
      let row = index + 2
      let number = "s=\"\(index / 3 + 1)\"><v>\(serial - (is1904 ? 1_462 : 0))</v></c>"
      rows +=
        "<row r=\"\(row)\">" + text(0, row, "A.A1.\(row)") + text(1, row, "Write the plan") + text(2, row, "Finance")
        + "<c r=\"D\(row)\" \(number)<c r=\"E\(row)\" \(number)" + text(5, row, "On Track") + "</row>"
    }
    var workbook = WorkbookBuilder(rows)
    workbook.formats = Self.formats
    workbook.is1904 = is1904
    let folder = Files.temporaryFolder()
    let (source, target) = ("\(folder)/tracker.xlsx", "\(folder)/tracker.\(format)")
    Files.write(workbook.bytes, to: source)
    #expect(ToolRun(["convert", source, "--format", format, "--output", target]).code == 0)
    let found = [source, target].map(Self.found)
    #expect(found[0].count > Self.formats.count)
    #expect(found[0] == found[1])
  }

  /// Level, rule and ref of what is found, and the rows of what is found too often.
  private static func found(_ path: String) -> [String] {
    let report = ToolRun(["check", path, "--format", "json"]).output
    guard let node = try? JSONDocument.read(SourceText(path: path, bytes: Array(report.utf8))),
      case .array(let findings)? = node["findings"]?.value
    else { return [] }
    return findings.map { finding in
      ["level", "rule", "ref", "refs"].map { name in
        switch finding[name]?.value {
        case .string(let text): text
        case .array(let items):
          items.map { if case .string(let text) = $0.value { text } else { "" } }.joined(separator: " ")
        default: ""
        }
      }.joined(separator: " ")
    }
  }

  @Test func addsFacts() {
    let run = ToolRun(["convert", "samples/tracker-2024-01.csv", "--format", "ndjson", "--facts"])
    #expect(run.code == 0)
    #expect(run.output.contains(#""due":"interval","due-days":"2023-10-01/2023-10-31""#))
  }

  @Test func defusesFormulas() {
    let path = Files.temporaryFolder() + "/tracker.csv"
    Files.write("Ref,Action,Due date,Status (January 2024)\nA.A1.1,\"=HYPERLINK(\"\"x\"\")\",-1,@On Track\n", to: path)
    let run = ToolRun(["convert", path, "--format", "csv"])
    #expect(run.output.contains("\"'=HYPERLINK(\"\"x\"\")\""))
    #expect(run.output.contains(",'-1,") && run.output.contains(",'@On Track"))
  }
}
