/// A date as it is written in a text: which words it takes, and what it means.
package struct DateForm {
  /// What a date means by itself: days, or a day or month whose year is to be found.
  package enum Value: Hashable, Sendable {
    case days(DayRange)
    /// No year is written.
    case yearless(YearlessDate)
  }

  /// How a date is written.
  package enum Shape: Sendable {
    /// Month and year; `bySpace` where a two-digit year follows a space (`August 23`), which prose also means as a day.
    case monthYear(bySpace: Bool)
    /// `22-Nov`.
    case yearMonth
    case day
    case year
    case season, partOfYear
    /// The beginning, middle or end of a month that has a year.
    case partOfMonth
    /// A financial or school year, or its end.
    case wholeYear
    /// A quarter, half, term or numbered month with its year.
    case unit
    case week, joined
    /// Without a year.
    case bareMonth, bareUnit, dayOfMonth, bareWeek
  }

  /// The places of its words.
  package let words: Range<Int>
  /// Where it stands in the source: the words, an apostrophe before them and a bracket behind.
  let start: Int
  /// The end of that place.
  let end: Int
  /// What it means.
  package let value: Value
  /// How it is written.
  package let shape: Shape
  /// What is doubtful about it.
  let marks: DateMarks
  /// What else it may mean, where it is ambiguous.
  let other: OtherMeaning?

  /// A bare month, quarter or year, which other text may hold by chance.
  var isBare: Bool {
    switch shape {
    case .year, .bareMonth, .bareUnit: true
    default: false
    }
  }

  /// Whether it is a year and nothing else.
  var isWholeYear: Bool { if case .wholeYear = shape { true } else { false } }

  /// Whether it is of one day or of one month's day.
  var isDay: Bool {
    switch shape {
    case .day, .dayOfMonth: true
    default: false
    }
  }
}

/// What else a date may mean.
package enum OtherMeaning: Hashable, Sendable {
  case days(DayRange)
  /// The day of a month, without a year.
  case dayOfMonth(day: Int, month: Int)
}

/// What stands at a word: a date, something that has a date's form but is none (`30 Feb 24`), or neither.
package enum DateFormMatch {
  case form(DateForm)
  case impossible(Range<Int>)
  case none
}
