/// Which bytes of a text are letters, digits and bytes beyond ASCII, sixty-four bytes to a number, and the text with
/// its ASCII letters in lower case.
///
/// All storage is the caller's. `lower` is written with sixty-four bytes to spare, so words of it can be loaded whole.
struct LetterMasks {
  let lower: UnsafeMutablePointer<UInt8>
  let letters: UnsafeMutablePointer<UInt64>
  let digits: UnsafeMutablePointer<UInt64>
  let high: UnsafeMutablePointer<UInt64>
  /// How many numbers each of the three has; one more, of zero, stands behind them.
  let blocks: Int
  private(set) var hasHigh = false
  /// Whether a digit, a stop or slash, and another digit may follow each other somewhere.
  private(set) var mayHoldNumericDate = false
  /// Whether a stop, a letter and a digit may follow each other somewhere.
  private(set) var mayHoldRef = false

  /// How much storage a text of `count` bytes takes.
  static func sizes(for count: Int) -> (bytes: Int, numbers: Int) {
    let blocks = (count + 63) / 64
    return ((blocks + 1) * 64, (blocks + 1) * 3)
  }

  init(
    _ source: UnsafeBufferPointer<UInt8>, bytes: UnsafeMutableBufferPointer<UInt8>,
    numbers: UnsafeMutableBufferPointer<UInt64>
  ) {
    let sizes = LetterMasks.sizes(for: source.count)
    precondition(bytes.count >= sizes.bytes && numbers.count >= sizes.numbers)
    guard let lower = bytes.baseAddress, let numbers = numbers.baseAddress else { preconditionFailure("no storage") }
    blocks = (source.count + 63) / 64
    self.lower = lower
    letters = numbers
    digits = numbers + blocks + 1
    high = digits + blocks + 1
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
    (lower + blocks * 64).update(repeating: 0x20, count: 64)
    letters[blocks] = 0
    digits[blocks] = 0
    high[blocks] = 0
  }

  @inline(__always)
  private mutating func classify(_ from: UnsafePointer<UInt8>, _ block: Int) {
    let classes = LetterClasses(at: from, lower: lower + block * 64)
    letters[block] = classes.letters
    digits[block] = classes.digits
    high[block] = classes.high
    if classes.high != 0 { hasHigh = true }
    guard classes.stops != 0 else { return }
    if classes.stopsBetweenDigits != 0 { mayHoldNumericDate = true }
    // What stands beyond the block's end is taken for what would make it so.
    if classes.stops & (classes.letters >> 1 | 1 << 63) & (classes.digits >> 2 | 3 << 62) != 0 { mayHoldRef = true }
  }
}
