import Testing

@testable import Dates

/// Dates moved by durations, and by working days.
struct DateShiftTests {
  /// Good Friday, Easter Monday and Boxing Day of 2024, and a holiday on a Saturday, which is none the less one.
  private static let working = WorkingDays(
    holidays: ["2024-03-29", "2024-04-01", "2024-12-25", "2024-12-26", "2024-06-01"].compactMap { Day(iso: $0) })

  private func moved(
    _ first: String, _ last: String, _ shift: DateShift, _ convention: MonthConvention = .endOfMonth
  )
    throws -> String
  {
    let days = DayRange(try #require(Day(iso: first)), try #require(Day(iso: last)))
    return shift.moving(days, convention, Self.working).iso
  }

  @Test(arguments: [
    ("P14D", "2024-01-20", "2024-02-03"), ("P2W", "2024-01-20", "2024-02-03"), ("P1M", "2024-01-31", "2024-02-29"),
    ("P1M", "2023-11-30", "2023-12-31"), ("P1Y", "2024-02-29", "2025-02-28"), ("-P1M", "2024-03-31", "2024-02-29"),
    ("P0D", "2024-01-20", "2024-01-20"), ("P0B", "2024-01-20", "2024-01-20"), ("P1M5D", "2024-01-31", "2024-03-05"),
    // From a Friday, a Saturday and a Sunday.
    ("P1B", "2024-01-19", "2024-01-22"), ("P1B", "2024-01-20", "2024-01-22"), ("P1B", "2024-01-21", "2024-01-22"),
    ("-P1B", "2024-01-22", "2024-01-19"), ("-P1B", "2024-01-21", "2024-01-19"), ("P5B", "2024-01-17", "2024-01-24"),
    // Over Easter.
    ("P1B", "2024-03-28", "2024-04-02"), ("P5B", "2024-03-27", "2024-04-05"), ("-P2B", "2024-04-02", "2024-03-27"),
    ("P1M1B", "2024-02-29", "2024-04-02"), ("-P1M1B", "2024-04-30", "2024-03-28"),
  ])
  func `move a day`(_ duration: String, _ from: String, _ to: String) throws {
    let shift = try #require(DateShift(iso: duration))
    #expect(try moved(from, from, shift) == to)
  }

  @Test func `move all days of a range`() throws {
    let month = try #require(DateShift(iso: "P1M"))
    #expect(try moved("2024-01-01", "2024-01-31", month) == "2024-02-01/2024-02-29")
    #expect(try moved("2024-01-01", "2024-01-31", month.reversed) == "2023-12-01/2023-12-31")
    #expect(try moved("2023-11-30", "2023-11-30", month, .clamp) == "2023-12-30")
  }

  @Test(arguments: [
    "", "P", "14D", "P1", "PB", "P-1D", "P1B2D", "P1M2Y", "P1.5M", "PT1H", "+P1D", "--P1D", "P10001B",
    "P99999999999999999999B",
    "P5b", "P٣B",
  ])
  func `is no duration`(_ text: String) { #expect(DateShift(iso: text) == nil) }

  @Test(arguments: [
    ("P14D", "plus 14 days"), ("-P5B", "minus 5 working days"), ("P1M1B", "plus 1 month and 1 working day"),
    ("P2W", "plus 14 days"), ("P0D", "plus 0 days"), ("P199Y", "plus 199 years"), ("P1Y1D", "plus 1 year and 1 day"),
    ("P18M", "plus 18 months"), ("P0B", "plus 0 days"),
  ])
  func `are put into words`(_ duration: String, _ words: String) { #expect(DateShift(iso: duration)?.words == words) }

  @Test(arguments: [
    ("P14D", "plus P13D, plus P15D"), ("-P5B", "minus P4B, minus P6B"), ("P1M", "plus P0D, plus P2M"),
    ("P1M5B", "plus P5B, plus P1M4B, plus P2M5B, plus P1M6B"), ("P1Y", "plus P11M, plus P13M"),
    ("P0D", "minus P1D, plus P1D"),
  ])
  func `have others a step away`(_ duration: String, _ others: String) {
    let told = DateShift(iso: duration)?.neighbours.map { "\($0.direction) \($0.iso)" }
    #expect(told?.joined(separator: ", ") == others)
  }

  /// The next working day, looked for day by day.
  private func next(_ day: Day, _ step: Int) -> Day {
    var day = day.adding(days: step)
    while day.weekday > 4 || Self.working.holidays.contains(day) { day = day.adding(days: step) }
    return day
  }

  @Test func `count working days as a walk does`() throws {
    let first = try #require(Day(iso: "2023-12-20"))
    for start in 0..<400 {
      let from = first.adding(days: start)
      var (forward, back) = (from, from)
      for count in 1...12 {
        (forward, back) = (next(forward, 1), next(back, -1))
        #expect(Self.working.day(count, after: from) == forward, "\(from.iso) and \(count)")
        #expect(Self.working.day(-count, after: from) == back, "\(from.iso) less \(count)")
      }
    }
  }

  @Test(arguments: [
    ("2024-01-19", "2024-01-19", [Weekday.friday]), ("2024-01-20", "2024-01-21", [.saturday, .sunday]),
    ("1969-12-31", "1969-12-31", [.wednesday]),
    ("2024-01-01", "2024-01-31", [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]),
  ])
  func `fall on weekdays`(_ first: String, _ last: String, _ weekdays: [Weekday]) throws {
    let days = DayRange(try #require(Day(iso: first)), try #require(Day(iso: last)))
    #expect(days.weekdays == weekdays)
  }
}
