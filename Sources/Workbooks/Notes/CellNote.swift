package import Tables

/// What is to be said of a cell: a fill, and a note in plain words.
package struct CellNote: Sendable {
  /// A line of a note.
  package struct Line: Sendable, Equatable {
    /// What it says, without a line end.
    package let text: String
    /// Whether it is set in bold.
    package let isBold: Bool

    package init(_ text: String, isBold: Bool = false) {
      self.text = text
      self.isBold = isBold
    }
  }

  /// The cell that it is about, in a sheet that whoever holds the note knows.
  package let cell: CellReference
  /// The fill that the cell is given; nil leaves it as it is.
  package let tint: Tint?
  /// The note's lines, from the top.
  package let lines: [Line]

  package init(cell: CellReference, tint: Tint?, lines: [Line]) {
    self.cell = cell
    self.tint = tint
    self.lines = lines
  }
}
