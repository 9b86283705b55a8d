import Dates
import Tables
import Testing

/// Workbooks that other programs wrote; `Fixtures/README.md` says which.
struct FixtureTests {
  private func fixture(_ name: String) throws -> TableFile {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return try TableFile.open(path: "/\(folder)/Fixtures/\(name)")
  }

  @Test(arguments: [
    ("openpyxl.xlsx", "", "", "2 formulas have no stored values, the first in 1 Culture!E6; they were read as blank."),
    ("libreoffice.xlsx", "OC.A2.1x", "#DIV/0!", "The cell 1 Culture!F6 holds an error instead of a value."),
  ])
  func `reads workbooks of other programs`(name: String, joined: String, divided: String, noticed: String) throws {
    let reading = try Reading(fixture(name))
    let last = ["OC.A2.3", "2024", "2024-01-31 14:30", "50%", joined, divided]
    #expect(reading.names == ["1 Culture", "Key & notes"], "\(name)")
    #expect(
      reading.rows.map { $0.count > 1 ? $0 : [$0[0]] } == [
        ["Improvement Plan"],
        ["Ref", "Action", "Start date", "Due date", "Status (January 2024)", "Update (January 2024)"],
        ["OC.A2.0", "Main action", "Apr-23", "31/03/2024", "On Track", "Fine (DS 11/01/24)"],
        ["OC.A2.1", "Sub action", "Apr-23", "1-Oct", "On Track", "Line one\nline two & <three>"],
        ["OC.A2.2", "Text date", "Apr-23", "22-Nov", "", "TRUE"],
        joined.isEmpty ? Array(last.prefix(4)) : last,
      ])
    #expect(reading.dates.map(\.shape) == [.month, .day, .month, .dayWithoutYear, .day])
    #expect(reading.dates.map(\.day.iso) == ["2023-04-01", "2024-03-31", "2023-04-01", "2023-10-01", "2024-01-31"])
    let code = joined.isEmpty ? ReadNotice.Code.uncomputedFormulas : .errorCells
    #expect(reading.notices.map(\.code) == [.hiddenRows, code, .hiddenSheet])
    #expect(reading.notices[1].sentence.hasPrefix(noticed))
  }

  @Test(arguments: [("libreoffice.ods", TableError.Code.notATracker), ("libreoffice.xls", .legacyWorkbook)])
  func `refuses other formats with a sentence`(name: String, code: TableError.Code) {
    do throws(any Error) {
      _ = try fixture(name)
      Issue.record("\(name) was read")
    } catch let error as TableError {
      #expect(error.code == code)
      #expect(!error.problem.isEmpty && !error.remedy.isEmpty)
    } catch {
      Issue.record(error)
    }
  }
}
