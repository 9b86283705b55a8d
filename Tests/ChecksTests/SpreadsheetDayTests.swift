import Checks
import TestSupport
import Testing

/// Days that a spreadsheet shows as numbers, since their cells have no date's format.
struct SpreadsheetDayTests {
  private static func cell(_ column: String, _ row: Int, _ value: String) -> String {
    let isNumber = value.allSatisfy(\.isNumber)
    let content = isNumber ? "><v>\(value)</v>" : " t=\"inlineStr\"><is><t>\(value)</t></is>"
    return "<c r=\"\(column)\(row)\"\(content)</c>"
  }

  private static func workbook(start: String, due: String, is1904: Bool) -> [UInt8] {
    let rows = [["Ref", "Start date", "Due date", "Status (January 2024)"], ["OC.A1.1", start, due, "On Track"]]
    let xml = rows.enumerated().map { index, cells in
      let row = index + 1
      return "<row r=\"\(row)\">\(zip(["A", "B", "C", "D"], cells).map { cell($0, row, $1) }.joined())</row>"
    }
    var workbook = WorkbookBuilder(xml.joined())
    workbook.is1904 = is1904
    return workbook.bytes
  }

  private func messages(_ bytes: [UInt8]) throws -> [String] {
    try CheckRun(bytes).findings.filter { $0.ruleID.hasSuffix("-unreadable") }.map(\.message)
  }

  @Test(arguments: [
    (false, "“45230” is 31 October 2023 as Excel counts days"),
    (true, "“45230” is 1 November 2027 as this workbook counts days, from 1904"),
  ])
  func `offers the day in a workbook`(is1904: Bool, offered: String) throws {
    let found = try messages(Self.workbook(start: "45230", due: "45230", is1904: is1904))
    #expect(
      found == [
        "OC.A1.1's due date “45230” is no date that can be read (\(offered)).",
        "OC.A1.1's start date “45230” is no date that can be read (\(offered)).",
      ])
  }

  @Test(arguments: TrackerTable.Format.allCases)
  func `offers the day in every format, as Excel counts`(_ format: TrackerTable.Format) throws {
    let table = TrackerTable("ref | due | status\nOC.A1.1 | 45230 | On Track\nOC.A1.2 | 99999 | On Track")
    #expect(
      try messages(table.bytes(format)) == [
        "OC.A1.1's due date “45230” is no date that can be read (“45230” is 31 October 2023 as Excel counts days).",
        "OC.A1.2's due date “99999” is no date that can be read.",
      ])
  }

  @Test func `leaves a year a year`() throws {
    #expect(try messages(Self.workbook(start: "2023", due: "2024", is1904: false)) == [])
  }
}
