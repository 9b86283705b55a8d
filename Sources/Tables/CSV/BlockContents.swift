/// What 64 bytes of a text hold.
struct BlockContents: OptionSet {
  /// A bit for each thing.
  let rawValue: UInt8
  /// Bytes beyond ASCII.
  static let high = BlockContents(rawValue: 1)
  /// A quotation mark inside a field: the second of the two that stand for it.
  static let pair = BlockContents(rawValue: 2)
}
