import Texts

/// Writes JSON text: members in the order given, each string escaped so that any reader takes it.
package struct JSONText {
  /// What was written since the last `clear`.
  package private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  /// For each open object or array: whether something stands in it already.
  private var containers: [Bool] = []
  private var followsName = false

  /// A writer of values over several lines, two spaces deeper at each level, or of one line each.
  package init(indented: Bool) { isIndented = indented }

  /// Writes an object, whose members `body` writes.
  package mutating func object(_ body: (inout JSONText) -> Void) { enclose("{", "}", body) }

  /// Writes an array, whose items `body` writes.
  package mutating func array(_ body: (inout JSONText) -> Void) { enclose("[", "]", body) }

  /// Begins an object with one list in it, whose items come next.
  package mutating func begin(listNamed name: String) {
    open(with: "{")
    self.name(name)
    open(with: "[")
  }

  /// Ends what `begin` began.
  package mutating func end() {
    close(with: "]")
    close(with: "}")
    endLine()
  }

  /// Writes a member's name; its value comes next.
  package mutating func name(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(0x20) }
    followsName = true
  }

  /// Writes a text, or null.
  package mutating func string(_ text: String?) {
    separate()
    if let text { quote(text) } else { bytes.append(contentsOf: "null".utf8) }
  }

  /// Writes a whole number, or null.
  package mutating func number(_ number: Int?) {
    separate()
    bytes.append(contentsOf: (number.map(String.init) ?? "null").utf8)
  }

  /// Writes a number, without a point where it is whole; null where it is none.
  package mutating func number(_ number: Double) {
    if let whole = Int(exactly: number) { return self.number(whole) }
    separate()
    bytes.append(contentsOf: (number.isFinite ? String(number) : "null").utf8)
  }

  /// Writes true or false.
  package mutating func flag(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// Writes a member with its text, or null.
  package mutating func member(_ name: String, _ text: String?) {
    self.name(name)
    string(text)
  }

  /// Writes a member with its whole number, or null.
  package mutating func member(_ name: String, _ number: Int?) {
    self.name(name)
    self.number(number)
  }

  /// Writes a member with its list of texts.
  package mutating func member(_ name: String, _ texts: [String]) {
    self.name(name)
    array { json in for text in texts { json.string(text) } }
  }

  /// Writes a value that was written already, as one of its depth is.
  package mutating func value(_ bytes: [UInt8]) {
    separate()
    self.bytes.append(contentsOf: bytes)
  }

  /// Writes an array without its items, and says where in `bytes` these go: each begins with its comma and line break,
  /// but for the first comma.
  package mutating func array(isEmpty: Bool) -> Int {
    open(with: "[")
    containers[containers.count - 1] = !isEmpty
    let place = bytes.count
    close(with: "]")
    return place
  }

  /// How many levels inside the next value stands; nil where all is on one line.
  package var depth: Int? { isIndented ? containers.count : nil }

  /// Makes room for `count` bytes.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Appends lines that were written already.
  package mutating func append(_ lines: [UInt8]) { bytes.append(contentsOf: lines) }

  /// Ends the line.
  package mutating func endLine() { bytes.append(0x0A) }

  /// Forgets what was written, to write the next line into the same storage.
  package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  private mutating func enclose(_ first: Character, _ last: Character, _ body: (inout JSONText) -> Void) {
    open(with: first)
    body(&self)
    close(with: last)
  }

  private mutating func open(with character: Character) {
    separate()
    bytes.append(contentsOf: String(character).utf8)
    containers.append(false)
  }

  private mutating func close(with character: Character) {
    if containers.popLast() ?? false { breakLine() }
    bytes.append(contentsOf: String(character).utf8)
  }

  private mutating func separate() {
    if followsName {
      followsName = false
      return
    }
    guard let last = containers.indices.last else { return }
    if containers[last] { bytes.append(UInt8(ascii: ",")) }
    containers[last] = true
    breakLine()
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: containers.count * 2))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    text.withBytes { text in
      // What needs no escape is copied in runs.
      var start = 0
      var index = 0
      while index < text.count {
        if text.isPlainJSON(at: index) {
          index += 8
          continue
        }
        guard mayNeedEscape(text[index]) else {
          index += 1
          continue
        }
        let (scalar, length) = UTF8Scalar.read(text, at: index)
        if JSONEscape.isNeeded(scalar) {
          bytes.append(contentsOf: text[start..<index].buffer)
          bytes.append(contentsOf: JSONEscape.text(of: scalar).utf8)
          start = index + length
        }
        index += length
      }
      bytes.append(contentsOf: text[start..<text.count].buffer)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a character that begins with the byte may be one that needs an escape.
  private func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: true
    default: false
    }
  }
}

extension Bytes {
  /// Whether eight bytes stand from `index` on, all of them ASCII and none of them to be escaped.
  @inline(__always)
  fileprivate func isPlainJSON(at index: Int) -> Bool {
    guard index + 8 <= count, let base = buffer.baseAddress else { return false }
    let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    /// A topmost bit where a byte is zero, or behind one that is.
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
    let found = word | (word &- ones &* 0x20) | zeros(word ^ ones &* 0x22) | zeros(word ^ ones &* 0x5C)
    return (found | zeros(word ^ ones &* 0x7F)) & (ones &* 0x80) == 0
  }
}
