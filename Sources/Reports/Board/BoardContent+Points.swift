import Dates

extension BoardContent {
  /// What the page is made of.
  var pointsSection: Section {
    let points = byPeriod { period in figures.points.first { $0.period == period } }
    return Section(
      id: "points", name: "Origin", title: "What this page is made of",
      parts: [
        .words(pointWords),
        .table(
          DataTable(
            caption: "The report of each \(unit)",
            columns: [
              .brief(unit.capitalised), .text("From"), .text("Day"), .number("Nights"), .number("Actions"),
              .number("Measured"), .text("Updates due"),
            ],
            rows: points.map { period, point in
              guard let point else { return DataTable.Row(label(of: period), nil, gap: gap(period)) }
              return DataTable.Row(
                label(of: period),
                [
                  point.isFile ? "File" : "Night", name(of: point.day), String(point.nights), known(point.actions),
                  known(point.measured), point.updatesDue.map(name) ?? "not said",
                ])
            })),
      ])
  }

  /// `8 files and 3 nights; 1 month without a report`.
  var origin: String {
    let files = figures.points.count(where: \.isFile)
    let nights = figures.points.count - files
    let gaps = figures.periods.count - figures.points.count
    let made = [(files, "file"), (nights, "night")].filter { $0.0 > 0 }.map { Self.count($0.0, $0.1) }
    return made.joined(separator: " and ") + (gaps == 0 ? "" : "; \(Self.count(gaps, unit, units)) without a report")
  }

  private func known(_ number: Int?) -> String { number.map(String.init) ?? "not kept" }

  private var pointWords: String {
    let files = figures.points.count(where: \.isFile)
    let nights = figures.points.count - files
    let gaps = figures.periods.count - figures.points.count
    return
      "Of \(Self.count(figures.periods.count, unit, units)), \(files) \(files == 1 ? "is" : "are") told as a file had it, "
      + "and \(nights) as the last night saw it that checked the \(unit); \(gaps) \(gaps == 1 ? "has" : "have") no report. "
      + "A file does not say on which day it stood so: its day is the last of its \(unit)."
  }

  /// `Jan 24`; `2023-Q3` of what is no month.
  func shortName(of period: Period) -> String {
    guard period.unit == .month else { return period.iso }
    let month = period.first
    return "\(words.name(ofMonth: month.month).prefix(3)) \(String(month.year).suffix(2))"
  }
}
