import Documents

/// What reads a part of a Word document.
protocol WordHandler: XMLHandler {}

extension WordHandler {
  static var namespaces: [String] {
    [
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ]
  }
}

extension XMLName {
  /// What stands for something in newer programs, and for the same in older ones.
  static func compatibility(_ local: StaticString) -> XMLName {
    XMLName(local, of: "http://schemas.openxmlformats.org/markup-compatibility/2006")
  }
  /// Formulas.
  static func math(_ local: StaticString) -> XMLName {
    XMLName(local, of: "http://schemas.openxmlformats.org/officeDocument/2006/math")
  }
  /// What is known of a document.
  static func dublinCore(_ local: StaticString) -> XMLName {
    XMLName(local, of: "http://purl.org/dc/elements/1.1/")
  }
}

/// The values of a Word document's attributes.
enum WordValue {
  /// Whether a property that is there holds: one without a value does.
  static func isOn(_ value: String?) -> Bool { value.map { !["0", "false", "off"].contains($0) } ?? true }

  /// How deep an item of a list stands, from 0; Word has nine levels.
  static func level(_ value: String?) -> Int { min(8, max(0, value.flatMap { Int($0) } ?? 0)) }
}
