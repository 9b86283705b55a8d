package import Texts

extension ByteScratch {
  /// Appends the text as a string of JSON, with its quotation marks; a text that is not a view of this storage.
  package mutating func append(quotedInJSON text: Bytes) {
    append(UInt8(ascii: "\""))
    // What needs no escape is copied in runs.
    var start = 0
    var index = text.endOfPlainJSON(from: 0)
    while index < text.count {
      let (scalar, length) = UTF8Scalar.read(text, at: index)
      if JSONEscape.isNeeded(scalar) {
        append(text[start..<index])
        append(JSONEscape.text(of: scalar))
        start = index + length
      }
      index = text.endOfPlainJSON(from: index + length)
    }
    append(text[start..<text.count])
    append(UInt8(ascii: "\""))
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

extension Bytes {
  /// The first place from `start` on where a byte stands that is not ASCII, or that JSON has no string with; else the
  /// end.
  fileprivate func endOfPlainJSON(from start: Int) -> Int {
    var index = start
    let bytes = buffer
    guard let base = bytes.baseAddress else { return start }
    while index + 16 <= count {
      let vector = ByteVector.loaded(from: base + index)
      let quotes = vector.equals(.filled(with: 0x22)) | vector.equals(.filled(with: 0x5C))
      let others = ~vector.isIn(0x20, count: 0x5F).topBits & 0xFFFF | quotes.topBits
      if others != 0 { return index + others.trailingZeroBitCount }
      index += 16
    }
    while index < count {
      let byte = bytes[index]
      if byte < 0x20 || byte > 0x7E || byte == 0x22 || byte == 0x5C { return index }
      index += 1
    }
    return index
  }
}
