import Documents
import Texts

/// A tag of HTML in a text.
struct HTMLTag {
  /// What a tag is to the paragraphs around it.
  enum Role {
    case block, list, item, lineBreak, inline
  }

  /// What it is to them.
  let role: Role
  /// Whether it ends what another began.
  let isEnd: Bool
  /// The place behind its `>`.
  let end: Int

  private static let roles: [String: Role] = [
    "p": .block, "div": .block, "h1": .block, "h2": .block, "h3": .block, "h4": .block, "h5": .block, "h6": .block,
    "table": .block, "tbody": .block, "tr": .block, "td": .block, "th": .block, "blockquote": .block,
    "ul": .list, "ol": .list, "li": .item, "br": .lineBreak, "b": .inline, "strong": .inline, "i": .inline,
    "em": .inline, "u": .inline, "s": .inline, "span": .inline, "a": .inline, "font": .inline, "sub": .inline,
    "sup": .inline, "small": .inline, "mark": .inline,
  ]
  /// No name of a tag is longer.
  private static let longest = 10

  /// Nil where none begins at `start`: a tag has a name of HTML, and ends before another begins.
  init?(_ bytes: Bytes, at start: Int) {
    guard bytes[start] == UInt8(ascii: "<") else { return nil }
    var index = start + 1
    isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    var name: [UInt8] = []
    while index < bytes.count, name.count <= Self.longest, bytes[index].isASCIILetterOrDigit {
      name.append(bytes[index] | 0x20)
      index += 1
    }
    guard let role = Self.roles[String(decoding: name, as: UTF8.self)] else { return nil }
    self.role = role
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      if bytes[index] == UInt8(ascii: ">") {
        end = index + 1
        return
      }
      index += 1
    }
    return nil
  }

  /// The characters that HTML has names for and people write, XML's own aside.
  private static let entities = [
    ("&nbsp;", "\u{A0}"), ("&ndash;", "\u{2013}"), ("&mdash;", "\u{2014}"), ("&lsquo;", "\u{2018}"),
    ("&rsquo;", "\u{2019}"), ("&ldquo;", "\u{201C}"), ("&rdquo;", "\u{201D}"), ("&hellip;", "\u{2026}"),
    ("&bull;", "\u{2022}"), ("&pound;", "\u{A3}"),
  ]

  /// Text between tags, with the characters that its entities mean.
  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    let plain = entities.reduce(text) { $0.replacing($1.0, with: $1.1) }
    return XMLText.decoded(Array(plain.utf8)[...])
  }
}
