/// The text of some rows, and where its fields are.
@usableFromInline struct RowText {
  /// Where fields end, by number over all rows.
  @usableFromInline let ends: UnsafePointer<UInt32>
  /// The text itself.
  @usableFromInline let bytes: UnsafePointer<UInt8>

  /// A text whose storage lives as long as it is used.
  init(ends: UnsafePointer<UInt32>, bytes: UnsafePointer<UInt8>) {
    (self.ends, self.bytes) = (ends, bytes)
  }
}
