/// What a tracker reports on at once: a month, or a quarter, a half or the whole of a financial year.
public struct Period: Hashable, Comparable, Sendable {
  /// How long a period is.
  public enum Unit: UInt8, Sendable, CaseIterable {
    case month, quarter, half, year

    /// How many months it has.
    package var months: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .half: 6
      case .year: 12
      }
    }

    /// Its name in rule sets.
    package var name: String {
      switch self {
      case .month: "month"
      case .quarter: "quarter"
      case .half: "half"
      case .year: "year"
      }
    }

    /// The same in a sentence: `a quarter`.
    package var described: String {
      switch self {
      case .month: "a month"
      case .quarter: "a quarter"
      case .half: "a half-year"
      case .year: "a financial year"
      }
    }
  }

  /// The number of the first month, eight bits up; then four bits each for the unit and for the month, from 0, in which
  /// the financial year begins. Periods of one unit are in the order of these.
  @usableFromInline let code: Int32

  /// The month as a period.
  @inlinable package init(_ month: Month) { self.init(code: month.number << 8) }

  /// The period of the unit that `month` lies in; the financial year begins in the month `yearStarts`, 1 to 12.
  package init(_ unit: Unit, containing month: Month, yearStarts: Int) {
    guard unit != .month else {
      self.init(month)
      return
    }
    let start = (yearStarts - 1) % 12
    let inYear = (month.month - 1 - start + 12) % 12
    let first = month.adding(-(inYear % unit.months))
    self.init(code: first.number << 8 | Int32(unit.rawValue) << 4 | Int32(start))
  }

  @inlinable init(code: Int32) { self.code = code }

  // Said outright: those of the standard library are asked of a table of witnesses from other modules.
  @inlinable public static func == (a: Period, b: Period) -> Bool { a.code == b.code }
  @inlinable public static func < (a: Period, b: Period) -> Bool { a.code < b.code }

  /// How long it is.
  public var unit: Unit { Unit(rawValue: UInt8(code >> 4 & 0xF)) ?? .month }
  /// Its first month.
  package var first: Month { Month(number: code >> 8) }
  /// Its last month.
  package var last: Month { first.adding(unit.months - 1) }
  /// All of its days.
  package var days: DayRange { DayRange(first.first, last.last) }
  /// The month in which the financial year begins, 1 to 12; 1 of a month, which is of no such year.
  package var yearStarts: Int { Int(code & 0xF) + 1 }

  /// The year of a month; else that in which the financial year begins.
  package var year: Int {
    let first = first
    return first.month < yearStarts ? first.year - 1 : first.year
  }

  /// Which one it is of its year, from 1: of its calendar year a month, else of the financial year.
  package var place: Int { (first.month - yearStarts + 12) % 12 / unit.months + 1 }

  /// So many periods later; earlier, where there are fewer than none.
  package func adding(_ count: Int) -> Period { Period(code: code + Int32(count * unit.months) << 8) }

  /// The period straight before.
  package var previous: Period { adding(-1) }

  /// The period of the same unit, of the same years, in which the month lies.
  package func containing(_ month: Month) -> Period { Period(unit, containing: month, yearStarts: yearStarts) }

  /// `2024-01`, `2023-Q3`, `2021-H2`, `2023-FY`; the year of the latter three is that in which the financial year
  /// begins.
  public var iso: String {
    switch unit {
    case .month: first.iso
    case .quarter: "\(padded(year, to: 4))-Q\(place)"
    case .half: "\(padded(year, to: 4))-H\(place)"
    case .year: "\(padded(year, to: 4))-FY"
    }
  }

  /// Reads what `iso` writes, of financial years that begin in the month `yearStarts`; nil where the text is no period
  /// of years from 1900 to 2099.
  public init?(iso text: some StringProtocol, yearStarts: Int) {
    if let month = Month(iso: text) {
      self.init(month)
      return
    }
    guard text.utf8.count == 7, let january = Month(iso: text.prefix(5) + "01") else { return nil }
    let (unit, place): (Unit, Int)
    switch text.suffix(2).uppercased() {
    case "FY": (unit, place) = (.year, 1)
    case "H1": (unit, place) = (.half, 1)
    case "H2": (unit, place) = (.half, 2)
    case "Q1": (unit, place) = (.quarter, 1)
    case "Q2": (unit, place) = (.quarter, 2)
    case "Q3": (unit, place) = (.quarter, 3)
    case "Q4": (unit, place) = (.quarter, 4)
    default: return nil
    }
    let first = january.adding(yearStarts - 1 + (place - 1) * unit.months)
    self.init(unit, containing: first, yearStarts: yearStarts)
  }
}
