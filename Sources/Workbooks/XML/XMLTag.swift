/// A tag of an XML text: where it stands, and where its name does.
struct XMLTag {
  /// Whether a tag opens an element, closes one, or is a whole one without content.
  enum Kind { case open, close, empty }

  /// What it does to an element.
  let kind: Kind
  /// From `<` up to behind `>`.
  let range: Range<Int>
  /// With its prefix, if it has one.
  let name: Range<Int>
}

/// Walks an XML text from tag to tag, passing over comments, instructions and literal sections.
///
/// It believes nothing: whatever the bytes are, it ends, and never looks outside of them.
struct XMLTagScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the search goes on: behind the tag that was found last.
  private(set) var place: Int

  /// Walks `bytes` from `place` on, which must not stand within a tag.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  /// The next tag; nil at the end, or where a tag is never closed.
  mutating func next() -> XMLTag? {
    while let start = find(UInt8(ascii: "<"), from: place) {
      guard start + 1 < bytes.count else { break }
      switch bytes[start + 1] {
      case UInt8(ascii: "!"): skipDeclaration(start)
      case UInt8(ascii: "?"): place = end(of: "?>", from: start + 2)
      default:
        guard let tag = tag(at: start) else { return stop() }
        place = tag.range.upperBound
        return tag
      }
    }
    return stop()
  }

  private mutating func stop() -> XMLTag? {
    place = bytes.count
    return nil
  }

  private mutating func skipDeclaration(_ start: Int) {
    if starts("<!--", at: start) {
      place = end(of: "-->", from: start + 4)
    } else if starts("<![CDATA[", at: start) {
      place = end(of: "]]>", from: start + 9)
    } else {
      place = end(of: ">", from: start + 2)
    }
  }

  private func tag(at start: Int) -> XMLTag? {
    let isClose = bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = isClose ? start + 2 : start + 1
    var index = nameStart
    while index < bytes.count, !isNameEnd(bytes[index]) { index += 1 }
    let name = nameStart..<index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        let isEmpty = !isClose && bytes[index - 1] == UInt8(ascii: "/")
        return XMLTag(kind: isClose ? .close : isEmpty ? .empty : .open, range: start..<index + 1, name: name)
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard let quote = find(byte, from: index + 1) else { return nil }
        index = quote
      }
      index += 1
    }
    return nil
  }

  private func isNameEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private func starts(_ text: StaticString, at place: Int) -> Bool {
    guard place + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
  }

  /// Behind the next `text`, or the end.
  private func end(of text: StaticString, from start: Int) -> Int {
    var index = start
    while let found = find(text.utf8Start[0], from: index) {
      if starts(text, at: found) { return found + text.utf8CodeUnitCount }
      index = found + 1
    }
    return bytes.count
  }
}
