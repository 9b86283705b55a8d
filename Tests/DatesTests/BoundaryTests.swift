import Dates
import RuleSets
import TestSupport
import Testing

/// The table of the default set's bands: what a due point and a reporting day call for.
struct BoundaryTests {
  struct Row: Sendable {
    let due: Day
    let reporting: Day
    let plusOne: Day
    let plusTwo: Day
    let rating: String
  }

  static let rows: [Row] = {
    let path = Repository.path("Tests/DatesTests/Fixtures/boundaries.csv")
    let text = Files.text(path) ?? ""
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let cells = line.split(separator: ",").map(String.init)
      guard cells.count == 5, let due = Day(iso: cells[0]), let reporting = Day(iso: cells[1]),
        let plusOne = Day(iso: cells[2]), let plusTwo = Day(iso: cells[3])
      else { return nil }
      return Row(due: due, reporting: reporting, plusOne: plusOne, plusTwo: plusTwo, rating: cells[4])
    }
  }()

  private let convention = DefaultRuleSet.shared.calendar.addingMonths

  @Test func `has every row of its table`() { #expect(Self.rows.count == 891) }

  @Test(arguments: rows) func `calls for the rating of the table`(_ row: Row) {
    #expect(row.due.adding(months: 1, convention) == row.plusOne)
    #expect(row.due.adding(months: 2, convention) == row.plusTwo)
    let met = DefaultRuleSet.shared.statuses.filter { status in
      status.slippage?.meets(DayRange(row.reporting), due: row.due, convention: convention) ?? false
    }
    #expect(met.map(\.id) == [row.rating])
  }
}
