import Documents
import Texts

/// An OpenDocument file that is one XML text instead of an archive (`.fods`).
enum FlatDocument {
  /// What the file that begins with `head` is by its root element; nil where that is none of OpenDocument.
  static func kind(ofHead head: [UInt8], _ context: ReadContext) -> OpenDocumentKind? {
    guard head.prefix(64).contains(UInt8(ascii: "<")) else { return nil }
    let root = RootElement()
    let events = XMLEvents(root, part: nil, terms: context.limits.workbook)
    // Whatever ends it, the root was seen or was not.
    head.withUnsafeBufferPointer { bytes in try? events.feed(bytes) }
    return root.mediaType.flatMap(OpenDocumentKind.init)
  }

  /// The sheets of a spreadsheet, each read to its end.
  static func sheets(of source: TableSource, _ context: ReadContext) throws(TableError) -> [any Sheet] {
    let styles = OpenDocumentStyles()
    try context.parse(source, styles)
    let body = OpenDocumentBody(context, looks: styles.looks())
    try context.parse(source, body)
    return try body.sheets()
  }

  /// Looks at the root element alone.
  private final class RootElement: OpenDocumentHandler {
    static let elements: [XMLName] = [.office("document"), .any]
    static let attributes: [XMLName] = [.office("mimetype")]

    let wantsText = false
    private(set) var mediaType: String?

    func begin(_ element: Int, _ attributes: XMLAttributes) throws(XMLEnough) {
      if element == 0 { mediaType = attributes[0] }
      throw XMLEnough()
    }

    func end(_ element: Int) {}
    func text(_ piece: Bytes) {}
  }
}
