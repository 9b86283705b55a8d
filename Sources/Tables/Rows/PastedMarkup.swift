import Texts

/// Text that SharePoint exports with its markup around it: `<div class="ExternalClass…"><p>On track</p></div>`.
enum PastedMarkup {
  private static let beginning: StaticString = "<div class=\"ExternalClass"

  /// Whether a cell's text is wrapped so.
  @inline(__always)
  static func wraps(_ text: Bytes) -> Bool {
    // Few texts begin with that sign.
    text.count > beginning.utf8CodeUnitCount && text[0] == UInt8(ascii: "<") && begins(text)
  }

  private static func begins(_ text: Bytes) -> Bool {
    let wanted = UnsafeBufferPointer(start: beginning.utf8Start, count: beginning.utf8CodeUnitCount)
    return text.buffer.starts(with: wanted)
  }

  /// The text without tags, entities as the characters that they mean; ends of paragraphs and lines are line breaks.
  static func unwrapped(_ text: Bytes, into arena: Arena) -> Bytes {
    arena.text(upTo: text.count) { room in
      guard let room = room.baseAddress else { return 0 }
      var written = 0
      func put(_ byte: UInt8) {
        // Neither blank lines nor one before the text.
        if byte == 0x0A, written == 0 || room[written - 1] == 0x0A { return }
        room[written] = byte
        written += 1
      }
      var index = 0
      while index < text.count {
        switch text[index] {
        case UInt8(ascii: "<"):
          let end = text.firstIndex(of: UInt8(ascii: ">"), from: index) ?? text.count - 1
          if endsLine(text[index..<end + 1]) { put(0x0A) }
          index = end + 1
        case UInt8(ascii: "&"):
          let (scalar, length) = entity(text, at: index)
          for byte in scalar { put(byte) }
          index += length
        case let byte:
          put(byte)
          index += 1
        }
      }
      while written > 0, room[written - 1] == 0x0A { written -= 1 }
      return written
    }
  }

  /// Whether a tag stands where a line ends: `<br>`, `</p>`, `</div>`, `</li>`.
  private static func endsLine(_ tag: Bytes) -> Bool {
    let name = tag.buffer.dropFirst().prefix { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "/") }.map { $0 | 0x20 }
    return lineEnds.contains { $0.utf8.elementsEqual(name) }
  }

  // `/` with the bit of small letters is itself.
  private static let lineEnds = ["br", "br/", "/p", "/div", "/li"]

  /// The bytes that an entity stands for, and how long it is; `&` itself where it is none.
  private static func entity(_ text: Bytes, at start: Int) -> (bytes: [UInt8], length: Int) {
    for (name, bytes) in entities where text.count - start >= name.utf8.count {
      if text[start..<start + name.utf8.count].buffer.elementsEqual(name.utf8) { return (bytes, name.utf8.count) }
    }
    return ([UInt8(ascii: "&")], 1)
  }

  private static let entities: [(String, [UInt8])] = [
    ("&amp;", [0x26]), ("&lt;", [0x3C]), ("&gt;", [0x3E]), ("&quot;", [0x22]), ("&#39;", [0x27]), ("&nbsp;", [0x20]),
    ("&#160;", [0x20]), ("&#58;", [0x3A]),
  ]
}
