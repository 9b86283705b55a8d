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
    ("libreoffice.ods", "OC.A2.1x", "#DIV/0!", "The cell 1 Culture!F6 holds an error instead of a value."),
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

  /// The first column says in which format the second shows the number 45,230.
  @Test(arguments: [("dates.ods", "23", "2023-10-31"), ("dates-1904.ods", "27", "2027-11-01")])
  func `tells dates by their formats`(name: String, year: String, iso: String) throws {
    let reading = try Reading(fixture(name))
    let first = zip(reading.rows, reading.kinds).prefix(32)
    let dates = first.filter { $1.count > 1 && $1[1] == .date }.map { $0.0[0] }
    #expect(
      dates == [
        "MMM-YY", "MMM YY", "MMMM YYYY", "MM/YYYY", "DD/MM/YYYY", "D MMM YYYY", "D MMMM YYYY", "YYYY-MM-DD",
        "DD-MMM-YY", "NNNN D MMMM", "DD/MM/YYYY HH:MM", "MMM", "\"w/e\" DD MMM", "\"Due \"MMM-YY", "MMM-YY;@",
        "[$-809]MMM-YY", "[>40000]MMM-YY;DD/MM/YY", "formula date",
      ])
    let numbers = first.filter { $1.count > 1 && $1[1] == .number }.map { $0.0[0] }
    #expect(numbers == ["YYYY", "QQ YYYY", "HH:MM", "[HH]:MM:SS", "0.00", "0%", "#,##0.00 [$£-809]", "General"])
    #expect(first.filter { $1.count > 1 && $1[1] == .error }.map { $0.0[1] } == ["#DIV/0!"])
    let months = reading.dates.filter { $0.shape == .month }
    #expect(months.count == 14 && months[0].day.iso == iso)
    #expect(reading.dates.filter { $0.shape == .dayWithoutYear }.count == 3)
    #expect(reading.rows[0].filter { $0.hasSuffix("-\(year)") }.count == 4)
  }

  @Test func `reads the texts of LibreOffice`() throws {
    let reading = try Reading(fixture("texts.ods"))
    #expect(reading.names == ["Texts & more"])
    #expect(
      reading.rows.map { $0[0] }.dropLast() == [
        "two   spaces   inside", "  leading and trailing  ", "line one\nline two\n\nline four", "tab\there",
        "é € – “quoted” 😀 \u{A0}nbsp", "<b>&amp;", "plain bold  red", "See the board paper", "with a note", "123",
        "=not a formula",
      ])
    #expect(reading.rows.last?.first?.utf8.count ?? 0 > 30_000)
    #expect(reading.rows.map { $0.dropFirst().joined() }.filter { !$0.isEmpty } == ["0.3", "1234567.891", "-5"])
  }

  @Test func `reads the layout of LibreOffice`() throws {
    let reading = try Reading(fixture("layout.ods"))
    #expect(reading.names == ["Layout", "Hidden sheet", "Filtered", "Links"])
    #expect(
      reading.rows.map { $0.filter { !$0.isEmpty }.joined(separator: " ") } == [
        "R1C1 R1C4", "R2C1 R2C2 R2C3 R2C4", "R3C1 R3C2 R3C3 R3C4", "R3C1 R4C2 R4C3 R4C4", "R3C1 R5C2 R5C3 R5C4",
        "R6C1 R6C2 R6C3 R6C4", "R7C1 R7C2 R7C3 R7C4", "R8C1 R8C2 R8C3 R8C4", "R9C1 R9C2 R9C3 R9C4",
        "R10C1 R10C2 R10C3 R10C4", "R11C1 R11C2 R11C3 R11C4", "R12C1 R12C2 R12C3 R12C4", "same same same same",
        "same same same same", "same same same same", "same same same same", "same same same same", "far away",
        "row 5000",
      ])
    #expect(reading.rowNumbers.prefix(19).suffix(6) == [22, 23, 24, 25, 31, 5000])
    #expect(reading.sheets[2] == [["Ref", "Status"], ["A1", "Open"], ["A2", "Closed"], ["A3", "Open"]])
    #expect(
      reading.notices.map(\.sentence) == [
        "Row 6 is hidden in the sheet Layout; it was read.", "Column D is hidden in the sheet Layout; it was read.",
        "The sheet Hidden sheet is hidden; it was read.", "Row 3 is hidden in the sheet Filtered; it was read.",
      ])
  }

  @Test func `reads what pandas writes`() throws {
    let reading = try Reading(fixture("pandas.ods"))
    #expect(
      reading.rows == [
        ["Ref", "Due", "Status", "n", "b", "ts", "e"],
        ["A1", "31/10/2023", "On Track\nsecond line", "1.0", "TRUE", "31/10/2023"],
        ["A2", "30/11/2023", "two  spaces", "2.5", "FALSE", "01/01/2024"],
      ])
    #expect(reading.dates.allSatisfy { $0.shape == .day } && reading.dates.count == 4)
  }

  @Test(arguments: [
    ("libreoffice.xls", TableError.Code.legacyWorkbook), ("encrypted.ods", .encryptedWorkbook),
    ("bomb-overflow.ods", .damaged), ("bomb-repeat.ods", .limit), ("bomb-text-s.ods", .limit),
  ])
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
