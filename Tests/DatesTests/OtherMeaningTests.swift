import Dates
import TestSupport
import Testing
import Texts

/// What else an ambiguous date may mean.
struct OtherMeaningTests {
  private func words(_ meaning: OtherMeaning?) -> String {
    switch meaning {
    case .days(let days): DateCells.short(days)
    case .dayOfMonth(let day, let month): "day \(day) of month \(month)"
    case nil: "none"
    }
  }

  @Test(arguments: [
    ("22-Nov", "day 22 of month 11"), ("by 22-Nov at latest", "day 22 of month 11"), ("31-Feb", "none"),
    ("24-Mar", "day 24 of month 3"), ("Q3 2023", "2023-07-01/2023-09-30"), ("H1 2023", "2023-01-01/2023-06-30"),
    ("end of Q3 2023", "2023-09"), ("Q3 FY24", "2024-10-01/2024-12-31"), ("FY24", "2024-04-01/2025-03-31"),
    ("by end of FY24", "2025-03"), ("Spring 2023/24", "2023-03-01/2023-05-31"),
    ("Autumn FY24", "2024-09-01/2024-11-30"),
    ("03/04/2024", "2024-03-04"), ("14/03/2024", "none"), ("Mar-24", "none"), ("soon", "none"), ("", "none"),
  ])
  func `of a text`(_ cell: String, _ other: String) {
    #expect(words(cell.withBytes { DateCells.reader.otherMeaning(of: DateCell($0)) }) == other)
  }

  @Test func `of a spreadsheet's day without a year`() throws {
    let day = try #require(Day(year: 2023, month: 11, day: 22))
    let cells = [SheetDate.Shape.dayWithoutYear, .day].map { DateCell(.empty, date: SheetDate(day: day, shape: $0)) }
    #expect(cells.map { words(DateCells.reader.otherMeaning(of: $0)) } == ["2022-11", "none"])
  }
}
