/// Writes small workbooks from the XML of their sheets.
package struct WorkbookBuilder {
  package var sheets: [(name: String, xml: String)] = []
  /// The `si` elements.
  package var sharedStrings: String?
  /// Number formats, which cells name by their place from 1 (`s="1"`); 0 is General.
  package var formats: [String] = []
  /// Fills, which cells name by their place behind the formats: the XML of `patternFill`.
  package var fills: [String] = []
  /// The colours of a theme by name, `accent1` and so on; none: there is no theme.
  package var theme: [(name: String, xml: String)] = []
  /// What stands behind the styles of cells in `styles.xml`.
  package var moreStyles = ""
  /// Attributes of the sheets in `workbook.xml`, by place.
  package var states: [Int: String] = [:]
  package var is1904 = false
  package var isStrict = false
  /// Targets from the package's root instead of the workbook's folder.
  package var hasAbsoluteTargets = false

  package init(_ rows: String = "") { sheets = [("Sheet1", Self.sheet(rows))] }

  /// A sheet with these rows; `tail` stands behind `sheetData`.
  package static func sheet(_ rows: String, tail: String = "") -> String {
    "<worksheet xmlns=\"\(transitional)\"><sheetData>\(rows)</sheetData>\(tail)</worksheet>"
  }

  package static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  private static let officeLinks = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let strictLinks = "http://purl.oclc.org/ooxml/officeDocument/relationships"

  /// The archive's members.
  package var members: [ZipBuilder.Member] {
    var members = [
      ZipBuilder.Member("_rels/.rels", relationships([("rId1", "officeDocument", target("workbook.xml", root: true))])),
      ZipBuilder.Member("xl/workbook.xml", space(workbook)),
      ZipBuilder.Member("xl/_rels/workbook.xml.rels", relationships(links)),
      ZipBuilder.Member("xl/styles.xml", space(styles)),
    ]
    if let sharedStrings {
      let xml = "<sst xmlns=\"\(Self.transitional)\">\(sharedStrings)</sst>"
      members.append(ZipBuilder.Member("xl/sharedStrings.xml", space(xml)))
    }
    if !theme.isEmpty {
      let colours = theme.map { "<a:\($0.name)>\($0.xml)</a:\($0.name)>" }.joined()
      let xml =
        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:themeElements><a:clrScheme>"
        + "\(colours)</a:clrScheme></a:themeElements></a:theme>"
      members.append(ZipBuilder.Member("xl/theme/theme1.xml", xml))
    }
    for (index, sheet) in sheets.enumerated() {
      members.append(ZipBuilder.Member("xl/worksheets/sheet\(index + 1).xml", space(sheet.xml)))
    }
    return members
  }

  package var bytes: [UInt8] { ZipBuilder(members).bytes }

  private var links: [(String, String, String)] {
    var links = sheets.indices.map { ("rId\($0 + 1)", "worksheet", target("worksheets/sheet\($0 + 1).xml")) }
    links.append(("rIdS", "styles", target("styles.xml")))
    if !theme.isEmpty { links.append(("rIdH", "theme", target("theme/theme1.xml"))) }
    if sharedStrings != nil { links.append(("rIdT", "sharedStrings", target("sharedStrings.xml"))) }
    return links
  }

  private func target(_ name: String, root: Bool = false) -> String {
    hasAbsoluteTargets ? "/xl/\(name)" : root ? "xl/\(name)" : name
  }

  private func relationships(_ links: [(id: String, kind: String, target: String)]) -> String {
    let base = isStrict ? Self.strictLinks : Self.officeLinks
    let items = links.map { "<Relationship Id=\"\($0.id)\" Type=\"\(base)/\($0.kind)\" Target=\"\($0.target)\"/>" }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + items.joined() + "</Relationships>"
  }

  private var workbook: String {
    let items = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\" \(states[index] ?? "")/>"
    }
    return "<workbook xmlns=\"\(Self.transitional)\" xmlns:r=\"\(isStrict ? Self.strictLinks : Self.officeLinks)\">"
      + "<workbookPr\(is1904 ? " date1904=\"1\"" : "")/><sheets>\(items.joined())</sheets></workbook>"
  }

  private var styles: String {
    let codes = formats.enumerated().map { index, code in
      let escaped = code.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
      return "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(escaped)\"/>"
    }
    let styles =
      formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
      + fills.indices.map { "<xf numFmtId=\"0\" fillId=\"\($0 + 1)\"/>" }
    return "<styleSheet xmlns=\"\(Self.transitional)\"><numFmts>\(codes.joined())</numFmts>"
      + "<fills><fill><patternFill/></fill>\(fills.map { "<fill>\($0)</fill>" }.joined())</fills>"
      + "<cellStyleXfs><xf numFmtId=\"9\" fillId=\"1\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs>\(moreStyles)</styleSheet>"
  }

  private func space(_ xml: String) -> String {
    let parts = xml.split(separator: Self.transitional, omittingEmptySubsequences: false)
    return isStrict ? parts.joined(separator: Self.strict) : xml
  }
}
