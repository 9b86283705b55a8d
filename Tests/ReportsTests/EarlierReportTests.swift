import Reports
import Tables
import TestSupport
import Testing

@Suite struct EarlierReportTests {
  private static let tracker = """
    Theme,Ref,Action,Director Lead,Start date,Due date,Status (January 2024),Update (January 2024)
    Culture,OC.A2.3,Plan,Director,Jan-23,Jul-23,On Track,Written. DS 11.01.24

    """
  /// One on which nothing is found.
  private static let clean = """
    Theme,Ref,Action,Director Lead,Start date,Due date,Main Action Risk,Status (January 2024),Update (January 2024)
    Culture,OC.A2.3,Plan,Director,Jan-23,Dec-24,Low,On Track,Survey sent to all of the staff. DS 11.01.24

    """

  private static func bytes(_ format: ReportFormat, _ csv: String) throws -> [UInt8] {
    try format.write(report(csv), ReportStyle())
  }

  @Test(arguments: [tracker, clean])
  func `knows its own format, and no other`(csv: String) throws {
    for written in ReportFormat.all {
      let file = EarlierReport(try Self.bytes(written, csv))
      let known = ReportFormat.all.filter { $0.recognises(file) }.map(\.id)
      #expect(known == [written.id], "\(written.id)")
    }
  }

  @Test func `knows a report that is longer than what is looked at`() throws {
    let row = "Culture,OC.A2.3,Plan,Director,Jan-23,Jul-23,On Track,Written. DS 11.01.24\n"
    let csv = Self.tracker + String(repeating: row, count: 700)
    for format in ReportFormat.all where !format.isBinary {
      let bytes = try Self.bytes(format, csv)
      #expect(bytes.count > EarlierReport.headSize, "\(format.id)")
      #expect(format.recognises(EarlierReport(bytes)), "\(format.id)")
    }
  }

  @Test(arguments: [
    "samples/tracker-2024-01.csv", "samples/tracker-2024-01.json", "samples/tracker-2024-01.xlsx",
    "samples/tracker-2024-01.ods", "samples/tracker-2024-01.fods", "samples/council.json", "rules/default.json",
    "rules/README.md", "README.md", "LICENSE",
  ])
  func `takes nobody else's file for a report`(path: String) throws {
    let file = EarlierReport(try #require(Files.read(Repository.path(path))))
    #expect(ReportFormat.all.filter { $0.recognises(file) }.map(\.id) == [])
  }

  @Test(arguments: [
    "", "\n", "{}", "{\"tool\": {\"name\": \"another\", \"version\": \"1\"}}", "Level,Rule,Ref\n",
    "{\"rule\": \"no-unused\", \"level\": \"error\", \"message\": \"x\"}\n", "<testsuites>\n</testsuites>\n",
    "<!DOCTYPE html>\n<title>Slipgauge</title>\n", "# Tracker check, January\n", "::error title=a::b\n",
    "8 errors, 2 warnings and 1 note in 3 actions\n", "1 errors, 2 warnings and 1 note in 3 actions, January 2024.\n",
  ])
  func `takes nothing like a report for one`(text: String) {
    let file = EarlierReport(Array(text.utf8))
    #expect(ReportFormat.all.filter { $0.recognises(file) }.map(\.id) == [])
  }

  @Test func `leaves a workbook alone that somebody has saved since`() throws {
    let format = try #require(ReportFormat.named("xlsx"))
    let bytes = try Self.bytes(format, Self.tracker)
    let parts = try WorkbookParts(bytes: bytes, path: "")
    let list = try #require(
      parts.names.last { name in
        guard let part = try? parts.content(of: name) else { return false }
        return String(decoding: part, as: UTF8.self).contains("What Slipgauge found")
      })
    var members: [ZipBuilder.Member] = []
    for name in parts.names {
      var part = String(decoding: try #require(try parts.content(of: name)), as: UTF8.self)
      // As Excel writes a sheet: its own first line, and other attributes.
      if name == list { part.replace("<sheetPr>", with: "<sheetPr codeName=\"Sheet3\">") }
      members.append(ZipBuilder.Member(name, part))
    }
    #expect(format.recognises(EarlierReport(bytes)))
    #expect(!format.recognises(EarlierReport(ZipBuilder(members).bytes)))
  }
}
