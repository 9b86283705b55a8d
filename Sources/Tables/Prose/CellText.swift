import Documents
import Texts

/// The text of a cell as paragraphs: line feeds end them, and so do tags of HTML, as cells hold them that were copied
/// from a web page or an editor.
struct CellText {
  /// Each with the line feeds before it as its line; none is empty.
  private(set) var paragraphs: [ProseParagraph] = []
  /// Whether anything in the text ends a paragraph, so that its lines are told apart.
  private(set) var hasBreaks = false
  /// Whether it holds tags of HTML, and so its entities.
  private var hasTags = false
  /// Whether some of them end paragraphs: then line feeds only lay out the tags.
  private var hasBlocks = false
  private var current: [UInt8] = []
  /// How many lists the place stands in.
  private var depth = 0
  /// Whether the current paragraph is the first of an item.
  private var isItem = false
  private var followsBreak = false
  private var lineFeeds = 0

  /// A line feed of the cell's that the file writes as two signs, or as Word writes its line breaks in texts.
  private static let written = UInt8(0x0B)

  /// Reads a text.
  init(_ text: String) {
    let text = CellText.replacing("\\n", in: CellText.replacing("\u{2028}", in: text))
    text.withBytes { bytes in
      for index in bytes.indices {
        guard let tag = HTMLTag(bytes, at: index) else { continue }
        hasTags = true
        hasBlocks = hasBlocks || tag.role != .inline
      }
      hasBreaks = hasBlocks
      read(bytes)
    }
  }

  /// A text with line feeds for what stands for one; few texts have any, and to look by bytes is fast.
  private static func replacing(_ sign: String, in text: String) -> String {
    let bytes = Array(sign.utf8)
    guard text.utf8.contains(bytes[0]) else { return text }
    var found: [UInt8] = []
    found.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      found.append(byte)
      guard byte == bytes[bytes.count - 1], found.suffix(bytes.count).elementsEqual(bytes) else { continue }
      found.removeLast(bytes.count)
      found.append(written)
    }
    return String(decoding: found, as: UTF8.self)
  }

  private mutating func read(_ bytes: Bytes) {
    var index = 0
    while index < bytes.count {
      if let tag = HTMLTag(bytes, at: index) {
        take(tag)
        index = tag.end
        continue
      }
      let byte = bytes[index]
      index += 1
      guard byte == 0x0A || byte == Self.written else {
        current.append(byte)
        continue
      }
      if hasBlocks {
        current.append(0x20)
      } else {
        hasBreaks = true
        endParagraph()
      }
      if byte == 0x0A { lineFeeds += 1 }
    }
    endParagraph()
  }

  private mutating func take(_ tag: HTMLTag) {
    if tag.role == .inline { return }
    endParagraph()
    switch tag.role {
    case .list: depth = max(0, depth + (tag.isEnd ? -1 : 1))
    case .item: isItem = !tag.isEnd
    case .lineBreak: followsBreak = true
    default: break
    }
  }

  private mutating func endParagraph() {
    let written = trimmed(String(decoding: current, as: UTF8.self))
    let text = hasTags ? trimmed(HTMLTag.decoded(written)) : written
    current.removeAll(keepingCapacity: true)
    defer { followsBreak = false }
    if text.isEmpty { return }
    paragraphs.append(
      ProseParagraph(
        text: text, level: isItem ? max(0, depth - 1) : nil, followsBreak: followsBreak && !isItem, line: lineFeeds))
    isItem = false
  }
}
