extension WorkbookBudget {
  /// A paragraph takes as much to hold as so many cells.
  private static let cellsOfParagraph = 8

  /// Counts a paragraph; throws where there are too many, or too much text.
  func add(_ paragraph: ProseParagraph, at place: @autoclosure () -> TablePlace) throws(TableError) {
    try addCells(Self.cellsOfParagraph, at: place())
    try addText(paragraph.text.utf8.count, at: place())
  }
}
