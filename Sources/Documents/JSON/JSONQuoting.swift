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
        if from &+ 16 <= text.count {
          let vector = ByteVector.loaded(from: source + from)
          vector.store(to: room + to)
          let quotes = vector.equals(.filled(with: 0x22)) | vector.equals(.filled(with: 0x5C))
          let others = ~vector.isIn(0x20, count: 0x5F).topBits & 0xFFFF | quotes.topBits
          let plain = others == 0 ? 16 : others.trailingZeroBitCount
          from &+= plain
          to &+= plain
          if plain == 16 { continue }
        }
        let byte = source[from]
        if byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C {
          room[to] = byte
          from &+= 1
          to &+= 1
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
