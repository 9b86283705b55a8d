package import Dates

/// Which column of a sheet holds what.
package struct HeaderMap: Sendable {
  /// Column by field, from 0; -1 where the sheet has none.
  private var columns: [Int32]
  /// The sheet's periods, in order of time.
  package private(set) var periods: [PeriodColumns] = []
  /// The headers as typed, by column.
  package let titles: [String]
  /// The number of the header row in its sheet, from 1.
  package let row: Int

  package struct PeriodColumns: Sendable {
    package let period: Month
    /// From 0; nil where the sheet has no such column.
    package var status: Int?
    package var update: Int?
  }

  /// `found` gives what each column's header stands over; of several over the same, the first counts.
  init(_ found: [HeaderReader.Column?], titles: [String], row: Int) {
    columns = Array(repeating: -1, count: Field.allCases.count)
    self.titles = titles
    self.row = row
    var periods: [Int32: PeriodColumns] = [:]
    for (index, column) in found.enumerated() {
      switch column {
      case .field(let field):
        if columns[field.slot] < 0 { columns[field.slot] = Int32(index) }
      case .status(let number):
        var entry = periods[number] ?? PeriodColumns(period: Month(number: number))
        entry.status = entry.status ?? index
        periods[number] = entry
      case .update(let number):
        var entry = periods[number] ?? PeriodColumns(period: Month(number: number))
        entry.update = entry.update ?? index
        periods[number] = entry
      case nil: break
      }
    }
    self.periods = periods.values.sorted { $0.period < $1.period }
  }

  /// The column of a field, from 0; nil where the sheet has none.
  package func column(_ field: Field) -> Int? {
    let column = columns[field.slot]
    return column < 0 ? nil : Int(column)
  }

  package func columns(of period: Month) -> PeriodColumns? { periods.first { $0.period == period } }
}
