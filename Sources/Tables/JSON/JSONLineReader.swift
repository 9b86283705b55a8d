import Documents
import Texts

/// Reads lines of NDJSON as most are: objects of texts, numbers and words in columns that are known.
///
/// Each member becomes a field of `rows`, as CSV has them, so that its cells are read as fast. What is anything else,
/// rightly or wrongly, is left to `JSONCells`, which says what is wrong.
struct JSONLineReader {
  private let text: UnsafePointer<UInt8>
  private let count: Int
  private let names: [JSONColumns.Name]
  private let mostBytes: Int
  private let rows: TextRows
  private var at = 0
  /// The column of the member that was read last; -1 before the first.
  private var column = -1
  /// The last column that the row has; -1 before the first.
  private var last = -1
  /// By column: where the row's text begins and ends; -1 where it has none.
  private var spans: [(start: Int, end: Int)]
  /// Whether the row's members stood in the order of the columns so far.
  private var isInOrder = true
  /// The names of the row's periods so far; nil before it has any.
  private var periods: [Range<Int>]?
  /// The text of a row that is put in order.
  private var unordered: [UInt8] = []

  /// The end of what a reader knows.
  private struct Other: Error {}

  private static let periodsName = Array("periods".utf8)

  /// Reads `text` into `rows`, whose room is used again; it is valid as long as the reader.
  private init(_ text: Bytes, _ columns: JSONColumns, mostBytes: Int, _ rows: TextRows) {
    self.text = text.buffer.baseAddress ?? Bytes.empty.buffer.baseAddress.unsafelyUnwrapped
    count = text.count
    names = columns.names
    self.mostBytes = mostBytes
    self.rows = rows
    spans = Array(repeating: (-1, -1), count: columns.names.count)
  }

  /// Reads all lines; false where one is not as most are.
  static func read(_ text: Bytes, _ columns: JSONColumns, mostBytes: Int, into rows: TextRows) -> Bool {
    var reader = JSONLineReader(text, columns, mostBytes: mostBytes, rows)
    do throws(Other) { try reader.readLines() } catch { return false }
    return true
  }

  private mutating func readLines() throws(Other) {
    // No field is longer than what it is read from.
    rows.reserveText(count + names.count + 64)
    rows.rows.removeAll(keepingCapacity: true)
    rows.endCount = 0
    var line = 0
    while at < count {
      skipBlanks()
      if at < count, text[at] != 0x0A { try readRow(line) }
      if at < count {
        guard text[at] == 0x0A else { throw Other() }
        at += 1
      }
      line += 1
    }
  }

  // MARK: Objects

  private mutating func readRow(_ line: Int) throws(Other) {
    // Members that are left out take room, too: of rows that leave out very many there is another reader.
    if rows.count + (count - at) + names.count + 16 > rows.capacity { throw Other() }
    if rows.endCount + names.count + 2 > rows.endCapacity { rows.growEnds(from: rows.endCount + names.count) }
    let first = rows.endCount
    rows.ends[first] = UInt32(truncatingIfNeeded: rows.count) &- 1
    rows.endCount += 1
    (column, last, isInOrder, periods) = (-1, -1, true, nil)
    for place in spans.indices { spans[place] = (-1, -1) }
    let start = rows.count
    try readMembers(period: nil)
    skipBlanks()
    if !isInOrder { putInOrder(from: start, first) }
    rows.rows.append(BlockRow(number: line, first: first, cellCount: last + 1))
  }

  /// Writes the row anew whose text begins at `start` and whose ends begin at `first`, column by column.
  private mutating func putInOrder(from start: Int, _ first: Int) {
    unordered.removeAll(keepingCapacity: true)
    unordered.append(contentsOf: UnsafeBufferPointer(start: rows.bytes + start, count: rows.count - start))
    rows.count = start
    rows.endCount = first + 1
    for place in 0...last {
      let span = spans[place]
      if span.start >= 0 {
        unordered.withUnsafeBufferPointer {
          append(Bytes(UnsafeBufferPointer(rebasing: $0[span.start - start..<span.end - start])))
        }
      }
      endField()
    }
  }

  private mutating func readMembers(period: Range<Int>?) throws(Other) {
    try pass(UInt8(ascii: "{"))
    skipBlanks()
    if at < count, text[at] == UInt8(ascii: "}") {
      at += 1
      return
    }
    while true {
      let name = try readKey()
      if period == nil, isSame(name, JSONLineReader.periodsName) {
        try readPeriods()
      } else {
        try turn(to: name, period)
        try readValue()
      }
      skipBlanks()
      guard at < count else { throw Other() }
      at += 1
      if text[at - 1] == UInt8(ascii: "}") { return }
      guard text[at - 1] == UInt8(ascii: ",") else { throw Other() }
    }
  }

