import Documents

/// What reads a part of a workbook.
protocol WorkbookHandler: XMLHandler {}

extension WorkbookHandler {
  static var namespaces: [String] {
    [
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
      "http://schemas.openxmlformats.org/package/2006/relationships",
    ]
  }
}
