/// Writes small Word documents from the XML of their bodies.
package struct WordBuilder {
  /// The XML of the body, with the prefix `w`.
  package var body: String
  /// What stands in the parts for styles and lists; without text there is no such part.
  package var styles = ""
  package var numbering = ""
  /// The title among the properties; without text there are none.
  package var title = ""
  /// The namespace of the elements, and the beginning of the addresses of relationships.
  package var namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  package var relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// The document's part, and whether a relationship names it.
  package var part = "word/document.xml"
  package var isNamed = true
  /// The root element of the document's part.
  package var root = "document"
  /// Members beside those of the document.
  package var others: [ZipBuilder.Member] = []

  /// A document of that body.
  package init(_ body: String) { self.body = body }

  /// A document of one table; a row is its cells' XML.
  package init(rows: [[String]]) { body = Self.table(rows.map { Self.row($0.map { Self.cell($0) }) }) }

  package static func paragraph(_ text: String, properties: String = "") -> String {
    "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>") + run(text) + "</w:p>"
  }

  package static func run(_ text: String, properties: String = "") -> String {
    "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")
      + "<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// A cell of these paragraphs; text without tags is one.
  package static func cell(_ inner: String, properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>" + (inner.hasPrefix("<") ? inner : paragraph(inner)) + "</w:tc>"
  }

  package static func row(_ cells: [String], properties: String = "") -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
  }

  package static func table(_ rows: [String]) -> String { "<w:tbl><w:tblPr/>\(rows.joined())</w:tbl>" }

  /// The archive's members.
  package var members: [ZipBuilder.Member] {
    let space = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    func relationship(_ id: Int, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"r\(id)\" Type=\"\(type)\" Target=\"\(target)\"/>"
    }
    let properties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    var members = [
      ZipBuilder.Member(
        "_rels/.rels",
        "<Relationships \(space)>" + (isNamed ? relationship(1, relationships + "/officeDocument", part) : "")
          + relationship(2, properties, "docProps/core.xml") + "</Relationships>"),
      ZipBuilder.Member(
        "word/_rels/document.xml.rels",
        "<Relationships \(space)>" + relationship(1, relationships + "/styles", "styles.xml")
          + relationship(2, relationships + "/numbering", "numbering.xml") + "</Relationships>"),
    ]
    if !styles.isEmpty { members.append(ZipBuilder.Member("word/styles.xml", element("styles", styles))) }
    if !numbering.isEmpty { members.append(ZipBuilder.Member("word/numbering.xml", element("numbering", numbering))) }
    if !title.isEmpty {
      let core = "<c:coreProperties xmlns:c=\"c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
      members.append(
        ZipBuilder.Member("docProps/core.xml", core + "<dc:title>\(title)</dc:title></c:coreProperties>"))
    }
    return members + others + [ZipBuilder.Member(part, element(root, "<w:body>\(body)</w:body>"))]
  }

  /// The document as an archive.
  package var bytes: [UInt8] { ZipBuilder(members).bytes }

  private func element(_ name: String, _ inner: String) -> String {
    "<w:\(name) xmlns:w=\"\(namespace)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">\(inner)</w:\(name)>"
  }
}