  private mutating func readPeriods() throws(Other) {
    // What stands twice is for the other reader.
    if periods != nil { throw Other() }
    periods = []
    try pass(UInt8(ascii: "{"))
    while true {
      let period = try readKey()
      if periods?.contains(where: { isSame(period, $0) }) ?? true { throw Other() }
      periods?.append(period)
      try readMembers(period: period)
      skipBlanks()
      guard at < count else { throw Other() }
      at += 1
      if text[at - 1] == UInt8(ascii: "}") { return }
      guard text[at - 1] == UInt8(ascii: ",") else { throw Other() }
    }
  }

  /// Turns to the column of a member, which mostly is behind the one before; one that stands twice is for the other
  /// reader.
  private mutating func turn(to name: Range<Int>, _ period: Range<Int>?) throws(Other) {
    let found = place(of: name, period, in: column + 1..<names.count) ?? place(of: name, period, in: 0..<column + 1)
    guard let found, spans[found].start < 0 else { throw Other() }
    if found < last { isInOrder = false }
    if isInOrder { for _ in last + 1..<found { endField() } }
    column = found
    last = max(last, found)
  }

  private func place(of name: Range<Int>, _ period: Range<Int>?, in columns: Range<Int>) -> Int? {
    for place in columns where isSame(name, names[place].member) && isSame(period, names[place].period) { return place }
    return nil
  }

  private func isSame(_ period: Range<Int>?, _ known: [UInt8]?) -> Bool {
    switch (period, known) {
    case (nil, nil): true
    case (let period?, let known?): isSame(period, known)
    default: false
    }
  }

  private func isSame(_ name: Range<Int>, _ other: Range<Int>) -> Bool {
    Bytes(base: text + name.lowerBound, count: name.count) == Bytes(base: text + other.lowerBound, count: other.count)
  }

  private func isSame(_ name: Range<Int>, _ known: [UInt8]) -> Bool {
    known.withUnsafeBufferPointer { Bytes($0) == Bytes(base: text + name.lowerBound, count: name.count) }
  }

  private func endField() {
    rows.ends[rows.endCount] = UInt32(truncatingIfNeeded: rows.count)
    rows.endCount &+= 1
    rows.bytes[rows.count] = 0x0A
    rows.count &+= 1
  }

  // MARK: Values

  @inline(__always)
  private mutating func skipBlanks() {
    while at < count, text[at] == 0x20 || text[at] == 0x0D || text[at] == 0x09 { at &+= 1 }
  }

  private mutating func pass(_ byte: UInt8) throws(Other) {
    guard at < count, text[at] == byte else { throw Other() }
    at += 1
  }

  /// A member's name, with the colon behind it.
  private mutating func readKey() throws(Other) -> Range<Int> {
    skipBlanks()
    let name = try readName()
    skipBlanks()
    try pass(UInt8(ascii: ":"))
    skipBlanks()
    return name
  }

  /// A name without an escape.
  private mutating func readName() throws(Other) -> Range<Int> {
    try pass(UInt8(ascii: "\""))
    let start = at
    while at < count, text[at] != UInt8(ascii: "\"") {
      guard text[at] >= 0x20, text[at] < 0x7F, text[at] != UInt8(ascii: "\\") else { throw Other() }
      at &+= 1
    }
    try pass(UInt8(ascii: "\""))
    return start..<at - 1
  }

  private mutating func readValue() throws(Other) {
    guard at < count else { throw Other() }
    let start = rows.count
    switch text[at] {
    case UInt8(ascii: "\""): try readText()
    case UInt8(ascii: "n"): try readWord("null", shown: "")
    case UInt8(ascii: "t"): try readWord("true", shown: "TRUE")
    case UInt8(ascii: "f"): try readWord("false", shown: "FALSE")
    case UInt8(ascii: "0")...UInt8(ascii: "9"): try readWhole()
    default: throw Other()
    }
    if rows.count - start > mostBytes { throw Other() }
    if rows.count > start, rows.bytes[start] == UInt8(ascii: "\"") || rows.bytes[start] == UInt8(ascii: "<") {
      quote(from: start)
    }
    spans[column] = (start, rows.count)
    if isInOrder { endField() }
  }

