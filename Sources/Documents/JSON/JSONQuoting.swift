package import Texts

extension ByteScratch {
  /// Appends the text as a string of JSON, with its quotation marks; a text that is not a view of this storage.
  package mutating func append(quotedInJSON text: Bytes) {
    // No escape of a byte is longer than six; sixteen bytes are written at once.
    append(upTo: text.count * 6 + 18) { room in
      guard let source = text.buffer.baseAddress else { return 0 }
      var (from, to) = (0, 1)
      room[0] = UInt8(ascii: "\"")
      while from < text.count {
        let count = min(16, text.count &- from)
        // Less than sixteen are followed by zeros, which are not plain.
        let vector =
          count == 16 ? ByteVector.loaded(from: source + from) : .holding(Bytes(base: source + from, count: count).halves)
        vector.store(to: room + to)
        let quotes = vector.equals(.filled(with: 0x22)) | vector.equals(.filled(with: 0x5C))
        let others = ~vector.isIn(0x20, count: 0x5F).topBits & 0xFFFF | quotes.topBits
        let run = others == 0 ? 16 : others.trailingZeroBitCount
        from &+= run
        to &+= run
        if run >= count { continue }
        let byte = source[from]
        let plain = JSONEscape.plainLength(of: byte, source + from, text.count &- from)
        if plain > 0 {
          for place in 0..<plain { room[to &+ place] = source[from &+ place] }
          from &+= plain
          to &+= plain
          continue
        }
        let (scalar, length) = UTF8Scalar.read(text, at: from)
        if JSONEscape.isNeeded(scalar) {
          for byte in JSONEscape.text(of: scalar).utf8 {
            room[to] = byte
            to &+= 1
          }
        } else {
          for place in from..<from + length {
            room[to] = source[place]
            to &+= 1
          }
        }
        from &+= length
      }
      room[to] = UInt8(ascii: "\"")
      return to + 1
    }
  }

  /// Appends a number without a point where it is whole; null where it is none.
  package mutating func append(numberInJSON number: Double) {
    if let whole = Int(exactly: number) { return append(decimal: whole) }
    append(number.isFinite ? String(number) : "null")
  }
}

/// What is not written as it is inside strings of JSON.
enum JSONEscape {
  /// How many bytes a character takes that is known at a look to need no escape, by its first byte, of which there are
  /// `count` from `place` on: letters with accents, dashes, quotation marks. 0 of all others.
  @inline(__always)
  static func plainLength(of first: UInt8, _ place: UnsafePointer<UInt8>, _ count: Int) -> Int {
    if count < 3 { return 0 }
    let second = place[1]
    // U+00A0 to U+05FF: above the controls, below the first that nobody sees.
    if first == 0xC2 && second & 0xE0 == 0xA0 || first &- 0xC3 < 0x15 && second & 0xC0 == 0x80 { return 2 }
    // U+2010 to U+2027 and U+2030 to U+203F.
    if first == 0xE2, second == 0x80 {
      let third = place[2]
      return third &- 0x90 < 0x18 || third &- 0xB0 < 0x10 ? 3 : 0
    }
    return 0
  }

  /// Whether JSON asks for an escape, or JavaScript (line ends), or a terminal that shows the file.
  static func isNeeded(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x5C, 0x2028, 0x2029: true
    default: DisplayText.isHarmful(scalar)
    }
  }

  /// The escape of a character.
  static func text(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    var text = ""
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      text += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
    }
    return text
  }
}
