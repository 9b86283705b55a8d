import Documents

/// The XML of a workbook's part, edited by splicing: every byte that no edit names stays as it is.
struct XMLPart {
  /// The part in UTF-8, before any edit.
  let bytes: [UInt8]
  /// Its outermost element; places of elements and tags are offsets into `bytes`.
  let root: XMLElement
  /// The root's prefix with its colon; empty where the part's own elements have none.
  let prefix: String
  private var edits: [(place: Range<Int>, bytes: [UInt8])] = []

  /// Nil where the bytes have no root element that is closed.
  init?(_ original: [UInt8]) {
    let bytes = XMLEncoding.utf8(original)
    let root = bytes.withUnsafeBufferPointer { XMLPart.root(of: $0) }
    guard let root else { return nil }
    self.bytes = bytes
    self.root = root.element
    prefix = root.prefix
  }

  /// The same of a text that is in UTF-8 already.
  init?(_ text: String) { self.init(Array(text.utf8)) }

  /// The part's bytes with all edits made.
  func finished() -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.bytes.count })
    var done = 0
    // Sorted by place; at one place what is put in stands before what replaces, else as it was asked for.
    let order = edits.indices.sorted {
      (edits[$0].place.lowerBound, edits[$0].place.isEmpty ? 0 : 1, $0)
        < (edits[$1].place.lowerBound, edits[$1].place.isEmpty ? 0 : 1, $1)
    }
    for index in order {
      let edit = edits[index]
      guard edit.place.lowerBound >= done else { continue }
      out += bytes[done..<edit.place.lowerBound]
      out += edit.bytes
      done = edit.place.upperBound
    }
    out += bytes[done...]
    return out
  }

  // MARK: - Reading

  /// The elements directly in `parent` that bear the root's prefix.
  func children(of parent: XMLElement) -> [XMLElement] {
    guard let close = parent.close else { return [] }
    return bytes.withUnsafeBufferPointer { buffer in
      var scanner = XMLTagScanner(buffer, from: parent.open.upperBound)
      var found: [XMLElement] = []
      var depth = 0
      var open: XMLTag?
      while let tag = scanner.next(), tag.range.lowerBound < close.lowerBound {
        switch tag.kind {
        case .open:
          if depth == 0 { open = tag }
          depth += 1
        case .empty: if depth == 0, let name = ownName(tag) { found.append(element(name, tag, nil)) }
        case .close:
          depth -= 1
          if depth == 0, let first = open, let name = ownName(first) { found.append(element(name, first, tag)) }
        }
      }
      return found
    }
  }

  /// The first element of that name directly in `parent`.
  func child(_ name: String, of parent: XMLElement) -> XMLElement? { children(of: parent).first { $0.name == name } }

  /// The value of the attribute of exactly that name, with entities replaced.
  func attribute(_ name: String, of element: XMLElement) -> String? { attribute(name, in: element.open) }

  /// The value of a tag's attribute of exactly that name, with entities replaced; nil where the tag has none.
  func attribute(_ name: String, in tag: Range<Int>) -> String? {
    attribute(in: tag) { bytes[$0].elementsEqual(name.utf8) }.map { XMLText.decoded(bytes[$0.value]) }
  }

  /// The value of the `id` that names a relationship, whichever prefix its namespace has.
  func relationship(of element: XMLElement) -> String? {
    let found = attribute(in: element.open) { range in
      let name = bytes[range]
      return name.count > 3 && name.suffix(3).elementsEqual(":id".utf8) && !name.starts(with: "xmlns".utf8)
    }
    return found.map { XMLText.decoded(bytes[$0.value]) }
  }

  /// The name without prefix where the prefix is the root's; nil for elements of others.
  func ownName(_ tag: XMLTag) -> String? {
    let name = bytes[tag.name]
    guard name.starts(with: prefix.utf8) else { return nil }
    let local = name.dropFirst(prefix.utf8.count)
    return local.contains(UInt8(ascii: ":")) ? nil : String(decoding: local, as: UTF8.self)
  }

  /// Whether the tag is the root's namespace's element of that name.
  func isOwn(_ tag: XMLTag, _ name: StaticString) -> Bool {
    guard tag.name.count == prefix.utf8.count + name.utf8CodeUnitCount else { return false }
    let start = tag.name.upperBound - name.utf8CodeUnitCount
    for index in 0..<name.utf8CodeUnitCount where bytes[start + index] != name.utf8Start[index] { return false }
    return bytes[tag.name].starts(with: prefix.utf8)
  }

  // MARK: - Editing

  /// Puts `bytes` where the bytes at `place` are; nothing between them may be edited otherwise.
  mutating func replace(_ place: Range<Int>, with bytes: [UInt8]) { edits.append((place, bytes)) }

  /// Puts `text` in before the byte at `place`; it must be well-formed XML with its entities.
  mutating func insert(_ text: String, at place: Int) { edits.append((place..<place, Array(text.utf8))) }

  /// Puts `bytes` in before the byte at `place`.
  mutating func insert(_ bytes: [UInt8], at place: Int) { edits.append((place..<place, bytes)) }

  /// Gives the tag's attribute that value; `value` needs no escaping.
  mutating func set(_ name: String, of tag: Range<Int>, to value: String) {
    if let found = attribute(in: tag, named: { bytes[$0].elementsEqual(name.utf8) }) {
      edits.append((found.value, Array(value.utf8)))
    } else {
      insert(" \(name)=\"\(value)\"", at: nameEnd(of: tag))
    }
  }

  /// Puts `text` behind what the element holds, opening it where its tag closes itself; once per element.
  mutating func append(_ text: String, to element: XMLElement) { append(Array(text.utf8), to: element) }

  /// The same of bytes.
  mutating func append(_ more: [UInt8], to element: XMLElement) {
    if let close = element.close { return insert(more, at: close.lowerBound) }
    let name = String(decoding: bytes[element.open.lowerBound + 1..<nameEnd(of: element.open)], as: UTF8.self)
    edits.append(
      (element.open.upperBound - 2..<element.open.upperBound, Array(">".utf8) + more + Array("</\(name)>".utf8)))
  }

  /// The place in `parent` for a child that stands behind all children in `earlier`.
  func place(in parent: XMLElement, after earlier: Set<String>) -> Int {
    children(of: parent).last { earlier.contains($0.name) }?.whole.upperBound ?? parent.open.upperBound
  }

  // MARK: - Tags

  private func nameEnd(of tag: Range<Int>) -> Int {
    bytes[tag].dropFirst().firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
      ?? tag.upperBound - 1
  }

  /// The tag's first attribute whose name is as asked for.
  private func attribute(
    in tag: Range<Int>, named isNamed: (Range<Int>) -> Bool
  ) -> (name: Range<Int>, value: Range<Int>)? {
    var index = nameEnd(of: tag)
    while index < tag.upperBound {
      guard let equals = bytes[index..<tag.upperBound].firstIndex(of: UInt8(ascii: "=")) else { break }
      let name = trimmed(index..<equals)
      let quote = bytes[(equals + 1)..<tag.upperBound].firstIndex {
        $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
      }
      guard let quote else { break }
      guard let end = bytes[(quote + 1)..<tag.upperBound].firstIndex(of: bytes[quote]) else { break }
      if isNamed(name) { return (name, quote + 1..<end) }
      index = end + 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let first = range.first { bytes[$0] > 0x20 } ?? range.upperBound
    let last = range.last { bytes[$0] > 0x20 } ?? first
    return first..<max(first, min(range.upperBound, last + 1))
  }

  private func element(_ name: String, _ open: XMLTag, _ close: XMLTag?) -> XMLElement {
    XMLElement(name: name, open: open.range, close: close?.range)
  }

  private static func root(of bytes: UnsafeBufferPointer<UInt8>) -> (element: XMLElement, prefix: String)? {
    var scanner = XMLTagScanner(bytes)
    guard let open = scanner.next(), open.kind != .close else { return nil }
    let name = String(decoding: bytes[open.name], as: UTF8.self)
    let colon = name.firstIndex(of: ":").map { name.index(after: $0) } ?? name.startIndex
    let local = String(name[colon...])
    if open.kind == .empty {
      return (XMLElement(name: local, open: open.range, close: nil), String(name[..<colon]))
    }
    // The last tag of the text is the root's end; what follows can only be comments.
    guard let start = bytes.lastIndex(of: UInt8(ascii: "<")) else { return nil }
    var last = XMLTagScanner(bytes, from: start)
    var close = last.next()
    if close == nil || close?.kind != .close || !(close.map { bytes[$0.name].elementsEqual(name.utf8) } ?? false) {
      close = lastClose(of: name, bytes, from: open.range.upperBound)
    }
    guard let close else { return nil }
    return (XMLElement(name: local, open: open.range, close: close.range), String(name[..<colon]))
  }

  private static func lastClose(of name: String, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> XMLTag? {
    var scanner = XMLTagScanner(bytes, from: start)
    var found: XMLTag?
    while let tag = scanner.next() {
      if tag.kind == .close, bytes[tag.name].elementsEqual(name.utf8) { found = tag }
    }
    return found
  }
}
