import Documents
import Texts

/// An OpenDocument file as an archive (`.ods`).
struct OpenDocumentPackage {
  private static let body = "content.xml"
  private static let styles = "styles.xml"
  /// A whole package that a password protects, as a member of another.
  private static let wholesale = "encrypted-package"

  private let archive: ZipArchive
  private let context: ReadContext
  private let unpacked = UnpackedBytes()

  /// The sheets of the spreadsheet in an archive, each read to its end; nil where the archive is none of OpenDocument.
  static func sheets(of archive: ZipArchive, _ context: ReadContext) throws(TableError) -> [any Sheet]? {
    try OpenDocumentPackage(archive: archive, context: context).read()
  }

  private init(archive: ZipArchive, context: ReadContext) {
    self.archive = archive
    self.context = context
  }

  private func read() throws(TableError) -> [any Sheet]? {
    let stated = try mimeType()
    let manifest = OpenDocumentManifest()
    // Other archives have a manifest of that name, too; where its XML is wrong, it tells nothing, and the content has
    // to speak for itself.
    if stated != nil || archive[Self.body] != nil, archive[OpenDocumentManifest.part] != nil {
      do throws(TableError) {
        try context.parse(OpenDocumentManifest.part, of: archive, counting: unpacked, manifest)
      } catch  where error.code == .damaged {}
    }
    guard let kind = stated ?? manifest.mediaType.flatMap(OpenDocumentKind.init) else { return nil }
    if manifest.isEncrypted || archive[Self.wholesale] != nil {
      throw context.error(.encryptedWorkbook, "it is protected with a password", remedy: "save it without one")
    }
    if let refusal = kind.refusal(context) { throw refusal }
    let styles = OpenDocumentStyles()
    if archive[Self.styles] != nil { try parse(Self.styles, styles) }
    // What stands before the body is read for the styles, and then once more with it: it counts once.
    try context.parse(Self.body, of: archive, counting: UnpackedBytes(), styles)
    let body = OpenDocumentBody(context, looks: styles.looks())
    try parse(Self.body, body)
    return try body.sheets()
  }

  private func parse(_ part: String, _ handler: any XMLHandler) throws(TableError) {
    try context.parse(part, of: archive, counting: unpacked, handler)
  }

  /// What the member `mimetype` says that the document is.
  private func mimeType() throws(TableError) -> OpenDocumentKind? {
    guard let member = archive["mimetype"], member.size < 256 else { return nil }
    let bytes = try context.reading { () throws(DocumentProblem) in
      try archive.content(of: member, counting: unpacked)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return OpenDocumentKind(mediaType: text.filter { !$0.isWhitespace })
  }
}
