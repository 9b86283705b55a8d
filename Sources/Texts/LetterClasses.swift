/// Which of sixty-four bytes are letters, digits, beyond ASCII, and full stops or slashes: bit `i` is byte `i`.
struct LetterClasses {
  private(set) var letters: UInt64 = 0
  private(set) var digits: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var stops: UInt64 = 0

  /// Looks at the bytes from `place` on, and writes them to `lower` with ASCII letters in lower case.
  @inline(__always)
  init(at place: UnsafePointer<UInt8>, lower: UnsafeMutablePointer<UInt8>? = nil) {
    for part in 0..<4 {
      let bytes = ByteVector.loaded(from: place + part * 16)
      let isLetter = (bytes | .filled(with: 0x20)).isIn(0x61, count: 26)
      let shift = UInt64(part * 16)
      letters |= isLetter.topBits << shift
      digits |= bytes.isIn(0x30, count: 10).topBits << shift
      high |= bytes.topBits << shift
      stops |= bytes.isIn(0x2E, count: 2).topBits << shift
      if let lower { (bytes | (isLetter & .filled(with: 0x20))).store(to: lower + part * 16) }
    }
  }

  /// Where words, or parts of them, may stand.
  var words: UInt64 { letters | digits | high }

  /// The stops that may stand between digits: what is beyond the ends is taken for one.
  var stopsBetweenDigits: UInt64 { stops & (digits << 1 | 1) & (digits >> 1 | 1 << 63) }
}
