import Texts

/// A paragraph of a Word document while it is being read.
struct WordParagraph {
  /// The text so far, line breaks in it as line feeds.
  private(set) var bytes: [UInt8] = []
  /// Its style.
  var style: String?
  /// The list that it says to be an item of.
  var list: String?
  /// How deep it says to stand there, from 0.
  var level: Int?
  /// Whether it says to be a heading.
  var isHeading: Bool?
  /// Whether what follows joins it: its end was deleted, or is hidden.
  var hasNoEnd = false
  /// How its current run is shown, as that says itself; nil where it says nothing.
  var runHides: Bool?
  /// The style of the current run.
  var runStyle: String?

  /// A paragraph that goes on with the text of one that has no end.
  init(behind text: [UInt8]) { bytes = text }

  /// Begins a run.
  mutating func beginRun() { (runHides, runStyle) = (nil, nil) }

  /// Adds characters; line ends and tabs among them only lay out the XML, and soft hyphens do not show.
  mutating func append(_ piece: Bytes) {
    bytes.reserveCapacity(bytes.count + piece.count)
    for byte in piece.buffer {
      switch byte {
      case 0x09, 0x0A, 0x0D: bytes.append(0x20)
      case 0xAD where bytes.last == 0xC2: bytes.removeLast()
      default: bytes.append(byte)
      }
    }
  }

  /// Adds a sign that is an element of its own.
  mutating func append(_ sign: Unicode.Scalar) { bytes.append(contentsOf: Array(String(sign).utf8)) }

  /// Adds the sign with that number in the fonts of signs, where it is a bullet, a dash or a character of every font;
  /// others are a space, so that words stay apart.
  mutating func append(symbol code: String?) {
    let number = code.flatMap { UInt32($0, radix: 16) } ?? 0x20
    append(ListSign.scalar(ofSymbol: number))
  }

  /// Ends the paragraph: the lines that it comes to.
  func paragraphs(_ look: ParagraphLook) -> [ProseParagraph] {
    var paragraphs: [ProseParagraph] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let (text, isItem) = ListSign.removed(from: String(decoding: line, as: UTF8.self))
      var paragraph = ProseParagraph(text: text, heading: look.heading)
      // Behind a break the item goes on.
      if paragraphs.isEmpty || look.level == nil { paragraph.level = look.level ?? (isItem ? 0 : nil) }
      paragraph.followsBreak = !paragraphs.isEmpty
      paragraphs.append(paragraph)
    }
    return paragraphs
  }
}

/// What a paragraph is, by its own word and that of its styles.
struct ParagraphLook {
  /// Of an item of a list how deep it stands, from 0.
  var level: Int?
  /// What it is among headings.
  var heading: ProseParagraph.Heading?
}
