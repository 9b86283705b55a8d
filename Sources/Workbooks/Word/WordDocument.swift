import Documents

/// A Word document (.docx) of a paper: styles by name, a title, a language, tables with repeated headers, charts,
/// numbered pages. The same paper makes the same bytes.
package struct WordDocument: Sendable {
  /// What is told of the document where it is listed, and read aloud first.
  package let title: String
  /// What kind of paper it is, by which `isOwn` knows it again.
  package let kind: PaperKind
  /// The shape of its pages.
  package let page: WordPage
  /// What it holds.
  package let blocks: [PaperBlock]

  /// A document of these blocks.
  package init(title: String, kind: PaperKind, page: WordPage, _ blocks: [PaperBlock]) {
    (self.title, self.kind, self.page, self.blocks) = (title, kind, page, blocks)
  }

  /// The file's bytes; nil where there is no memory for them, or more than an archive holds.
  package var bytes: [UInt8]? {
    let body = WordBody(blocks, page)
    let own = WordParts(charts: body.charts.count)
    let parts: [(name: String, bytes: [UInt8])] = [
      ("[Content_Types].xml", Array(own.contentTypes.utf8)),
      ("_rels/.rels", Array(WordParts.links.utf8)),
      (Self.application, Array(WordParts.app(kind: kind).utf8)),
      ("docProps/core.xml", Array(WordParts.core(title: title).utf8)),
      ("word/_rels/document.xml.rels", Array(own.documentLinks.utf8)),
      ("word/styles.xml", Array(WordStyles.part.utf8)),
      ("word/numbering.xml", Array(WordNumbering.part.utf8)),
      ("word/settings.xml", Array(WordParts.settings.utf8)),
      ("word/footer1.xml", Array(WordParts.footer.utf8)),
      ("word/document.xml", body.out),
    ]
    let charts = body.charts.map { ("word/\(WordChart.name($0.number))", Array($0.part.utf8)) }
    var writer = ArchiveWriter(capacity: 1 << 16)
    for part in parts + charts {
      guard let packed = ArchiveWriter.Packed(name: part.name, part.bytes, level: 6) else { return nil }
      writer.add(packed)
    }
    return writer.finished()
  }

  private static let application = "docProps/app.xml"

  /// Whether the file is a document of that kind as it was written here: any other program that saves it says so.
  package static func isOwn(_ bytes: [UInt8], kind: PaperKind) -> Bool {
    let source = ByteSource(memory: bytes)
    guard let archive = try? ZipArchive(source, terms: DocumentTerms(noun: "document")),
      let member = archive[application],
      let content = try? archive.content(of: member, counting: UnpackedBytes())
    else { return false }
    return content.elementsEqual(WordParts.app(kind: kind).utf8)
  }
}
