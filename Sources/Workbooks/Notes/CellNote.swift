package import Tables

/// What is to be said of a cell: a fill, and a note in plain words.
package struct CellNote: Sendable {
  package struct Line: Sendable, Equatable {
    package let text: String
    package let isBold: Bool

    package init(_ text: String, isBold: Bool = false) {
      self.text = text
      self.isBold = isBold
    }
  }

  package let cell: CellReference
  package let tint: Tint
  package let lines: [Line]

  package init(cell: CellReference, tint: Tint, lines: [Line]) {
    self.cell = cell
    self.tint = tint
    self.lines = lines
  }
}
