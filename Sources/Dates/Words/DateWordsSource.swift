extension DateWords {
  /// The words as a rule set lists them; all normalised when compiled.
  package struct Source: Sendable {
    package struct Frequency: Sendable {
      package var months: Int
      package var words: [String]
      package var wholeCell: [String]
      package init(months: Int, words: [String], wholeCell: [String] = []) {
        self.months = months
        self.words = words
        self.wholeCell = wholeCell
      }
    }

    /// A part of a year that has a name; `to` before `from` lies in the next year.
    package struct Part: Sendable {
      package var words: [String]
      package var from: Int
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

    package struct FinancialYear: Sendable {
      /// Names behind which two digits are a year, the one that ends in it.
      package var shortNames: [String] = []
      package var names: [String] = []
      /// Phrases before a financial year that mean its last month.
      package var ends: [String] = []
      /// Words before a financial year, the months counted from its first.
      package var parts: [Part] = []
      package var units: [Unit] = []
      /// Words between two units.
      package var joiners: [String] = []
      /// Phrases before a part that mean its last month, or its first.
      package var lastMonth: [String] = []
      package var firstMonth: [String] = []
      /// Beside these words, with or without digits, a financial year is no date: they may name a part of it.
      package var partWords: [String] = []
      package init() {}
    }

    package struct SchoolYear: Sendable {
      package var names: [String] = []
      /// Its first month, 1 to 12.
      package var starts = 9
      /// Words behind the name of a term.
      package var termWords: [String] = []
      package var terms: [Part] = []
      package init() {}
    }

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
    package var weekTo: [String] = []
    package var blank: [String] = []
    package var unset: [String] = []
    package var onHold: [String] = []
    package var openEnded: [String] = []
    package var frequencies: [Frequency] = []
    /// Words before the month in which a schedule begins.
    package var scheduleStarts: [String] = []
    package var seasons: [Part] = []
    package var partsOfYear: [Part] = []
    package var partsOfMonth: [String] = []
    package var listSeparators: [String] = []
    package var financialYear = FinancialYear()
    package var schoolYear = SchoolYear()
    /// Numbers in words, those for 1 first.
    package var numbers: [[String]] = []
    package var ordinals: [[String]] = []
    /// How a due cell says that its date was moved.
    package var revised: [RevisedPattern] = []
    /// 1 to 12.
    package var financialYearStarts = 4

    package init() {}
  }
}
