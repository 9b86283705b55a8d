import Documents

/// A Word document as an archive (`.docx`, `.docm`).
struct WordPackage {
  private static let usualPart = "word/document.xml"

  private let archive: ZipArchive
  private let context: ReadContext
  private let unpacked = UnpackedBytes()

  /// The document in the archive that the source is.
  static func document(of source: TableSource, _ context: ReadContext) throws(TableError) -> ProseDocument {
    let archive = try context.reading { () throws(DocumentProblem) in
      try ZipArchive(source.source, terms: context.limits.terms(of: context.purpose.document))
    }
    // None of OpenDocument is what is read here: whatever it is, it is refused.
    _ = try OpenDocumentPackage.sheets(of: archive, context)
    let document = try WordPackage(archive: archive, context: context).read()
    try source.checkUnchanged()
    return document
  }

  private init(archive: ZipArchive, context: ReadContext) {
    self.archive = archive
    self.context = context
  }

  private func read() throws(TableError) -> ProseDocument {
    let root = Relationships(of: "")
    try parseIfThere(PartName.relationships(of: ""), root)
    let name = root.first("officeDocument")?.part ?? Self.usualPart
    guard archive[name] != nil else { throw OtherArchive.error(archive, context) }
    let links = Relationships(of: name)
    try parseIfThere(PartName.relationships(of: name), links)
    let styles = WordStyles()
    try parseIfThere(links.first("styles")?.part, styles)
    let numbering = WordNumbering()
    try parseIfThere(links.first("numbering")?.part, numbering)
    let body = WordBody(context, part: name, styles: styles, numbering: numbering)
    try parse(name, body)
    guard body.isDocument else { throw OtherArchive.error(archive, context) }
    var document = ProseDocument(form: .word, blocks: body.blocks)
    if let part = root.first("core-properties")?.part {
      let properties = WordProperties(context, part: part)
      try parseIfThere(part, properties)
      document.title = properties.title
    }
    return document
  }

  private func parse(_ part: String, _ handler: any XMLHandler) throws(TableError) {
    try context.parse(part, of: archive, counting: unpacked, handler)
  }

  private func parseIfThere(_ part: String?, _ handler: any XMLHandler) throws(TableError) {
    if let part, archive[part] != nil { try parse(part, handler) }
  }
}
