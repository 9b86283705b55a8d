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
