/// Which bytes of a text belong to words, sixty-four bytes to a number, and the text with its ASCII letters in lower
/// case.
///
/// All storage is the caller's. `lower` is written with sixty-four bytes to spare, so words of it can be loaded whole.
struct WordMasks {
  let lower: UnsafeMutablePointer<UInt8>
  /// Letters, digits and bytes beyond ASCII; one number more, of zero, stands behind the last.
  let words: UnsafeMutablePointer<UInt64>
  let blocks: Int
  /// Whether a digit, a stop or slash, and another digit may follow each other somewhere.
  private(set) var mayHoldNumericDate = false
  /// Whether a stop, a letter and a digit may follow each other somewhere.
  private(set) var mayHoldRef = false

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
    fill(source)
  }

  private mutating func fill(_ source: UnsafeBufferPointer<UInt8>) {
    let whole = source.count / 64
    if let base = source.baseAddress {
      for block in 0..<whole { classify(base + block * 64, block) }
      if whole < blocks {
        // The last bytes are read where there are enough of them behind.
        let tail = lower + whole * 64
        let count = source.count - whole * 64
        (tail + count).update(repeating: 0x20, count: 64 - count)
        tail.update(from: base + whole * 64, count: count)
        classify(tail, whole)
      }
    }
    for part in 0..<4 { ByteVector.filled(with: 0x20).store(to: lower + blocks * 64 + part * 16) }
    words[blocks] = 0
  }

  @inline(__always)
  private mutating func classify(_ from: UnsafePointer<UInt8>, _ block: Int) {
    let classes = WordClasses(at: from, lower: lower + block * 64)
    words[block] = classes.words
    if classes.holdsInnerStops { lookAtStops(block) }
  }

  private mutating func lookAtStops(_ block: Int) {
    let classes = StopClasses(at: lower + block * 64)
    if classes.betweenDigits != 0 { mayHoldNumericDate = true }
    if classes.beforeRefs != 0 { mayHoldRef = true }
  }
}