  /// Puts the last text in quotation marks as CSV has it: for what seems to be in some already, and for markup.
  private func quote(from start: Int) {
    let copy = Array(UnsafeBufferPointer(start: rows.bytes + start, count: rows.count - start))
    rows.count = start
    func put(_ byte: UInt8) {
      rows.bytes[rows.count] = byte
      rows.count += 1
    }
    put(UInt8(ascii: "\""))
    for byte in copy {
      put(byte)
      if byte == UInt8(ascii: "\"") { put(byte) }
    }
    put(UInt8(ascii: "\""))
  }

  private mutating func readWord(_ word: StaticString, shown: StaticString) throws(Other) {
    let length = word.utf8CodeUnitCount
    guard at + length <= count, Bytes(base: text + at, count: length) == word.bytes else { throw Other() }
    at += length
    append(shown.bytes)
  }

  private func append(_ bytes: Bytes) {
    guard let from = bytes.buffer.baseAddress else { return }
    (rows.bytes + rows.count).update(from: from, count: bytes.count)
    rows.count += bytes.count
  }

  /// A whole number; others are rare.
  private mutating func readWhole() throws(Other) {
    let start = at
    while at < count, text[at].isASCIIDigit { at &+= 1 }
    let isPlain = at < count && text[at] != UInt8(ascii: ".") && text[at] | 0x20 != UInt8(ascii: "e")
    guard isPlain, text[start] != UInt8(ascii: "0") || at == start + 1 else { throw Other() }
    append(Bytes(base: text + start, count: at - start))
  }

  private mutating func readText() throws(Other) {
    at += 1
    while true {
      passPlain()
      guard at < count else { throw Other() }
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return
      case UInt8(ascii: "\\"): try readEscape()
      case 0..<0x20: throw Other()
      case 0x20..<0x80:
        rows.bytes[rows.count] = byte
        rows.count &+= 1
        at &+= 1
      default:
        let length = UTF8Text.length(of: Bytes(base: text, count: count), at: at)
        guard length > 0 else { throw Other() }
        append(Bytes(base: text + at, count: length))
        at += length
      }
    }
  }

  /// Copies ASCII that means itself, sixteen bytes a step.
  @inline(__always)
  private mutating func passPlain() {
    while at &+ 16 <= count {
      let vector = ByteVector.loaded(from: text + at)
      // Behind the text there is room for what is not of it.
      vector.store(to: rows.bytes + rows.count)
      let special = vector.equals(.filled(with: UInt8(ascii: "\""))) | vector.equals(.filled(with: UInt8(ascii: "\\")))
      let others = ~vector.isIn(0x20, count: 0x60).topBits & 0xFFFF | special.topBits
      let plain = others == 0 ? 16 : others.trailingZeroBitCount
      rows.count &+= plain
      at &+= plain
      if plain < 16 { return }
    }
  }

  private mutating func readEscape() throws(Other) {
    guard at + 1 < count else { throw Other() }
    let byte: UInt8
    switch text[at + 1] {
    case UInt8(ascii: "n"): byte = 0x0A
    case UInt8(ascii: "r"): byte = 0x0D
    case UInt8(ascii: "t"): byte = 0x09
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte = text[at + 1]
    case UInt8(ascii: "u"): return try readScalar()
    default: throw Other()
    }
    rows.bytes[rows.count] = byte
    rows.count += 1
    at += 2
  }

  /// A character by its number; of two that are one it is the other reader's.
  private mutating func readScalar() throws(Other) {
    guard at + 6 <= count else { throw Other() }
    var value: UInt32 = 0
    for place in at + 2..<at + 6 {
      guard let digit = text[place].hexadecimal else { throw Other() }
      value = value << 4 | digit
    }
    guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else { throw Other() }
    for byte in encoded {
      rows.bytes[rows.count] = byte
      rows.count += 1
    }
    at += 6
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  fileprivate var hexadecimal: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x37)
    case 0x61...0x66: UInt32(self - 0x57)
    default: nil
    }
  }
}

/// Rows of NDJSON that were read as text, each of a line.
final class JSONLineRows: RowStorage {
  /// Their fields.
  let fields: TextRows

  init(_ fields: TextRows) { self.fields = fields }

  var fieldText: RowText? { fields.fieldText }

  func cell(of row: BlockRow, column: Int, arena: Arena) -> Cell { fields.cell(of: row, column: column, arena: arena) }
  // Rows are numbered by their lines.
  func line(of row: BlockRow) -> Int { row.number }
}
