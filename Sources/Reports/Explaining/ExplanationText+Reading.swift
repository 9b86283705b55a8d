import Checks
import Texts

/// How an action was read: its reporting date, the ratings by day, its cells.
extension ExplanationText {
  /// All of that.
  mutating func writeReading(_ action: ActionExplanation) {
    heading("Reporting date")
    paragraph("\(Wording.days(action.reporting, dateWords)): \(action.reportingSource.words).", indent: 2)
    writeRatings(action)
    let cells = action.cells.filter { isShown($0, of: action) }
    if !cells.isEmpty { heading("Cells") }
    for cell in cells { write(cell) }
  }

  /// Where each rule is told as a whole, its own cells are enough.
  private func isShown(_ cell: CellExplanation, of action: ActionExplanation) -> Bool {
    scope == .telling || action.rules.contains { $0.fields.contains(cell.field) }
  }

  private mutating func write(_ cell: CellExplanation) {
    let header = cell.location.column.isEmpty ? cell.field : cell.location.column
    // The cells of a text file have no names that its reader sees.
    let place = cell.location.line == nil ? cell.location.cell.map { " (\($0))" } ?? "" : ""
    let typed = cell.typed.isEmpty ? "blank" : "“\(cell.typed)”"
    paragraph("\(header)\(place): \(typed)", indent: 2)
    if let sentence = cell.readingSentence { paragraph(sentence, indent: 6) }
  }

  private mutating func writeRatings(_ action: ActionExplanation) {
    if action.ratings.isEmpty { return }
    heading("Ratings that the due date calls for")
    for span in action.ratings {
      let days =
        switch (span.first, span.last) {
        case (nil, nil): "on every day"
        case (let first?, nil): "from \(Wording.day(first, dateWords))"
        case (nil, let last?): "up to \(Wording.day(last, dateWords))"
        case (let first?, let last?):
          first <= last ? "from \(Wording.day(first, dateWords)) to \(Wording.day(last, dateWords))" : "on no day"
        }
      paragraph("\(span.title): \(days)", indent: 2)
    }
    paragraph("On the reporting date: \(listed(action.expected, by: "or")).", indent: 2)
  }
}
