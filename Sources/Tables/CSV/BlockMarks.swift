/// What 64 bytes of a text hold.
struct BlockMarks: OptionSet {
  /// A bit a mark.
  let rawValue: UInt8
  /// Bytes beyond ASCII.
  static let high = BlockMarks(rawValue: 1)
  /// A quotation mark inside a field: the second of the two that stand for it.
  static let pair = BlockMarks(rawValue: 2)
}
