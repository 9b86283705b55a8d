package import Dates
package import Texts

/// One cell of a tracker: what the sheet shows, without a copy of it where that can be avoided.
package struct Cell {
  /// What a cell holds.
  package enum Kind: UInt8, Sendable {
    case blank
    case text
    /// Text of a CSV field that still holds doubled quotes; `RowBlock.text` undoubles it.
    case quoted
    case number
    case boolean
    case error
    /// A number that its format shows as a date; `date` is set.
    case date
  }

  /// The text that the sheet shows, UTF-8; valid until its block is read into again or its file is closed.
  package var bytes: Bytes
  /// What the cell holds.
  package var kind: Kind
  /// The day and how it is shown, in date cells of workbooks.
  package var date: SheetDate?
  /// The hue of its solid fill, in workbooks.
  package var hue: CellHue?

  @inlinable package init(_ kind: Kind, _ bytes: Bytes, date: SheetDate? = nil) {
    self.kind = kind
    self.bytes = bytes
    self.date = date
  }

  /// A cell that shows nothing.
  package static var blank: Cell { Cell(.blank, .empty) }
}
