import Dates
import TestSupport
import Testing
import Texts

/// How a spreadsheet's date is written where there are only texts.
@Suite struct DateWritingTests {
  @Test(arguments: [
    ("22-Nov-23", SheetDate.Shape.day, "22-Nov-23"),
    ("22/11/2023", .day, "22/11/2023"),
    ("22/11/2023 09:30", .day, "2023-11-22"),
    ("11/22/2023", .day, "2023-11-22"),
    ("Wednesday 22 Nov 23", .day, "Wednesday 22 Nov 23"),
    ("Monday 22 Nov 23", .day, "2023-11-22"),
    ("22-11-2023", .day, "22-11-2023"),
    ("Nov-23", .month, "Nov-23"),
    ("November 2023", .month, "November 2023"),
    ("11/2023", .month, "11/2023"),
    ("23-Nov", .month, "November 2023"),
    ("2023-11", .month, "2023-11"),
    ("22-Nov", .dayWithoutYear, "2023-11-22 ??"),
    ("22 November", .dayWithoutYear, "2023-11-22 ??"),
    ("November", .dayWithoutYear, "2023-11-22 ??"),
    ("Wednesday", .dayWithoutYear, "2023-11-22 ??"),
  ])
  func `a date is read back as the same`(shown: String, shape: SheetDate.Shape, written: String) throws {
    let day = try #require(Day(year: 2023, month: 11, day: 22))
    let (text, before) = shown.withBytes { bytes in
      let cell = DateCell(bytes, date: SheetDate(day: day, shape: shape))
      return (DateCells.reader.written(cell), DateCells.reader.read(cell))
    }
    #expect(text == written)
    let after = text.withBytes { DateCells.reader.read(DateCell($0)) }
    guard case .reading(let old) = before, case .reading(let new) = after else {
      Issue.record("no date")
      return
    }
    #expect(old.days == new.days)
    #expect(old.marks.isEmpty == new.marks.isEmpty)
  }

  @Test(arguments: [
    ("1930-03-30", SheetDate.Shape.day, "1930-03-30 ??"), ("1930-03-30", .month, "March 1930 ??"),
    ("1899-12-31", .day, ""),
  ])
  func `what is doubtful stays so`(stored: String, shape: SheetDate.Shape, written: String) {
    let day = Day(iso: stored) ?? SheetDate.zero
    let text = "30/03/30".withBytes { DateCells.reader.written(DateCell($0, date: SheetDate(day: day, shape: shape))) }
    #expect(text == written)
  }

  @Test func `a text stays as it is`() {
    #expect("22-Nov".withBytes { DateCells.reader.written(DateCell($0)) } == "22-Nov")
  }
}
