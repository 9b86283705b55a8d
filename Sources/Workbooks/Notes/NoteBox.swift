import Tables

/// Where a note's box lies over its sheet's grid, and how large it is.
struct NoteBox {
  private static let width = 340
  private static let lineHeight = 15
  private static let margin = 14
  private static let charactersPerLine = 54
  private static let fewestLines = 3
  private static let mostLines = 26
  /// Hidden rows and columns take no room; among so many of them a box is as well off as anywhere.
  private static let mostSteps = 200
  private static let lastColumn = (1 << 14) - 1
  private static let lastRow = (1 << 20) - 1

  /// Column, pixels into it, row, pixels into it; of the left upper corner, then of the right lower one.
  let anchor: [Int]
  /// How high the box is, in pixels: so many lines as the note is long, within bounds.
  let height: Int
  /// How wide every box is, in pixels.
  let width = Self.width

  /// Places the box to the right of the note's cell, a row higher; rows and columns are as large as `grid` says.
  init(_ note: CellNote, _ grid: SheetGrid) {
    let lines = note.lines.reduce(0) { $0 + 1 + $1.text.utf16.count / Self.charactersPerLine }
    height = Self.margin + Self.lineHeight * max(Self.fewestLines, min(lines, Self.mostLines))
    let left = min(note.cell.column + 1, Self.lastColumn - 8)
    let top = max(0, min(note.cell.row - 1, Self.lastRow - 32))
    let right = Self.walk(from: left, offset: 12, length: width, last: Self.lastColumn, grid.width)
    let bottom = Self.walk(from: top, offset: 4, length: height, last: Self.lastRow, grid.height)
    anchor = [left, 12, top, 4, right.index, right.offset, bottom.index, bottom.offset]
  }

  private static func walk(
    from start: Int, offset: Int, length: Int, last: Int, _ size: (Int) -> Int
  ) -> (index: Int, offset: Int) {
    var index = start
    var rest = offset + length
    while index < last, index - start < mostSteps, rest >= size(index) {
      rest -= size(index)
      index += 1
    }
    return (index, rest)
  }
}
