public import Texts

/// The cells of one row of a text format, where they can be had without making them.
///
/// Valid as long as its block holds the row. Public, unlike most else: it is asked for every cell of millions of rows,
/// and the compiler inlines into other modules only what is.
public struct RowCells {
  /// Where the fields end; nil in files that are no CSV.
  @usableFromInline let ends: UnsafePointer<UInt32>?
  /// The text that they are of.
  @usableFromInline let bytes: UnsafePointer<UInt8>
  /// How many the row has.
  @usableFromInline let count: Int

  /// No cells that can be had.
  @inlinable public init() {
    ends = nil
    bytes = Bytes.empty.buffer.baseAddress.unsafelyUnwrapped
    count = 0
  }

  @inlinable init(ends: UnsafePointer<UInt32>, bytes: UnsafePointer<UInt8>, count: Int) {
    self.ends = ends
    self.bytes = bytes
    self.count = count
  }

  /// The text of the cell in `column`, from 0; nil where it has to be made (`RowBlock.text`).
  @inlinable @inline(__always) public func text(_ column: Int) -> Bytes? {
    guard let ends else { return nil }
    guard column >= 0, column < count else { return .empty }
    let start = Int(ends[column] &+ 1)
    let length = Int(ends[column &+ 1]) &- start
    guard length > 0 else { return .empty }
    let field = bytes + start
    return field[0] == UInt8(ascii: "\"") ? quoted(start, length) : Bytes(base: field, count: length)
  }

  /// A field in quotes; scanning made sure that one which begins with a quotation mark ends with another.
  @inlinable func quoted(_ start: Int, _ length: Int) -> Bytes? {
    let inner = Bytes(base: bytes + start + 1, count: max(0, length &- 2))
    return inner.contains(UInt8(ascii: "\"")) ? nil : inner
  }
}

extension RowBlock {
  /// The cells of the row at `row` among `rows`.
  @inlinable package func cells(ofRow row: Int) -> RowCells {
    guard let text, let place = place(ofRow: row) else { return RowCells() }
    return RowCells(ends: text.ends + place.first, bytes: text.bytes, count: place.cellCount)
  }
}
