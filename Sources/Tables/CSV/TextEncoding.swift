import Texts

/// How a text file's characters are written.
enum TextEncoding {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian

  /// The encoding and the length of the byte order mark, from the text's first bytes.
  static func detect(_ head: Bytes) -> (encoding: TextEncoding, mark: Int) {
    if head.count >= 3, head[0] == 0xEF, head[1] == 0xBB, head[2] == 0xBF { return (.utf8, 3) }
    if head.count >= 2, head[0] == 0xFF, head[1] == 0xFE { return (.utf16LittleEndian, 2) }
    if head.count >= 2, head[0] == 0xFE, head[1] == 0xFF { return (.utf16BigEndian, 2) }
    return (unmarked(head), 0)
  }

  /// Without a mark, UTF-16 shows in a zero in nearly every second byte of what is mostly ASCII.
  private static func unmarked(_ head: Bytes) -> TextEncoding {
    let pairs = min(head.count / 2, 512)
    guard pairs >= 4 else { return .utf8 }
    var zeros = (even: 0, odd: 0)
    for pair in 0..<pairs {
      if head[pair * 2] == 0 { zeros.even += 1 }
      if head[pair * 2 + 1] == 0 { zeros.odd += 1 }
    }
    if zeros.odd * 10 >= pairs * 8, zeros.even * 10 < pairs { return .utf16LittleEndian }
    if zeros.even * 10 >= pairs * 8, zeros.odd * 10 < pairs { return .utf16BigEndian }
    return .utf8
  }
}

/// The Windows-1252 characters of the bytes 0x80 to 0x9F; those that it leaves open are the C1 controls.
private let windowsSpecials: [UInt16] = [
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
  0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
  0x0153, 0x009D, 0x017E, 0x0178,
]

/// The code page that spreadsheets save with where nobody asks for UTF-8.
enum WindowsText {
  /// The text in UTF-8; no byte of ASCII changes, and none is added.
  static func transcode(_ text: Bytes) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count + text.count / 4)
    for byte in text.buffer {
      switch byte {
      case 0..<0x80: out.append(byte)
      case 0xA0...:
        out.append(0xC0 | byte >> 6)
        out.append(0x80 | byte & 0x3F)
      default:
        let unit = windowsSpecials[Int(byte - 0x80)]
        guard let scalar = Unicode.Scalar(unit) else { continue }
        out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return out
  }
}

/// Turns UTF-16 that comes piece by piece into UTF-8; what is no pair of surrogates becomes U+FFFD.
struct UTF16Transcoder {
  /// Which byte of each pair comes first.
  let isBigEndian: Bool
  private var high: UInt16?
  private var half: UInt8?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// Appends the UTF-8 of further bytes; half of a pair waits for its other half.
  mutating func append(_ bytes: UnsafeRawBufferPointer, to out: inout [UInt8]) {
    for byte in bytes {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      append(unit, to: &out)
    }
  }

  /// Ends the text: half a pair or half a unit is a character that was lost.
  mutating func finish(_ out: inout [UInt8]) {
    if high != nil || half != nil { out.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
    high = nil
    half = nil
  }

  private mutating func append(_ unit: UInt16, to out: inout [UInt8]) {
    if let first = high {
      high = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        Self.write(Unicode.Scalar(value), to: &out)
        return
      }
      Self.write(nil, to: &out)
    }
    if UTF16.isLeadSurrogate(unit) { high = unit } else { Self.write(Unicode.Scalar(unit), to: &out) }
  }

  private static func write(_ scalar: Unicode.Scalar?, to out: inout [UInt8]) {
    out.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }
}
