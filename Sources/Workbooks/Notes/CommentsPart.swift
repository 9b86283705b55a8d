import Documents
import Tables
import Texts

/// A sheet's comments, to which notes are added; those that are there are kept, and added to where a cell has one.
struct CommentsPart {
  /// Excel shows no more of a note than of a cell.
  private static let longestNote = 8_000
  private static let author = "Slipgauge"
  /// What a comment of somebody else's goes on with where it is added to.
  private static let addition = "\n\nSlipgauge"
  private static let gone = [
    CellNote.Line("Nothing is found here any more.", isBold: true),
    CellNote.Line("Slipgauge left this note on an earlier check; it and the fill can be removed."),
  ]

  /// A part without comments; `main` is the address of the workbook's main namespace.
  static func empty(_ main: String) -> [UInt8] {
    Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"\(main)\">"
        + "<authors></authors><commentList></commentList></comments>").utf8)
  }

  private var xml: XMLPart
  private let authors: XMLElement
  private let list: XMLElement
  private let names: [String]
  /// What stands around a note's bold lines and its others.
  private let boldRun: [UInt8]
  private let plainRun: [UInt8]
  private let runEnd: [UInt8]
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
    let prefix = xml.prefix
    let font =
      "<\(prefix)sz val=\"9\"/><\(prefix)color indexed=\"81\"/><\(prefix)rFont val=\"Tahoma\"/>"
      + "<\(prefix)family val=\"2\"/></\(prefix)rPr><\(prefix)t xml:space=\"preserve\">"
    boldRun = Array("<\(prefix)r><\(prefix)rPr><\(prefix)b/>\(font)".utf8)
    plainRun = Array("<\(prefix)r><\(prefix)rPr>\(font)".utf8)
    runEnd = Array("</\(prefix)t></\(prefix)r>".utf8)
    for comment in xml.children(of: list) where comment.name == "comment" {
      guard let place = xml.attribute("ref", of: comment)?.withBytes({ CellReference($0) }) else { continue }
      comments[place] = comment
    }
  }

  /// Adds the notes, and gives those whose cells had no comment: they need a box of their own.
  mutating func add(_ notes: [CellNote]) -> [CellNote] {
    let known = names.firstIndex(of: Self.author)
    let author = known ?? names.count
    var more: [UInt8] = []
    // Notes are many megabytes, which are not to be moved about as they grow.
    more.reserveCapacity(
      notes.reduce(0) { $1.lines.reduce($0 + 100) { $0 + $1.text.utf8.count + boldRun.count + runEnd.count + 1 } })
    var new: [CellNote] = []
    for note in notes {
      if let comment = comments.removeValue(forKey: note.cell) {
        update(comment, with: note)
        continue
      }
      let prefix = xml.prefix
      more += "<\(prefix)comment ref=\"\(note.cell.text)\" authorId=\"\(author)\"><\(prefix)text>".utf8
      write(note.lines, to: &more)
      more += "</\(prefix)text></\(prefix)comment>".utf8
      new.append(note)
    }
    for comment in comments.values { update(comment, with: nil) }
    if !more.isEmpty {
      xml.append(more, to: list)
      if known == nil { xml.append("<\(xml.prefix)author>\(Self.author)</\(xml.prefix)author>", to: authors) }
    }
    return new
  }

  /// The part's bytes with the notes in it.
  func finished() -> [UInt8] { xml.finished() }

  /// Whether some comment may hold what an earlier check found.
  static func mayHoldNotes(_ bytes: [UInt8]) -> Bool { ByteSearch.first("Slipgauge", in: bytes) != nil }

  /// Makes the comment say what the note says, nil being that there is none, and keeps what others wrote.
  private mutating func update(_ comment: XMLElement, with note: CellNote?) {
    let id = xml.attribute("authorId", of: comment).flatMap { Int($0) } ?? -1
    let author = names.indices.contains(id) ? names[id] : ""
    // The text of a threaded comment is kept elsewhere, too, and Excel expects the two to agree.
    guard !author.hasPrefix("tc={"), let text = xml.child("text", of: comment) else { return }
    let parts = xml.children(of: text)
    if author == Self.author {
      var lines: [UInt8] = []
      write(note?.lines ?? Self.gone, to: &lines)
      if let first = parts.first, let last = parts.last {
        xml.replace(first.whole.lowerBound..<last.whole.upperBound, with: lines)
      } else {
        xml.append(lines, to: text)
      }
    } else {
      extend(text, parts, with: note)
    }
  }

  private mutating func extend(_ text: XMLElement, _ parts: [XMLElement], with note: CellNote?) {
    var added: [UInt8] = []
    if let note { write([CellNote.Line(Self.addition, isBold: true)] + note.lines, to: &added) }
    if let earlier = parts.first(where: { $0.name == "r" && self.text(of: $0).hasPrefix(Self.addition) }) {
      let end = parts.last { $0.name == "r" }?.whole.upperBound ?? earlier.whole.upperBound
      return xml.replace(earlier.whole.lowerBound..<end, with: added)
    }
    guard note != nil else { return }
    if let plain = parts.first(where: { $0.name == "t" }) {
      xml.insert("<\(xml.prefix)r>", at: plain.whole.lowerBound)
      xml.insert("</\(xml.prefix)r>", at: plain.whole.upperBound)
    }
    if let last = parts.last(where: { $0.name == "r" || $0.name == "t" }) {
      xml.insert(added, at: last.whole.upperBound)
    } else {
      xml.append(added, to: text)
    }
  }

  private func text(of run: XMLElement) -> String {
    guard let text = xml.child("t", of: run), let close = text.close else { return "" }
    return XMLText.decoded(xml.bytes[text.open.upperBound..<close.lowerBound])
  }

  /// Writes the lines as runs of text, each line but the last with its end.
  private func write(_ lines: [CellNote.Line], to out: inout [UInt8]) {
    var left = Self.longestNote
    for (index, line) in lines.enumerated() where left > 0 {
      out += line.isBold ? boldRun : plainRun
      CellText.write(line.text, limit: left, to: &out)
      if index + 1 < lines.count { out.append(0x0A) }
      out += runEnd
      left -= line.text.utf8.count
    }
  }
}
