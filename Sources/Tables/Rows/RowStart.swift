/// Where a row of a chunk begins, for those that come back for some of its rows only.
package struct RowStart: Sendable {
  /// The row's number within its chunk.
  let row: UInt32
  /// How many bytes of the chunk stand before it, and how many lines.
  let bytes: UInt32
  /// Lines of the text before it, from the chunk's first.
  let lines: UInt32
}
