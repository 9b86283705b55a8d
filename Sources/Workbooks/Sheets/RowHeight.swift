/// How high a row has to be for its wrapped texts; not every program works that out when it opens a file.
enum RowHeight {
  private static let line = 15
  /// The most that a row can be, and an update can be longer than that.
  private static let most = 405

  /// In points; `widths` are the columns', in characters.
  static func points(_ texts: [String], widths: [Int]) -> Int {
    points(zip(texts.indices, texts).map { (column: $0, text: $1) }, widths: widths)
  }

  /// The same of a row of which only some columns hold something.
  static func points(_ cells: [(column: Int, text: String)], widths: [Int]) -> Int {
    var lines = 1
    for (column, text) in cells where column < widths.count {
      let width = widths[column]
      // Words end before the column does, and letters are not all of one width.
      let perLine = max(1, width * 19 / 20)
      guard text.utf8.count > perLine || text.utf8.contains(0x0A) else { continue }
      let needed = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        .reduce(0) { $0 + max(1, ($1.count + perLine - 1) / perLine) }
      lines = max(lines, needed)
    }
    return min(most, lines * line)
  }
}
