/// A paragraph of a summary.
package struct SummaryLine: Sendable {
  /// Its text, without the bullet or number that a list gives it.
  package var text: String
  /// Of an item of a list how deep it stands, from 0; nil for what is no item.
  package var level: Int?
  /// Where it stands.
  package var place: SummaryPlace
  /// Of a line that was drafted as a heading its level, from 1; nil of others, and of what was read.
  package var heading: Int?
  /// Whether it ends no list, item or not: the first paragraph of a row that continues the theme above, or what stands
  /// behind a line break.
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
