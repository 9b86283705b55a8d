/// What a summary says of one theme, column by column.
package struct SummaryTheme: Sendable {
  /// The theme cell's text; of rows that continue a theme, the first that has one.
  package var name: String
  /// Where the theme begins.
  package var place: SummaryPlace
  /// The column *Summary*.
  package var summary: SummaryCell
  /// The column *Achievements this period*.
  package var achievements: SummaryCell
  /// The column *Key Milestones*.
  package var milestones: SummaryCell
  /// What a JSON summary states outright, so that no words need to be read; nil in other forms.
  package var stated: StatedSummary?

  /// A theme whose columns are given.
  package init(
    name: String, place: SummaryPlace, summary: SummaryCell = SummaryCell(),
    achievements: SummaryCell = SummaryCell(), milestones: SummaryCell = SummaryCell(),
    stated: StatedSummary? = nil
  ) {
    (self.name, self.place, self.stated) = (name, place, stated)
    (self.summary, self.achievements, self.milestones) = (summary, achievements, milestones)
  }
}

/// A cell of a summary's table.
package struct SummaryCell: Sendable {
  /// Its paragraphs, in order.
  package var lines: [SummaryLine]
  /// Whether lines are told apart: in Word, HTML and JSON, and in text where a cell has line feeds. Else all of it
  /// stands in one line.
  package var isToldApart: Bool

  /// A cell of these lines.
  package init(_ lines: [SummaryLine] = [], isToldApart: Bool = true) {
    (self.lines, self.isToldApart) = (lines, isToldApart)
  }
}

/// A paragraph of a summary.
package struct SummaryLine: Sendable {
  /// Its text, without the bullet or number that a list gives it.
  package var text: String
  /// Of an item of a list how deep it stands, from 0; nil for what is no item.
  package var level: Int?
  /// Where it stands.
  package var place: SummaryPlace
  /// Whether it is the first paragraph of a row that continues the theme above, which ends no list.
  package var isContinuing = false

  /// A line of text.
  package init(_ text: String, level: Int? = nil, place: SummaryPlace) {
    (self.text, self.level, self.place) = (text, level, place)
  }
}

/// Where something stands in a summary.
package struct SummaryPlace: Sendable, Hashable {
  /// In text the line, in JSON the line of the value; from 1. Nil in Word.
  package var line: Int?
  /// In Word the paragraph's number within its column of the theme, from 1, the rows that continue it included.
  package var paragraph: Int?
  /// The header over the column, as the summary has it; empty where it has none.
  package var column: String

  /// A place in text or JSON, or in a Word table.
  package init(line: Int? = nil, paragraph: Int? = nil, column: String = "") {
    (self.line, self.paragraph, self.column) = (line, paragraph, column)
  }
}
