import Dates
import RuleSets

/// Gives the status and update columns a period whose headers name none.
struct PeriodSettler {
  /// By layout: the period of such columns, and where it stands; nil where the layout has none, or nothing tells.
  let told: [ToldPeriod?]
  /// By layout: the financial year of months in its headers, where nothing but the command line tells a period.
  let years: [Period?]
  /// Whether sheets tell different periods, so that each is one of the tracker's.
  let isSheetAPeriod: Bool

  /// Looks at all sheets together; `asked` is the period that the user names, which speaks where nothing else does.
  init(_ layouts: [SheetLayout], path: String, asked: Period?, _ teller: PeriodTeller) {
    let inHeaders = Set(layouts.flatMap(\.periods))
    let own = layouts.map { layout in
      layout.hasUntold ? teller.told(layout, path: path).map { $0.fitted(to: inHeaders, asked) } : nil
    }
    let named = Set(own.compactMap { $0?.period })
    let common = named.count == 1 ? own.lazy.compactMap(\.self).first : nil
    let told = zip(layouts, own).map { layout, own -> ToldPeriod? in
      guard layout.hasUntold else { return nil }
      if let told = own ?? common { return told }
      if let only = inHeaders.first, inHeaders.count == 1 {
        return ToldPeriod(period: only, day: nil, place: .headers)
      }
      return asked.map { ToldPeriod(period: $0, day: nil, place: .commandLine) }
    }
    years = zip(layouts, told).map { layout, told in
      let isOpen = layout.hasUntold && (told == nil || told?.place == .commandLine)
      return isOpen ? teller.financialYear(layout, path: path) : nil
    }
    isSheetAPeriod = named.count > 1 || Set(years.compactMap(\.self)).count > 1
    self.told = told
  }

  /// The period that a sheet is of, or the year; nil where neither is told.
  func period(ofSheet index: Int) -> Period? { years[index] ?? told[index]?.period }
}

extension ToldPeriod {
  /// A month that lies in a longer period which the headers name, or the user, is that period.
  fileprivate func fitted(to headers: Set<Period>, _ asked: Period?) -> ToldPeriod {
    guard let other = headers.first ?? asked, other.unit.months > period.unit.months else { return self }
    let longer = other.containing(period.first)
    guard !headers.isEmpty || longer == asked else { return self }
    return ToldPeriod(period: longer, day: day, place: place)
  }
}

extension SheetLayout {
  /// The periods that its headers name.
  var periods: [Period] { columns.compactMap { $0?.period } }

  /// Whether it has a status or an update of a period that no header names.
  var hasUntold: Bool { columns.contains { $0?.isTold == false } }

  /// The columns with a period for those whose headers name none, or no year; they stay untold where another column has
  /// that. Months without a year lie in the financial `year`, where one is given.
  func columns(of period: Period?, by headers: HeaderReader, year: Period? = nil) -> [HeaderReader.Column?] {
    guard hasUntold else { return columns }
    let columns = year.map { headers.told(self.columns, titles: titles, by: $0, areMonthsOnly: true) } ?? self.columns
    guard let period else { return columns }
    let named = Set(columns.compactMap(\.self))
    return zip(columns, headers.told(columns, titles: titles, by: period)).map { column, told in
      guard column?.isTold == false, let told, named.contains(told) else { return told }
      return column
    }
  }
}
