/// Checks that bytes are well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
package enum UTF8Text {
  /// How many bytes the well-formed character at `index` has; 0 where there is none.
  @inlinable package static func length(of bytes: Bytes, at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    let left = bytes.count - index
    switch lead {
    case 0xC2...0xDF:
      return left > 1 && isContinuation(bytes[index + 1]) ? 2 : 0
    case 0xE0...0xEF:
      guard left > 2, isContinuation(bytes[index + 1]), isContinuation(bytes[index + 2]) else { return 0 }
      let second = bytes[index + 1]
      return (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ? 0 : 3
    case 0xF0...0xF4:
      guard left > 3, isContinuation(bytes[index + 1]), isContinuation(bytes[index + 2]),
        isContinuation(bytes[index + 3])
      else { return 0 }
      let second = bytes[index + 1]
      return (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F) ? 0 : 4
    default: return 0
    }
  }

  /// Whether the byte goes on with a character that an earlier byte began.
  @inlinable static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The place of the first byte that is not part of well-formed UTF-8; nil where all are.
  package static func firstInvalid(in bytes: Bytes) -> Int? {
    var index = 0
    while index < bytes.count {
      index = endOfASCII(in: bytes, from: index)
      while index < bytes.count, bytes[index] >= 0x80 {
        let length = length(of: bytes, at: index)
        if length == 0 { return index }
        index += length
      }
    }
    return nil
  }

  /// The first place from `start` on whose byte is not ASCII, or the end.
  private static func endOfASCII(in bytes: Bytes, from start: Int) -> Int {
    var index = start
    while index + 64 <= bytes.count {
      let high = ByteMasks(at: bytes.base + index).highBytes
      if high != 0 { return index + high.trailingZeroBitCount }
      index += 64
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }
}
