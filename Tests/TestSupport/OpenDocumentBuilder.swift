/// Writes small OpenDocument spreadsheets from the XML of their tables.
package struct OpenDocumentBuilder {
  /// What the body holds.
  package var content = "spreadsheet"
  /// What stands in it.
  package var tables: [String] = []
  /// What stands there before the tables.
  package var settings = ""
  /// Styles of the content, and those that all documents share.
  package var styles = ""
  package var commonStyles = ""
  package var mediaType = "application/vnd.oasis.opendocument.spreadsheet"
  /// What the manifest says beside the media type.
  package var manifest = ""
  package var hasMimeType = true
  /// What stands in front of every prefix of a namespace.
  package var prefix = ""

  /// A spreadsheet of a table with these rows.
  package init(_ rows: String = "") { tables = [Self.table(rows)] }

  package static func table(_ rows: String, name: String = "Sheet1", attributes: String = "") -> String {
    "<table:table table:name=\"\(name)\" \(attributes)>\(rows)</table:table>"
  }

  package static func row(_ cells: String...) -> String { "<table:table-row>\(cells.joined())</table:table-row>" }

  package static func cell(_ attributes: String, _ inner: String = "") -> String {
    "<table:table-cell \(attributes)>\(inner)</table:table-cell>"
  }

  package static func text(_ text: String) -> String {
    cell("office:value-type=\"string\"", "<text:p>\(text)</text:p>")
  }

  /// 31 October 2023, which shows some text.
  package static func date(_ attributes: String) -> String {
    cell("\(attributes) office:value-type=\"date\" office:date-value=\"2023-10-31\"", "<text:p>as shown</text:p>")
  }

  /// A format of month and year, named `M`.
  package static let month =
    "<number:date-style style:name=\"M\"><number:month/><number:year/></number:date-style>"

  package static func style(
    _ name: String, _ attributes: String, _ inner: String = "", family: String = "table-cell"
  ) -> String {
    "<style:style style:name=\"\(name)\" style:family=\"\(family)\" \(attributes)>\(inner)</style:style>"
  }

  /// The archive's members.
  package var members: [ZipBuilder.Member] {
    let type = ZipBuilder.Member("mimetype", mediaType)
    let space = "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
    return (hasMimeType ? [type] : []) + [
      ZipBuilder.Member("styles.xml", document("document-styles", "<office:styles>\(commonStyles)</office:styles>")),
      ZipBuilder.Member("content.xml", document("document-content", inner)),
      ZipBuilder.Member(
        "META-INF/manifest.xml",
        "<manifest:manifest \(space)><manifest:file-entry manifest:full-path=\"/\" "
          + "manifest:media-type=\"\(mediaType)\"/>\(manifest)</manifest:manifest>"),
    ]
  }

  /// The document as an archive.
  package var bytes: [UInt8] { ZipBuilder(members).bytes }

  /// The document as one XML text.
  package var flat: [UInt8] {
    let mimetype = " office:mimetype=\"\(mediaType)\""
    let xml = document("document", "<office:styles>\(commonStyles)</office:styles>\(inner)", attributes: mimetype)
    return Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).utf8)
  }

  private var inner: String {
    "<office:automatic-styles>\(styles)</office:automatic-styles>"
      + "<office:body><office:\(content)>\(settings)\(tables.joined())</office:\(content)></office:body>"
  }

  private static let namespaces = [
    "office": "office", "table": "table", "text": "text", "style": "style", "number": "datastyle",
    "fo": "xsl-fo-compatible", "draw": "drawing",
  ]

  private func document(_ root: String, _ inner: String, attributes: String = "") -> String {
    let spaces = Self.namespaces.sorted { $0.key < $1.key }.map { name, address in
      " xmlns:\(prefix)\(name)=\"urn:oasis:names:tc:opendocument:xmlns:\(address):1.0\""
    }
    let calc = " xmlns:\(prefix)calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
    return renamed("<office:\(root)\(attributes)") + spaces.joined() + calc + renamed(">\(inner)</office:\(root)>")
  }

  private func renamed(_ xml: String) -> String {
    if prefix.isEmpty { return xml }
    return (Self.namespaces.keys.sorted() + ["calcext"]).reduce(xml) { xml, name in
      ["<", "</", " "].reduce(xml) { $0.replacing("\($1)\(name):", with: "\($1)\(prefix)\(name):") }
    }
  }
}
