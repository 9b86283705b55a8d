import Dates
import Testing

@testable import Checks

/// What is said of how late an action is: true of each day that the report can be of.
struct LatenessTests {
  private static let january = DayRange(Month(year: 2024, month: 1).first, Month(year: 2024, month: 1).last)

  @Test(arguments: [
    ("2023-10-31", "more than 2 months late on any day of January 2024"),
    ("2023-11-30", "more than 1 month late on any day of January 2024"),
    ("2023-12-01", "at least 1 month late on any day of January 2024"),
    ("2023-12-20", "at least 12 days late on any day of January 2024"),
    ("2024-01-11", "up to 20 days late in January 2024"),
  ])
  func `of a period`(due: String, expected: String) throws {
    let slippage = Slippage(due: try #require(Day(iso: due)), reporting: Self.january, convention: .endOfMonth)
    #expect(slippage.lateness(on: "January 2024") == expected)
  }

  @Test(arguments: [
    ("2023-11-29", "more than 2 months late on 31 January 2024"),
    ("2023-11-30", "2 months late on 31 January 2024"),
    ("2023-12-31", "1 month late on 31 January 2024"),
    ("2024-01-19", "12 days late on 31 January 2024"),
  ])
  func `of one day`(due: String, expected: String) throws {
    let slippage = Slippage(
      due: try #require(Day(iso: due)), reporting: DayRange(Self.january.latest), convention: .endOfMonth)
    #expect(slippage.lateness(on: "31 January 2024") == expected)
  }
}
