/// What a start or due cell says.
package struct DateReading: Hashable, Sendable {
  /// What kind of thing a cell says.
  package enum Kind: String, Sendable, CaseIterable {
    case interval, schedule
    case openEnded = "open-ended"
    case unset
    case onHold = "on-hold"
    case blank, unreadable

    /// As a sentence has it, behind *as*.
    package var words: String {
      switch self {
      case .interval: "a date"
      case .schedule: "a schedule"
      case .openEnded: "open-ended"
      case .unset: "to be agreed"
      case .onHold: "on hold"
      case .blank: "blank"
      case .unreadable: "unreadable"
      }
    }
  }

  /// What kind of thing the cell says.
  package var kind: Kind
  /// The days it can mean; set for intervals only.
  package var days: DayRange?
  /// Frequency and listed months, of schedules and open-ended cells.
  package var schedule: Schedule?
  /// What else is to be said of how it is written.
  package var marks: DateMarks
  /// The date before, where the cell says that it was moved (`Mar-24 (was Dec-23)`).
  package var original: OriginalDate?

  package init(_ kind: Kind, days: DayRange? = nil, schedule: Schedule? = nil, marks: DateMarks = []) {
    self.kind = kind
    self.days = days
    self.schedule = schedule
    self.marks = marks
  }

  /// A date that can mean these days.
  package static func interval(_ days: DayRange, marks: DateMarks = []) -> DateReading {
    DateReading(.interval, days: days, marks: marks)
  }

  /// The day by which the action is due: the interval's last day.
  package var duePoint: Day? { days?.latest }
}

/// The date that a due cell, or another column, gives as the one before.
package struct OriginalDate: Hashable, Sendable {
  /// Where it stands.
  package enum Source: Sendable {
    /// In the cell itself.
    case cell
    /// In the column of original dates.
    case originalColumn
    /// In the due column, beside a revised date.
    case dueColumn
    /// It is the due date itself, whose cell of revised dates is blank: no move is told.
    case unmoved
  }

  /// Nil where the cell names none: `Mar-24 (extended)`, `Mar-24 (was TBC)`.
  package let days: DayRange?
  /// What else is to be said of how it is written.
  package let marks: DateMarks

  /// Where it stands.
  package let source: Source

  package init(days: DayRange?, marks: DateMarks = [], source: Source = .cell) {
    self.days = days
    self.marks = marks
    self.source = source
  }

  /// As the tracker tells it of a date that it says was moved; nil where it names none.
  package var toldReading: DateReading? { source == .unmoved ? nil : reading }

  /// As a cell of its own would read; nil where the cell names none.
  package var reading: DateReading? { days.map { .interval($0, marks: marks) } }
}

/// What is doubtful about a reading.
package struct DateMarks: OptionSet, Hashable, Sendable {
  /// A bit a mark.
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Another meaning is as likely (`22-Nov`: the 22nd, or 2022?).
  package static let ambiguous = DateMarks(rawValue: 1)
  /// The cell names no year; the nearest fitting one was taken.
  package static let yearAssumed = DateMarks(rawValue: 2)
  /// The officer put question marks to it, or something about it cannot be.
  package static let queried = DateMarks(rawValue: 4)
  /// The date stands inside other text.
  package static let extracted = DateMarks(rawValue: 8)

  // The following have no name for rules: they say why a reading has one of those above.

  /// Ambiguous for its order of day and month: no error rests on it.
  package static let ambiguousOrder = DateMarks(rawValue: 1 << 4).union(.ambiguous)
  /// Its day and month could change places, which is no doubt as long as nothing in the tracker says so.
  package static let couldSwap = DateMarks(rawValue: 1 << 5)
  /// Queried since another weekday stands before the day.
  package static let wrongWeekday = DateMarks(rawValue: 1 << 6).union(.queried)
  /// Queried since a spreadsheet holds a day before 1990, as it does where the year 30 was typed.
  package static let earlyYear = DateMarks(rawValue: 1 << 7).union(.queried)

  /// Every mark with the name that rules use.
  package static let named: [(name: String, mark: DateMarks)] = [
    ("ambiguous", .ambiguous), ("year-assumed", .yearAssumed), ("queried", .queried), ("extracted", .extracted),
  ]

  /// Whether the days are too doubtful for an error to rest on them.
  package var isBelowErrors: Bool { contains(.yearAssumed) || contains(.ambiguousOrder) }

  /// As conditions and reports have them.
  package var names: [String] { DateMarks.named.filter { contains($0.mark) }.map(\.name) }
}

/// Months of the year, as a schedule lists them.
package struct MonthsOfYear: OptionSet, Hashable, Sendable {
  /// A bit a month, 1 for January's.
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The one month, 1 to 12.
  package init(month: Int) { rawValue = 1 << UInt16(month) }

  /// January to December.
  package static let all = MonthsOfYear(rawValue: 0b1_1111_1111_1110)

  /// Whether the month, from 1, is among them.
  package func contains(month: Int) -> Bool { rawValue >> UInt16(month) & 1 == 1 }
  /// How many there are.
  package var count: Int { rawValue.nonzeroBitCount }
  /// In calendar order, 1 for January.
  package var months: [Int] { (1...12).filter { contains(month: $0) } }
}

/// What a cell says about when something comes round.
package struct Schedule: Hashable, Sendable {
  /// Every so many months; nil where only months are listed.
  package var every: Int?
  /// The months that the text lists; none where it lists none.
  package var listed: MonthsOfYear
  /// The first listed month that has a year: nothing is due before it.
  package var notBefore: Month?
  /// The month in which it begins, where the cell names one (`quarterly from April`).
  package var start: Start?

  /// The month in which a schedule begins.
  package struct Start: Hashable, Sendable {
    /// 1 to 12.
    package let month: Int
    /// Nil where the cell names none.
    package let year: Int?

    package init(month: Int, year: Int?) {
      self.month = month
      self.year = year
    }
  }

  package init(every: Int?, listed: MonthsOfYear, notBefore: Month?, start: Start? = nil) {
    self.every = every
    self.listed = listed
    self.notBefore = notBefore
    self.start = start
  }

  /// Whether any listed month carries a year.
  package var hasYears: Bool { notBefore != nil }
}
