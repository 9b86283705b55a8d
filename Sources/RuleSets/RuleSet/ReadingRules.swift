/// What is passed over where a tracker is read, and what counts as a misspelling there.
package struct ReadingRules: Sendable {
  /// Normalised first cells of rows that hold totals.
  package let totals: [String]
  /// Normalised words that begin the first cell of such rows where no cell is a status or a date.
  package let totalBeginnings: [String]
  /// From 0 to 1: the share of the actions of one period that the next has to have for it to be checked.
  package let heldFrom: Double
  /// Whether each row names its period in a column, even where no action has several rows.
  package let rowsNamePeriod: Bool
  /// What tells which of several periods over a table is the one that it reports on.
  package let toldPeriods: ToldPeriods
  /// Normalised phrases before a period in a header that say nothing.
  package let beforePeriod: [String]
  /// How many slips words may have, by their length.
  package let misspellings: [Misspelling]

  /// The most slips that a word of so many letters may have; 0 where any makes it another word.
  package func slips(letters: Int) -> Int {
    misspellings.filter { $0.letters <= letters }.map(\.slips).max() ?? 0
  }
}

/// Words before a period that stands over a table, in a sheet's name or in a file's name.
package struct ToldPeriods: Sendable {
  /// Normalised words before the period that the table reports on.
  package let own: [String]
  /// Normalised words before another period.
  package let others: [String]

  package init(own: [String], others: [String]) {
    self.own = own
    self.others = others
  }
}

/// How many slips a word may have.
package struct Misspelling: Sendable {
  /// In a word of so many letters or more.
  package let letters: Int
  /// The most: letters changed, left out, put in, or swapped with their neighbours.
  package let slips: Int
}
