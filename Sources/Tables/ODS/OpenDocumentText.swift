import Documents
import Texts

/// The text of a cell as its paragraphs come: one below the other.
final class OpenDocumentText {
  private let collector: TextCollector
  private let mostBytes: Int
  private let context: ReadContext
  /// How many paragraphs there were.
  private(set) var paragraphs = 0

  /// Texts within the limits of the context.
  init(_ context: ReadContext) {
    self.context = context
    mostBytes = context.limits[.cellBytes]
    collector = TextCollector(context)
  }

  /// The text so far; valid until the next change.
  var view: Bytes { collector.view }

  /// Begins with another cell.
  func removeAll() {
    collector.removeAll()
    paragraphs = 0
  }

  /// Begins a paragraph.
  func beginParagraph(at place: @autoclosure () -> TablePlace) throws(TableError) {
    if paragraphs > 0 { try append(Self.lineBreak, at: place()) }
    paragraphs += 1
  }

  /// A line break within a paragraph.
  static let lineBreak: StaticString = "\n"
  /// A tab stop.
  static let tab: StaticString = "\t"

  /// Adds a sign that is an element.
  func append(_ sign: StaticString, at place: @autoclosure () -> TablePlace) throws(TableError) {
    try collector.append(Bytes(base: sign.utf8Start, count: sign.utf8CodeUnitCount), at: place())
  }

  /// Adds characters as they are written, but line ends and tabs, which lay out the XML, as spaces.
  func append(_ piece: Bytes, at place: @autoclosure () -> TablePlace) throws(TableError) {
    var start = 0
    for index in piece.indices where Self.isLayout(piece[index]) {
      try collector.append(piece[start..<index], at: place())
      try collector.append(Self.spaces(1), at: place())
      start = index + 1
    }
    try collector.append(piece[start..<piece.count], at: place())
  }

  /// Adds as many spaces as an element says in digits; one, where it says no number.
  func appendSpaces(_ written: Bytes?, at place: @autoclosure () -> TablePlace) throws(TableError) {
    var left = written.map { Self.number($0, most: mostBytes) } ?? 1
    // Looked at as a whole: not one of too many is written.
    if left > mostBytes { throw context.refusal(.cellBytes, at: place()) }
    while left > 0 {
      let count = min(left, Self.blank.utf8CodeUnitCount)
      try collector.append(Self.spaces(count), at: place())
      left -= count
    }
  }

  private static let blank: StaticString = "                                                                "

  private static func spaces(_ count: Int) -> Bytes { Bytes(base: blank.utf8Start, count: count) }

  private static func isLayout(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// The number that the digits are, or one more than `most`; 1 for what is no number.
  private static func number(_ digits: Bytes, most: Int) -> Int {
    var number = 0
    for byte in digits.buffer {
      guard byte.isASCIIDigit else { return 1 }
      number = min(most, number) * 10 + Int(byte - 0x30)
    }
    return digits.isEmpty ? 1 : number
  }
}
