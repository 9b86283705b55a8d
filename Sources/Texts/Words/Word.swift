/// A word of normalised text, and where it stands in the text as typed.
package struct Word: Sendable {
  /// Its bytes within the source text.
  package var sourceStart: Int32
  /// Where its bytes end within the source text.
  package var sourceEnd: Int32
  /// A hash of the word's normalised bytes, by which words are told from each other.
  package var hash: UInt64
  /// Its number in the vocabulary that it was read with, or 0.
  package var symbol: UInt32 = 0
  /// Whether it is made of letters, digits or both.
  package var shape = Shape.letters
  /// Whether it is one letter and then digits, as the middle of a ref is (`a2`).
  package var isLetterNumber = false
  /// Whether its normalised bytes are others than those of the source in lower case.
  var isWritten = false

  /// What a word is made of.
  package enum Shape: UInt8, Sendable {
    /// ASCII letters only, or anything that is not one of the others.
    case letters
    /// ASCII digits only.
    case number
    /// Both.
    case mixed

    // Said outright: that of the standard library is asked of a table of witnesses from other modules.
    package static func == (a: Shape, b: Shape) -> Bool {
      switch (a, b) {
      case (.letters, .letters), (.number, .number), (.mixed, .mixed): true
      default: false
      }
    }

    /// That of a short word of ASCII, of which `digits` has a bit for each digit and `all` for each byte.
    @inline(__always) init(digits: UInt64, all: UInt64) {
      self = digits == 0 ? .letters : digits == all ? .number : .mixed
    }

    /// Another for each.
    @inline(__always) var bit: UInt8 { 1 &<< rawValue }

    /// The bits of all.
    static let allBits = letters.bit | number.bit | mixed.bit
  }

  /// Whether a rule set may ask for the word: its vocabulary has it, or digits stand in it.
  @inline(__always) var isCandidate: Bool { symbol != 0 || shape != .letters }

  /// Stands behind the last word of a text.
  @inline(__always) static var none: Word { Word(sourceStart: 0, sourceEnd: 0, hash: 0) }

  /// Its bytes within the source text.
  @inlinable package var sourceRange: Range<Int> { Int(sourceStart)..<Int(sourceEnd) }
  /// How many bytes it has as typed.
  @inlinable package var length: Int { Int(sourceEnd &- sourceStart) }

  /// Two or four digits, as years are written.
  package var isYear: Bool { shape == .number && (length == 2 || length == 4) }
}

/// Hashes a word's bytes, eight at a time.
@inlinable public func wordHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  guard let base = bytes.baseAddress else { return 0 }
  let raw = UnsafeRawPointer(base)
  var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
  var index = 0
  while index + 8 <= bytes.count {
    hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    index += 8
  }
  let rest = bytes.count - index
  var last: UInt64 = 0
  if bytes.count >= 8 {
    // The last eight bytes, without those that were hashed already.
    if rest > 0 {
      last = raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self) >> UInt64((8 - rest) * 8)
    }
  } else if bytes.count >= 4 {
    let end = raw.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self)
    last = UInt64(raw.loadUnaligned(as: UInt32.self)) | UInt64(end) << UInt64((bytes.count - 4) * 8)
  } else if bytes.count > 0 {
    // The first, the middle and the last are all, or the same.
    last = UInt64(bytes[0]) | UInt64(bytes[bytes.count / 2]) << UInt64(bytes.count / 2 * 8)
    last |= UInt64(bytes[bytes.count - 1]) << UInt64((bytes.count - 1) * 8)
  }
  return mixed(hash ^ last)
}

extension Word {
  /// How many bytes a short word has at most.
  @inlinable package static var mostShort: Int { 16 }

  /// The hash of a short word, from its bytes with zeros behind its end.
  @inline(__always)
  static func hash(short halves: (UInt64, UInt64)) -> UInt64 {
    // One number for both, so that it stays in a register; turned over, so that halves that change places are told
    // apart.
    let (high, low) = (halves.0 ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: ~halves.1 ^ 0x9E37_79B9_7F4A_7C15)
    return high ^ low
  }

  /// The hash of a word.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard bytes.count <= mostShort else { return wordHash(bytes) }
    var halves: (UInt64, UInt64) = (0, 0)
    for (index, byte) in bytes.enumerated() {
      if index < 8 {
        halves.0 |= UInt64(byte) << UInt64(index * 8)
      } else {
        halves.1 |= UInt64(byte) << UInt64(index * 8 - 64)
      }
    }
    return hash(short: halves)
  }
}
