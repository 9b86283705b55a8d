/// A date as it is written in a text: which words it takes, and what it means.
package struct DateForm: Hashable {
  package enum Value: Hashable {
    case days(DayRange)
    /// No year is written.
    case month(Int)
    case dayOfMonth(day: Int, month: Int)
  }

  package enum Shape {
    /// Month and year; `bySpace` where a two-digit year follows a space (`August 23`), which prose also means as a day.
    case monthYear(bySpace: Bool)
    case yearMonth
    case day
    case year
    case season, partOfYear, quarter, financialYear
    case bareMonth, dayOfMonth
  }

  package let words: Range<Int>
  package let value: Value
  package let shape: Shape
  package let isAmbiguous: Bool

  init(_ words: Range<Int>, _ value: Value, _ shape: Shape, isAmbiguous: Bool = false) {
    self.words = words
    self.value = value
    self.shape = shape
    self.isAmbiguous = isAmbiguous
  }

  /// A bare month or a bare year, which other text may hold by chance.
  var isBare: Bool {
    switch shape {
    case .year, .bareMonth: true
    default: false
    }
  }

  package static func == (a: DateForm, b: DateForm) -> Bool { a.words == b.words && a.value == b.value }
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// What stands at a word: a date, something that has a date's form but is none (`30 Feb 24`), or neither.
package enum DateFormMatch {
  case form(DateForm)
  case impossible(Range<Int>)
  case none
}
