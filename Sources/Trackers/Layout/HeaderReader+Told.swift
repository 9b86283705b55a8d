package import Dates
import Texts

/// Headers over statuses and updates that do not name the year of their period, or no period at all.
extension HeaderReader {
  /// The columns with the periods of those headers, where `period` is told otherwise: above the table, in the name of
  /// the sheet or of the file, on the command line.
  ///
  /// A header that names nothing is of that period, and so is one with a day in it. Months are in the years that put
  /// them in the order of the calendar, with the last one not behind the period; in a financial year, where it is one,
  /// and `areMonthsOnly` leaves the others as they are.
  package func told(
    _ columns: [Column?], titles: [String], by period: Period, areMonthsOnly: Bool = false
  ) -> [Column?] {
    var columns = columns
    let open = columns.indices.filter { columns[$0]?.isTold == false }
    let named = open.map { titles[$0].withBytes { yearless($0) } }
    let years = years(of: named.compactMap(\.self), in: period)
    for (index, date) in zip(open, named) {
      if areMonthsOnly, date.map({ $0.day != nil }) ?? true { continue }
      guard let date else {
        columns[index] = columns[index]?.of(period)
        continue
      }
      if let found = years[date] { columns[index] = columns[index]?.of(found) }
    }
    return columns
  }

  private func years(of dates: [YearlessDate], in told: Period) -> [YearlessDate: Period] {
    var periods: [YearlessDate: Period] = [:]
    var inOrder: [YearlessDate] = []
    for date in dates where periods[date] == nil && !inOrder.contains(date) {
      if date.day == nil, told.unit != .year {
        inOrder.append(date)
        continue
      }
      for year in told.first.year...told.last.year {
        guard let days = date.days(in: year)?.days, told.contains(days) else { continue }
        periods[date] = date.day == nil ? Period(of: days, yearStarts: yearStarts) : told
      }
    }
    let (forward, backward) = (years(inOrder, upTo: told.last), years(inOrder.reversed(), upTo: told.last))
    for (date, year) in span(backward) < span(forward) ? backward : forward {
      guard let days = date.days(in: year)?.days else { continue }
      periods[date] = Period(of: days, yearStarts: yearStarts)
    }
    return periods
  }

  /// In each date's own order, the latest years of which none is behind the next, with the last not behind `end`.
  private func years(_ dates: [YearlessDate], upTo end: Month) -> [(YearlessDate, Int)] {
    var years: [(YearlessDate, Int)] = []
    var end = end
    for date in dates.reversed() {
      let year = date.month <= end.month ? end.year : end.year - 1
      years.append((date, year))
      end = Month(year: year, month: date.month).adding(-1)
    }
    return years
  }

  private func span(_ years: [(date: YearlessDate, year: Int)]) -> Int {
    let months = years.map { Int(Month(year: $0.year, month: $0.date.month).number) }
    return (months.max() ?? 0) - (months.min() ?? 0)
  }
}

extension HeaderReader.Column {
  /// The column as one of the period.
  fileprivate func of(_ period: Period) -> Self {
    switch self {
    case .status: .status(period)
    case .update: .update(period)
    case .field: self
    }
  }
}
