import Texts

/// Reads one JSON string, from behind its opening quotation mark.
struct JSONString {
  /// The whole text that the string stands in.
  let bytes: Bytes
  /// Where the reading stands; behind the closing quotation mark when it is done.
  var at: Int

  /// The string's text: a view of the input, or of `scratch` where it holds escapes.
  mutating func read(into scratch: inout ByteScratch) throws(JSONProblem) -> Bytes {
    let opening = at - 1
    var plainFrom = at
    var escaped = false
    while at < bytes.count {
      passPlain()
      guard at < bytes.count else { break }
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        let rest = bytes[plainFrom..<at]
        at += 1
        guard escaped else { return rest }
        scratch.append(rest)
        return scratch.view
      case UInt8(ascii: "\\"):
        if !escaped { scratch.removeAll() }
        escaped = true
        scratch.append(bytes[plainFrom..<at])
        try readEscape(into: &scratch)
        plainFrom = at
      case 0x0A, 0x0D:
        throw JSONProblem(
          .invalidText, offset: at,
          problem: "the line ends within a text: write \" where the text ends, or \\n for a line break in it")
      case 0..<0x20:
        throw JSONProblem(
          .invalidText, offset: at, problem: "the control character \(hexadecimal(byte)) stands unescaped in a string")
      case 0x20..<0x80: at += 1
      default:
        let length = UTF8Text.length(of: bytes, at: at)
        guard length > 0 else { throw JSONProblem(.invalidText, offset: at, problem: "the string is not UTF-8") }
        at += length
      }
    }
    throw JSONProblem(.unexpectedEnd, offset: opening, problem: "the string that begins here is never closed")
  }

  /// Passes over ASCII that means itself, eight bytes a step.
  private mutating func passPlain() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    guard let base = UnsafeRawPointer(bytes.buffer.baseAddress) else { return }
    while at + 8 <= bytes.count {
      let word = base.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
      let escapes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
      // A byte that is zero, or below 0x20, borrows from its top bit.
      let found = (quotes &- ones) & ~quotes | (escapes &- ones) & ~escapes | (word &- ones &* 0x20) & ~word | word
      if found & tops != 0 { return }
      at += 8
    }
  }

  private mutating func readEscape(into scratch: inout ByteScratch) throws(JSONProblem) {
    let start = at
    guard at + 1 < bytes.count else {
      throw JSONProblem(.unexpectedEnd, offset: start, problem: "the text ends inside a string")
    }
    let letter = bytes[at + 1]
    at += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(letter)
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "u"): scratch.append(try readScalar(from: start))
    default: throw JSONProblem(.syntax, offset: start, problem: "the string holds an unknown escape")
    }
  }

  /// The scalar of `\uXXXX`, or of two of them that are a surrogate pair.
  private mutating func readScalar(from start: Int) throws(JSONProblem) -> Unicode.Scalar {
    let first = try readHexadecimal(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") {
      at += 2
      let second = try readHexadecimal(from: start)
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw JSONProblem(.invalidText, offset: start, problem: "the escape is half of a surrogate pair")
  }

  private mutating func readHexadecimal(from start: Int) throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < bytes.count, let digit = hexadecimalValue(bytes[at]) else {
        throw JSONProblem(.syntax, offset: start, problem: "the escape \\u needs four hexadecimal digits")
      }
      value = value << 4 | digit
      at += 1
    }
    return value
  }
}

/// The value of a hexadecimal digit, in either case.
func hexadecimalValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
  default: nil
  }
}
