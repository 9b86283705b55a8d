import Workbooks

extension DataTable {
  /// The table of a paper: a heading says what it has in common with its neighbours, a line without numbers why it has
  /// none, behind its name.
  var onPaper: PaperTable {
    let lines = rows.map { row in
      row.gap.isEmpty ? [row.head] + row.cells : ["\(row.head): \(row.gap)"] + columns.dropFirst().map { _ in "–" }
    }
    let heads = columns.enumerated().map { place, column in
      DataTable.onPaper(column, cells: lines.map { $0[place] })
    }
    var table = PaperTable(caption, heads, isCaptioned: true)
    for line in lines { table.add(line.map { PaperText($0) }) }
    return table
  }

  /// Letters of a cell that are given room on one line, and the room between cells in letters.
  private static let (mostLetters, margin) = (30, 3)

  /// A column that has the room of its longest cell, or of its heading's longest word.
  private static func onPaper(_ column: Column, cells: [String]) -> PaperTable.Column {
    let header = column.group.isEmpty ? column.title : "\(column.group): \(column.title)"
    let letters = (header.split(separator: " ").map(\.count) + cells.map(\.count)).reduce(0, max)
    return PaperTable.Column(header, share: min(letters, mostLetters) + margin, isOfNumbers: column.kind == .number)
  }
}
