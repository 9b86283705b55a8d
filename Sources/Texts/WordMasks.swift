/// Which bytes of a text belong to words, sixty-four bytes to a number, and the text with its ASCII letters in lower
/// case.
///
/// All storage is the caller's. `lower` is written with sixty-four bytes to spare, so words of it can be loaded whole.
struct WordMasks {
  let lower: UnsafeMutablePointer<UInt8>
  /// Letters and digits; one number more, of zero, stands behind the last.
  let words: UnsafeMutablePointer<UInt64>
  let blocks: Int
  /// Whether a digit, a stop or slash, and another digit may follow each other somewhere.
  private(set) var mayHoldNumericDate = false
  /// Whether a stop, a letter and a digit may follow each other somewhere.
  private(set) var mayHoldRef = false
  /// Whether letters or digits beyond ASCII are there.
  private(set) var holdsHighWords = false

  /// How much storage a text of `count` bytes takes.
  static func sizes(for count: Int) -> (bytes: Int, numbers: Int) {
    let blocks = (count + 63) / 64
    return ((blocks + 1) * 64, blocks + 1)
  }

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
    if fill(source) { dropSymbols(Bytes(source)) }
  }

  /// True where some bytes are beyond ASCII.
  private mutating func fill(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    var seen = ByteVector.filled(with: 0)
    let whole = source.count / 64
    if let base = source.baseAddress {
      for block in 0..<whole { seen = seen | classify(base + block * 64, block) }
      if whole < blocks {
        // The last bytes are read where there are enough of them behind.
        let tail = lower + whole * 64
        let count = source.count - whole * 64
        (tail + count).update(repeating: 0x20, count: 64 - count)
        tail.update(from: base + whole * 64, count: count)
        seen = seen | classify(tail, whole)
      }
    }
    for part in 0..<4 { ByteVector.filled(with: 0x20).store(to: lower + blocks * 64 + part * 16) }
    words[blocks] = 0
    return seen.topBits != 0
  }

  /// Takes what is neither a letter nor a digit, as dashes and quotation marks, out of what belongs to words.
  private mutating func dropSymbols(_ source: Bytes) {
    // Where the character ends that was read last.
    var end = 0
    for block in 0..<blocks {
      var high = ByteMasks(at: lower + block * 64).highBytes
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

  /// Answers with sixteen bytes that together have every bit that some of the block's have.
  @inline(__always)
  private mutating func classify(_ from: UnsafePointer<UInt8>, _ block: Int) -> ByteVector {
    let classes = WordClasses(at: from, lower: lower + block * 64)
    words[block] = classes.words
    if classes.holdsInnerStops { lookAtStops(block) }
    return classes.joined
  }

  private mutating func lookAtStops(_ block: Int) {
    let classes = StopClasses(at: lower + block * 64)
    if classes.betweenDigits != 0 { mayHoldNumericDate = true }
    if classes.beforeRefs != 0 { mayHoldRef = true }
  }
}
