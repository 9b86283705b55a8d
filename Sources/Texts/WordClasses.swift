/// Which of sixty-four bytes belong to words: letters, digits and bytes beyond ASCII. Bit `i` is byte `i`.
struct WordClasses {
  private(set) var words: UInt64 = 0
  /// Full stops and slashes.
  private(set) var stops: UInt64 = 0
  /// Sixteen bytes that together have every bit that some of the sixty-four have.
  private(set) var joined = ByteVector.filled(with: 0)

  /// Looks at the bytes from `place` on, and writes them to `lower` with ASCII letters in lower case.
  @inline(__always)
  init(at place: UnsafePointer<UInt8>, lower: UnsafeMutablePointer<UInt8>? = nil) {
    for part in 0..<4 {
      let bytes = ByteVector.loaded(from: place + part * 16)
      let isLetter = (bytes | .filled(with: 0x20)).isIn(0x61, count: 26)
      let shift = UInt64(part * 16)
      joined = joined | bytes
      // The topmost bit of a byte beyond ASCII is its own.
      words |= (isLetter | bytes.isIn(0x30, count: 10) | bytes).topBits << shift
      stops |= bytes.isIn(0x2E, count: 2).topBits << shift
      if let lower { (bytes | (isLetter & .filled(with: 0x20))).store(to: lower + part * 16) }
    }
  }

  /// Whether a stop may stand between words without a space: what is beyond the end is taken for a word.
  var holdsInnerStops: Bool { stops & (words >> 1 | 1 << 63) != 0 }
}

/// Which of sixty-four bytes are letters, digits, and full stops or slashes: bit `i` is byte `i`.
struct StopClasses {
  private var letters: UInt64 = 0
  private var digits: UInt64 = 0
  private var stops: UInt64 = 0

  @inline(__always)
  init(at place: UnsafePointer<UInt8>) {
    for part in 0..<4 {
      let bytes = ByteVector.loaded(from: place + part * 16)
      let shift = UInt64(part * 16)
      letters |= (bytes | .filled(with: 0x20)).isIn(0x61, count: 26).topBits << shift
      digits |= bytes.isIn(0x30, count: 10).topBits << shift
      stops |= bytes.isIn(0x2E, count: 2).topBits << shift
    }
  }

  /// The stops that may stand between digits: what is beyond the ends is taken for one.
  var betweenDigits: UInt64 { stops & (digits << 1 | 1) & (digits >> 1 | 1 << 63) }

  /// The stops that a letter and a digit may follow, as in a ref.
  var beforeRefs: UInt64 { stops & (letters >> 1 | 1 << 63) & (digits >> 2 | 3 << 62) }
}
