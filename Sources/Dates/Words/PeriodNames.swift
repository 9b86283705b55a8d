/// What periods of one unit are called.
package struct PeriodNames: Sendable {
  /// What one of them is: `quarter`.
  package var one: String
  /// What several are: `quarters`.
  package var many: String
  /// The names of those of a year in their order, or one for all of them; `{number}` stands for the place in the year
  /// and `{year}` for the year. Months have the names of months.
  package var names: [String]
  /// How a header names one of them, with the same places; empty: as messages do.
  package var short = ""

  package init(one: String, many: String, names: [String] = []) {
    self.one = one
    self.many = many
    self.names = names
  }
}

extension DateWords {
  /// `January 2024`, `Q3 2023/24`, `the second half of 2021/22`, `2023/24`.
  package func name(of period: Period) -> String {
    if period.unit == .month { return name(of: period.first) }
    guard let names = source.periods[period.unit]?.names, let first = names.first else { return period.iso }
    let name = names.indices.contains(period.place - 1) ? names[period.place - 1] : first
    return filled(name, period)
  }

  /// The same as a header has it: `H2 2021/22`.
  package func headerName(of period: Period) -> String {
    guard let short = source.periods[period.unit]?.short, !short.isEmpty else { return name(of: period) }
    return filled(short, period)
  }

  private func filled(_ name: String, _ period: Period) -> String {
    name.replacing("{number}", with: "\(period.place)").replacing("{year}", with: yearName(of: period))
  }

  /// What one period of the unit is, in words.
  package func name(of unit: Period.Unit) -> String { source.periods[unit]?.one ?? "period" }

  /// What several periods of the unit are, in words.
  package func name(ofSeveral unit: Period.Unit) -> String { source.periods[unit]?.many ?? "periods" }

  /// `2023/24`; the year alone where the financial year is the calendar's.
  private func yearName(of period: Period) -> String {
    let year = period.year
    if period.yearStarts == 1 { return "\(year)" }
    let next = (year + 1) % 100
    return "\(year)/\(next < 10 ? "0" : "")\(next)"
  }
}
