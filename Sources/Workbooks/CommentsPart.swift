import Tables
import Texts

/// A sheet's comments, to which notes are added; those that are there are kept, and added to where a cell has one.
struct CommentsPart {
  /// Excel shows no more of a note than of a cell.
  private static let longestNote = 8_000
  private static let author = "Slipgauge"

  /// How a note's letters look where nobody chose otherwise.
  private static let font = "<sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"Tahoma\"/><family val=\"2\"/>"

  static func empty(_ main: String) -> [UInt8] {
    Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"\(main)\">"
        + "<authors></authors><commentList></commentList></comments>").utf8)
  }

  private var xml: XMLPart
  private let authors: XMLElement
  private let list: XMLElement
  private let names: [String]
  /// The comments that are there, by cell.
  private var comments: [CellReference: XMLElement] = [:]

  /// Nil where the part has no list of comments.
  init?(_ xml: XMLPart) {
    guard let authors = xml.child("authors", of: xml.root), let list = xml.child("commentList", of: xml.root) else {
      return nil
    }
    self.xml = xml
    self.authors = authors
    self.list = list
    names = xml.children(of: authors).map { item in
      item.close.map { XMLText.decoded(xml.bytes[item.open.upperBound..<$0.lowerBound]) } ?? ""
    }
    for comment in xml.children(of: list) where comment.name == "comment" {
      guard let place = xml.attribute("ref", of: comment)?.withBytes({ CellReference($0) }) else { continue }
      comments[place] = comment
    }
  }

  /// Adds the notes, and gives those whose cells had no comment: they need a box of their own.
  mutating func add(_ notes: [CellNote]) -> [CellNote] {
    let known = names.firstIndex(of: Self.author)
    let author = known ?? names.count
    var more = ""
    var new: [CellNote] = []
    for note in notes {
      if let comment = comments[note.cell] {
        extend(comment, with: note)
        continue
      }
      let prefix = xml.prefix
      more += "<\(prefix)comment ref=\"\(note.cell.text)\" authorId=\"\(author)\"><\(prefix)text>"
      more += runs(note.lines) + "</\(prefix)text></\(prefix)comment>"
      new.append(note)
    }
    if !more.isEmpty {
      xml.append(more, to: list)
      if known == nil { xml.append("<\(xml.prefix)author>\(Self.author)</\(xml.prefix)author>", to: authors) }
    }
    return new
  }

  func finished() -> [UInt8] { xml.finished() }

  private mutating func extend(_ comment: XMLElement, with note: CellNote) {
    let id = xml.attribute("authorId", of: comment).flatMap { Int($0) } ?? -1
    // The text of a threaded comment is kept elsewhere, too, and Excel expects the two to agree.
    if names.indices.contains(id), names[id].hasPrefix("tc={") { return }
    guard let text = xml.child("text", of: comment) else { return }
    let parts = xml.children(of: text)
    if let plain = parts.first(where: { $0.name == "t" }) {
      xml.insert("<\(xml.prefix)r>", at: plain.whole.lowerBound)
      xml.insert("</\(xml.prefix)r>", at: plain.whole.upperBound)
    }
    let added = runs([CellNote.Line("\n\nSlipgauge", isBold: true)] + note.lines)
    if let last = parts.last(where: { $0.name == "r" || $0.name == "t" }) {
      xml.insert(added, at: last.whole.upperBound)
    } else {
      xml.append(added, to: text)
    }
  }

  /// The lines as runs of text, each line but the last with its end.
  private func runs(_ lines: [CellNote.Line]) -> String {
    let prefix = xml.prefix
    var left = Self.longestNote
    var out = ""
    for (index, line) in lines.enumerated() where left > 0 {
      let text = XMLText.shortened(line.text, to: left)
      left -= text.utf16.count
      let end = index + 1 < lines.count ? "\n" : ""
      let font = prefix.isEmpty ? Self.font : Self.font.split(separator: "<").map { "<\(prefix)\($0)" }.joined()
      out += "<\(prefix)r><\(prefix)rPr>\(line.isBold ? "<\(prefix)b/>" : "")\(font)</\(prefix)rPr>"
      out += "<\(prefix)t xml:space=\"preserve\">\(XMLText.cell(text))\(end)</\(prefix)t></\(prefix)r>"
    }
    return out
  }
}
