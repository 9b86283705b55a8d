import CVector

/// Which bytes of a text belong to words, sixty-four bytes to a number, and the text with its ASCII letters in lower
/// case.
///
/// All storage is the caller's. `lower` is written with sixty-four bytes to spare, so words of it can be loaded whole.
struct WordMasks {
  /// The text with its ASCII letters in lower case, and 64 bytes that are not of it behind.
  let lower: UnsafeMutablePointer<UInt8>
  /// Letters and digits; one number more, of zero, stands behind the last.
  let words: UnsafeMutablePointer<UInt64>
  /// How many numbers hold the text: a 64th of its bytes, rounded up.
  let blocks: Int
  /// Whether a digit, a stop or slash, and another digit may follow each other somewhere.
  let mayHoldNumericDate: Bool
  /// Whether a stop, a letter and a digit may follow each other somewhere.
  let mayHoldRef: Bool
  /// Whether letters or digits beyond ASCII are there.
  private(set) var holdsHighWords = false

  /// How much storage a text of `count` bytes takes.
  static func sizes(for count: Int) -> (bytes: Int, numbers: Int) {
    let blocks = (count + 63) / 64
    return ((blocks + 1) * 64, 2 * blocks + 1)
  }

  /// Classifies the bytes of `source`; `bytes` and `numbers` are storage of at least `sizes(for:)`, used as long as
  /// this is.
  @inline(__always)
  init(
    _ source: UnsafeBufferPointer<UInt8>, bytes: UnsafeMutableBufferPointer<UInt8>,
    numbers: UnsafeMutableBufferPointer<UInt64>
  ) {
    let sizes = WordMasks.sizes(for: source.count)
    precondition(bytes.count >= sizes.bytes && numbers.count >= sizes.numbers)
    guard let lower = bytes.baseAddress, let words = numbers.baseAddress else { preconditionFailure("no storage") }
    blocks = (source.count + 63) / 64
    self.lower = lower
    self.words = words
    let high = words + blocks + 1
    var seen = slipgauge_seen()
    if let base = source.baseAddress {
      let whole = source.count / 64
      slipgauge_classify_lowering(base, whole, words, high, &seen, lower)
      if whole < blocks {
        // The last bytes are read where there are enough of them behind.
        let tail = lower + whole * 64
        let count = source.count - whole * 64
        (tail + count).update(repeating: 0x20, count: 64 - count)
        tail.update(from: base + whole * 64, count: count)
        slipgauge_classify_lowering(tail, 1, words + whole, high + whole, &seen, tail)
      }
    }
    for part in 0..<4 { ByteVector.filled(with: 0x20).store(to: lower + blocks * 64 + part * 16) }
    words[blocks] = 0
    mayHoldNumericDate = seen.numeric_dates != 0
    mayHoldRef = seen.refs != 0
    if seen.high != 0 { dropSymbols(Bytes(source), high) }
  }

  /// Takes what is neither a letter nor a digit, as dashes and quotation marks, out of what belongs to words.
  private mutating func dropSymbols(_ source: Bytes, _ high: UnsafePointer<UInt64>) {
    // Where the character ends that was read last.
    var end = 0
    for block in 0..<blocks {
      var high = high[block]
      while high != 0 {
        let start = block * 64 + high.trailingZeroBitCount
        high &= high &- 1
        if start < end { continue }
        let (scalar, width) = UTF8Scalar.read(source, at: start)
        end = start + width
        if scalar.isWordScalar {
          holdsHighWords = true
        } else {
          for place in start..<end { words[place >> 6] &= ~(1 << UInt64(place & 63)) }
        }
      }
    }
  }
}
