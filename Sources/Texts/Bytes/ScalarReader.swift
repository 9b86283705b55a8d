/// Decodes UTF-8 one scalar at a time without ever reading past the end.
public enum UTF8Scalar {
  /// The scalar that begins at `index` and how many bytes it takes; U+FFFD and one byte where it is not UTF-8.
  @inlinable public static func read(_ bytes: Bytes, at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let next = bytes[index + offset]
      guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    guard value >= (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80), let scalar = Unicode.Scalar(value) else {
      return ("\u{FFFD}", 1)
    }
    return (scalar, length)
  }
}

extension Unicode.Scalar {
  /// A letter (Unicode L).
  package var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// A decimal digit (Unicode Nd).
  package var isDecimalDigit: Bool { properties.generalCategory == .decimalNumber }

  /// Any dash of Unicode (Pd), or the minus sign.
  package var isDash: Bool {
    value < 0x80 ? value == 0x2D : properties.generalCategory == .dashPunctuation || value == 0x2212
  }

  /// Unicode white space.
  package var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

extension Bytes {
  /// Whether a letter or a decimal digit stands anywhere.
  package var holdsWords: Bool {
    var index = 0
    while index < count {
      if self[index] < 0x80 {
        if self[index].isASCIILetterOrDigit { return true }
        index += 1
        continue
      }
      let (scalar, length) = UTF8Scalar.read(self, at: index)
      if scalar.isWordScalar { return true }
      index += length
    }
    return false
  }
}
