import Dates
import TestSupport
import Testing

struct PeriodNamesTests {
  @Test(arguments: [
    ("2024-01", 4, "January 2024", "January 2024"), ("2023-Q3", 4, "Q3 2023/24", "Q3 2023/24"),
    ("2023-Q3", 1, "Q3 2023", "Q3 2023"), ("1999-Q1", 4, "Q1 1999/00", "Q1 1999/00"),
    ("2021-H1", 7, "the first half of 2021/22", "H1 2021/22"),
    ("2021-H2", 7, "the second half of 2021/22", "H2 2021/22"), ("2023-FY", 4, "2023/24", "2023/24"),
    ("2023-FY", 1, "2023", "2023"),
  ])
  func `says a period in words, and in a header`(_ iso: String, _ starts: Int, _ name: String, _ header: String) throws
  {
    let period = try #require(Period(iso: iso, yearStarts: starts))
    let words = DateCells.reader.words
    #expect(words.name(of: period) == name)
    #expect(words.headerName(of: period) == header)
  }

  @Test func `says what a period is`() {
    let words = DateCells.reader.words
    #expect(Period.Unit.allCases.map(words.name(of:)) == ["month", "quarter", "half-year", "financial year"])
    #expect(words.name(ofSeveral: .quarter) == "quarters")
  }
}
