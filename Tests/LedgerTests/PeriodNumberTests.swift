import Dates
import Testing

@testable import Ledger

struct PeriodNumberTests {
  @Test(arguments: [
    ("2024-01", 4, 24_288), ("1900-01", 4, 22_800), ("2023-Q3", 4, nil), ("2023-Q3", 7, nil), ("2021-H2", 12, nil),
    ("2099-FY", 1, nil), ("2023-FY", 4, nil),
  ])
  func `keeps a period as a number, months as ever`(_ iso: String, _ starts: Int, _ number: Int?) throws {
    let period = try #require(Period(iso: iso, yearStarts: starts))
    if let number { #expect(period.historyNumber == number) }
    #expect(HistorySoundness.periods.contains(period.historyNumber))
    #expect(Period(historyNumber: period.historyNumber) == period)
  }

  @Test func `makes a period of any number that a file may hold`() {
    for number in [0, 119_999, 120_000, HistorySoundness.periods.upperBound] {
      #expect(Period(historyNumber: number).iso.isEmpty == false)
    }
  }
}
