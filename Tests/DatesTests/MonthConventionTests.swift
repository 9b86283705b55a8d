import Dates
import Testing

struct MonthConventionTests {
  @Test(arguments: [
    ("2023-11-30", 2, "2024-01-31", "2024-01-30"), ("2024-01-31", 1, "2024-02-29", "2024-02-29"),
    ("2023-01-31", 1, "2023-02-28", "2023-02-28"), ("2023-02-28", 1, "2023-03-31", "2023-03-28"),
    ("2024-02-28", 1, "2024-03-28", "2024-03-28"), ("2024-02-29", 12, "2025-02-28", "2025-02-28"),
    ("2025-02-28", 36, "2028-02-29", "2028-02-28"), ("2023-12-15", 1, "2024-01-15", "2024-01-15"),
    ("2024-03-31", -1, "2024-02-29", "2024-02-29"), ("2024-03-30", -1, "2024-02-29", "2024-02-29"),
    ("2024-02-29", -12, "2023-02-28", "2023-02-28"), ("2024-01-30", 1, "2024-02-29", "2024-02-29"),
    ("1900-02-28", 1, "1900-03-31", "1900-03-28"), ("2099-12-31", 2, "2100-02-28", "2100-02-28"),
    ("2024-05-31", 0, "2024-05-31", "2024-05-31"), ("2024-04-30", 0, "2024-04-30", "2024-04-30"),
  ])
  func `adds months`(_ day: String, _ months: Int, _ endOfMonth: String, _ clamped: String) throws {
    let day = try #require(Day(iso: day))
    #expect(day.adding(months: months, .endOfMonth).iso == endOfMonth)
    #expect(day.adding(months: months, .clamp).iso == clamped)
  }

  @Test func `goes through two centuries day by day`() throws {
    var day = try #require(Day(iso: "1900-01-01"))
    let last = try #require(Day(iso: "2099-12-31"))
    var count = 0
    while day <= last {
      let parts = day.parts
      #expect(Day(year: parts.year, month: parts.month, day: parts.day) == day)
      #expect(day.month.first <= day && day <= day.month.last)
      #expect(day.adding(months: 1, .endOfMonth).month == day.month.adding(1))
      day = day.adding(days: 1)
      count += 1
    }
    #expect(count == 73_049)
  }

  @Test(arguments: [
    (2023, 2, 29, false), (2024, 2, 29, true), (1900, 2, 29, false), (2000, 2, 29, true), (2024, 13, 1, false),
    (2024, 0, 1, false), (2024, 4, 31, false), (2024, 1, 0, false), (2024, 12, 31, true), (2024, 1, 32, false),
  ])
  func `knows the days that the calendar has`(_ year: Int, _ month: Int, _ day: Int, _ exists: Bool) {
    #expect((Day(year: year, month: month, day: day) != nil) == exists)
  }

  @Test(arguments: [
    ("P1M", "P1M"), ("P2W", "P14D"), ("P1Y2M", "P14M"), ("P1M15D", "P1M15D"), ("P0D", "P0D"), ("", nil), ("P", nil),
    ("1M", nil), ("P1", nil), ("PM", nil), ("P1D1M", nil), ("P-1M", nil), ("P99999M", nil), ("PT1M", nil),
  ])
  func `reads spans of the calendar`(_ text: String, _ iso: String?) { #expect(CalendarSpan(iso: text)?.iso == iso) }

  @Test(arguments: [
    ("2024-01-31", true), ("2024-02-30", false), ("2024-1-31", false), ("1899-12-31", false), ("2100-01-01", false),
    ("2024-01-31 ", false), ("", false), ("2024-01", false), ("+024-01-01", false), ("２０２４-01-01", false),
  ])
  func `reads days in ISO form`(_ text: String, _ isDay: Bool) { #expect((Day(iso: text)?.iso == text) == isDay) }
}
