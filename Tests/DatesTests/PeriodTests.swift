import Dates
import Testing

struct PeriodTests {
  /// Period, month in which the year begins, first and last day, the one before, and the one two on.
  @Test(arguments: [
    ("2024-01", 4, "2024-01-01/2024-01-31", "2023-12", "2024-03"),
    ("2023-Q1", 4, "2023-04-01/2023-06-30", "2022-Q4", "2023-Q3"),
    ("2023-Q4", 4, "2024-01-01/2024-03-31", "2023-Q3", "2024-Q2"),
    ("2021-H1", 7, "2021-07-01/2021-12-31", "2020-H2", "2022-H1"),
    ("2021-H2", 7, "2022-01-01/2022-06-30", "2021-H1", "2022-H2"),
    ("2023-Q1", 1, "2023-01-01/2023-03-31", "2022-Q4", "2023-Q3"),
    ("2023-FY", 4, "2023-04-01/2024-03-31", "2022-FY", "2025-FY"),
    ("2023-FY", 1, "2023-01-01/2023-12-31", "2022-FY", "2025-FY"),
    ("2023-Q4", 12, "2024-09-01/2024-11-30", "2023-Q3", "2024-Q2"),
  ])
  func `counts periods of every unit`(
    _ text: String, _ starts: Int, _ days: String, _ before: String, _ twoOn: String
  ) throws {
    let period = try #require(Period(iso: text, yearStarts: starts))
    #expect(period.iso == text)
    #expect(period.days.iso == days)
    #expect(period.previous.iso == before)
    #expect(period.adding(2).iso == twoOn)
    #expect(period.previous < period && period < period.adding(1) && period == period.previous.adding(1))
    for month in 0..<period.unit.months { #expect(period.containing(period.first.adding(month)) == period) }
    #expect(period.containing(period.first.adding(-1)) == period.previous)
    #expect(period.containing(period.last.adding(1)) == period.adding(1))
  }

  @Test(arguments: ["", "2023", "2023-Q5", "2023-Q", "23-Q1", "2023-13", "2023-M1", "1850-FY", "2023-Q10", "2023/Q1"])
  func `reads no other text`(_ text: String) { #expect(Period(iso: text, yearStarts: 4) == nil) }

  @Test(arguments: [
    (1, 0, nil), (4, 0, 0), (6, 0, 0), (7, 1, 1), (10, 2, nil), (13, 2, nil), (16, 2, 2), (19, 3, nil),
  ])
  func `finds a period among periods in order`(_ month: Int32, _ first: Int, _ place: Int?) {
    let year = Month(year: 2023, month: 1)
    let periods = [3, 6, 15].map { Period(.quarter, containing: year.adding($0), yearStarts: 4) }
    let sought = year.adding(Int(month) - 1)
    #expect(periods.firstPlace(notBefore: sought) == first)
    #expect(periods.place(of: Period(.quarter, containing: sought, yearStarts: 4)) == place)
    #expect([Period]().place(of: Period(sought)) == nil)
  }
}
