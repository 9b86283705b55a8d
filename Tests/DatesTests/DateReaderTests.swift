import Dates
import TestSupport
import Testing
import Texts

struct DateReaderTests {
  /// A line of `Fixtures/date-cells.txt`.
  struct Case: Sendable, CustomTestStringConvertible {
    let cell: String
    let reading: String
    let marks: String
    var testDescription: String { cell }
  }

  static let cases: [Case] = {
    let path = Repository.path("Tests/DatesTests/Fixtures/date-cells.txt")
    let text = Files.text(path) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: " | ", omittingEmptySubsequences: false).map(String.init)
      return Case(
        cell: parts[0].replacing("\\u{A0}", with: "\u{A0}"), reading: parts.count > 1 ? parts[1] : "",
        marks: parts.count > 2 ? parts[2] : "")
    }
  }()

  @Test func `has its table of cells`() { #expect(Self.cases.count > 250) }

  @Test(arguments: cases) func `reads a due cell`(_ line: Case) {
    let reading = DateCells.read(due: line.cell).due
    #expect(DateCells.short(reading) == line.reading)
    #expect(reading.marks.names.sorted().joined(separator: ", ") == line.marks)
  }

  @Test(arguments: [
    ("", "blank"), ("   ", "blank"), ("\t\n", "blank"), (" Mar-24 ", "2024-03"), ("\u{2007}Mar\u{3000}24\n", "2024-03"),
    ("Mar\u{2010}24", "2024-03"), ("Mar\u{2014}24", "2024-03"), ("Mar\r\n24", "2024-03"),
    (String(repeating: " ", count: 5000) + "Mar-24", "2024-03"), ("\u{0}", "blank"),
  ])
  func `takes any white space and any dash`(_ cell: String, _ reading: String) {
    #expect(DateCells.short(DateCells.read(due: cell).due) == reading)
  }

  /// What is tidied away does not count, what is left of a cell does.
  @Test(arguments: [
    ("Jan, ", 819, "schedule in 1"), ("Jan, ", 820, "unreadable"), ("Oct-23, ", 500, "schedule in 10 from 2023-10"),
    ("Oct-23, ", 15_000, "unreadable"), ("Sep-23", 142_000, "unreadable"), ("TBC ", 1_024, "unset"),
    ("TBC ", 1_100, "unreadable"), ("monthly ", 500, "schedule every 1"), ("x", 4_096, "unreadable"),
    (" ", 20_000, "blank"), ("-", 20_000, "blank"), ("—", 20_000, "blank"), ("* ", 20_000, "blank"),
    ("?? ", 9_000, "blank"),
    ("漢", 1_400, "unreadable"),
  ])
  func `reads no date from a cell of many kilobytes`(_ token: String, _ count: Int, _ reading: String) {
    let cell = String(repeating: token, count: count)
    #expect(DateCells.short(DateCells.read(due: cell).due) == reading)
    #expect(cell.withBytes { DateCells.reader.suggestions(for: $0) } == [])
  }

  @Test(arguments: [
    // A bare month in a due cell follows the start, else the tracker's first period.
    ("Mar 23", "February", "2023-03", "2024-02"), ("Mar 23", "April", "2023-03", "2023-04"),
    ("Mar 23", "March", "2023-03", "2023-03"), ("", "December", "blank", "2023-12"), ("", "June", "blank", "2024-06"),
    ("", "July", "blank", "2023-07"),
    ("2022", "February", "2022-01-01/2022-12-31", "2022-02"), ("TBC", "January", "unset", "2024-01"),
    ("15 Mar 23", "1 March", "2023-03-15", "2023-03-01"),
    // A bare month in a start cell is the last one up to the first period.
    ("February", "Mar 24", "2023-02", "2024-03"), ("January", "Mar 24", "2024-01", "2024-03"),
    ("31 December", "Mar 24", "2023-12-31", "2024-03"), ("29 Feb", "Mar 24", "2020-02-29", "2024-03"),
    ("November", "February", "2023-11", "2024-02"),
    // Beside a schedule a start's bare month is no date at all.
    ("February", "Quarterly", "blank", "schedule every 3"),
    ("February (draft)", "monthly", "blank", "schedule every 1"),
    ("15 March", "Quarterly", "2023-03-15", "schedule every 3"), ("Feb 23", "Quarterly", "2023-02", "schedule every 3"),
    ("Feb, Aug", "Oct-25", "schedule in 2,8", "2025-10"),
  ])
  func `gives a month without a year the year that fits`(
    _ start: String, _ due: String, _ startReading: String, _ dueReading: String
  ) {
    let readings = DateCells.read(start: start, due: due)
    #expect(DateCells.short(readings.start) == startReading)
    #expect(DateCells.short(readings.due) == dueReading)
  }

  @Test(arguments: [
    (SheetDate.Shape.day, "2023-11-22", "2023-11-22", ""), (.month, "2023-11-22", "2023-11", ""),
    (.dayWithoutYear, "2023-11-22", "2023-11-22", "ambiguous"), (.month, "2024-02-01", "2024-02", ""),
    (.day, "1900-01-01", "1900-01-01", "queried"), (.day, "1990-01-01", "1990-01-01", ""),
    (.month, "1930-03-01", "1930-03", "queried"), (.dayWithoutYear, "1989-12-31", "1989-12-31", "ambiguous, queried"),
    (.day, "2099-12-31", "2099-12-31", ""),
  ])
  func `reads a spreadsheet's date as its number format shows it`(
    _ shape: SheetDate.Shape, _ stored: String, _ reading: String, _ marks: String
  ) throws {
    let date = SheetDate(day: try #require(Day(iso: stored)), shape: shape)
    let due = DateCells.read(due: "whatever the cell shows", dueDate: date).due
    #expect(DateCells.short(due) == reading)
    #expect(due.marks.names.joined(separator: ", ") == marks)
  }

  @Test func `reads a spreadsheet's zero as nothing`() {
    #expect(DateCells.read(dueDate: SheetDate(day: SheetDate.zero, shape: .day)).due.kind == .blank)
  }

  /// The year found for a bare month is one that dates are read in, or there is none.
  @Test(arguments: [
    ("1900-01", "February", "", "unreadable", "blank"), ("2099-12", "", "February", "blank", "unreadable"),
  ])
  func `assumes no year outside 1900 to 2099`(
    _ period: String, _ start: String, _ due: String, _ startReading: String, _ dueReading: String
  ) throws {
    let readings = DateCells.read(start: start, due: due, firstPeriod: try #require(Month(iso: period)))
    #expect(DateCells.short(readings.start) == startReading)
    #expect(DateCells.short(readings.due) == dueReading)
  }

  @Test(arguments: [-800_000, -25_569, 47_483, 400_000]) func `reads no spreadsheet's date of another century`(
    _ day: Int32
  ) {
    let date = SheetDate(day: Day(number: day), shape: .day)
    #expect(DateCells.read(due: "", dueDate: date).due.kind == .unreadable)
  }
}
