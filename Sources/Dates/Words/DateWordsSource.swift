extension DateWords {
  /// The words as a rule set lists them; all normalised when compiled.
  package struct Source: Sendable {
    /// How often something comes round.
    package struct Frequency: Sendable {
      /// Every so many months.
      package var months: Int
      /// Phrases, found anywhere in the cell.
      package var words: [String]
      /// Phrases that count as the whole cell only.
      package var wholeCell: [String]
      package init(months: Int, words: [String], wholeCell: [String] = []) {
        self.months = months
        self.words = words
        self.wholeCell = wholeCell
      }
    }

    /// A part of a year that has a name; `to` before `from` lies in the next year.
    package struct Part: Sendable {
      /// Its names.
      package var words: [String]
      /// Its first month, from 1.
      package var from: Int
      /// Its last month, from 1.
      package var to: Int
      package init(words: [String], from: Int, to: Int) {
        self.words = words
        self.from = from
        self.to = to
      }
    }

    /// What a financial year is divided into by number: quarters, halves, months.
    package struct Unit: Sendable {
      /// How many months each has; twelve can be divided by it.
      package var months: Int
      /// Before a number, a space between: `quarter 3`.
      package var words: [String] = []
      /// Straight before a number: `Q3`.
      package var joined: [String] = []
      /// Behind an ordinal number: `third quarter`.
      package var behind: [String] = []
      /// For the last one, in place of its ordinal number.
      package var last: [String] = []
      /// Whether it counts with a single year (`Q3 2023`) and with none.
      package var isAlone = false
      /// Whether two of them may be joined (`Q1/Q2 2023/24`).
      package var isJoined = false
      package init(months: Int) { self.months = months }
    }

    /// How financial years, such as 2023/24, and their parts are written.
    package struct FinancialYear: Sendable {
      /// Names behind which two digits are a year, the one that ends in it.
      package var shortNames: [String] = []
      /// Names behind which a year is as in other texts.
      package var names: [String] = []
      /// Phrases before a financial year that mean its last month.
      package var ends: [String] = []
      /// Words before a financial year, the months counted from its first.
      package var parts: [Part] = []
      /// What it is divided into by number.
      package var units: [Unit] = []
      /// Words between two units.
      package var joiners: [String] = []
      /// Phrases before a part that mean its last month, or its first.
      package var lastMonth: [String] = []
      /// Phrases before a part that mean its first month.
      package var firstMonth: [String] = []
      /// Beside these words, with or without digits, a financial year is no date: they may name a part of it.
      package var partWords: [String] = []
      package init() {}
    }

    /// How school years and their terms are written.
    package struct SchoolYear: Sendable {
      /// Its names.
      package var names: [String] = []
      /// Its first month, 1 to 12.
      package var starts = 9
      /// Words behind the name of a term.
      package var termWords: [String] = []
      /// Its terms, by the months of the calendar year.
      package var terms: [Part] = []
      package init() {}
    }

    /// Whether day or month stands first in `03/04/2024`.
    package var order = NumericDateOrder.dayFirst
    /// Twelve lists, January's first; the first name of each is the full one.
    package var months: [[String]] = []
    /// Seven lists, Monday's first.
    package var weekdays: [[String]] = []
    /// Behind the number of a day: `st`.
    package var dayEndings: [String] = []
    /// Words between a day and its month, or a part and its year: `of`.
    package var links: [String] = []
    /// Words between the first and the last of two dates.
    package var joiners: [String] = []
    /// Phrases before the first day of a week, and before the last.
    package var weekFrom: [String] = []
    /// Phrases before the last day of a week.
    package var weekTo: [String] = []
    /// Whole cells that say nothing.
    package var blank: [String] = []
    /// Phrases that say that there is no date yet.
    package var unset: [String] = []
    /// Beginnings of cells of actions on hold.
    package var onHold: [String] = []
    /// Phrases of work without an end.
    package var openEnded: [String] = []
    /// Phrases that say how often something comes round.
    package var frequencies: [Frequency] = []
    /// Words before the month in which a schedule begins.
    package var scheduleStarts: [String] = []
    /// Names of seasons.
    package var seasons: [Part] = []
    /// Words before a year that mean a part of it, such as early.
    package var partsOfYear: [Part] = []
    /// Words before a month that mean a part of it.
    package var partsOfMonth: [String] = []
    /// Words between the months of a list.
    package var listSeparators: [String] = []
    /// How financial years are written.
    package var financialYear = FinancialYear()
    /// How school years are written.
    package var schoolYear = SchoolYear()
    /// What periods are called in messages.
    package var periods: [Period.Unit: PeriodNames] = [:]
    /// Numbers in words, those for 1 first.
    package var numbers: [[String]] = []
    /// Ordinal numbers in words, those for 1 first.
    package var ordinals: [[String]] = []
    /// How a due cell says that its date was moved.
    package var revised: [RevisedPattern] = []
    /// 1 to 12.
    package var financialYearStarts = 4

    package init() {}
  }
}
