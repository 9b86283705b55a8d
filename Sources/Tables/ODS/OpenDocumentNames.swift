import Documents

/// The namespaces of OpenDocument that a reader of spreadsheets has to tell apart: prefixes are the writer's to choose.
extension XMLName {
  /// Documents and their values.
  static func office(_ local: StaticString?) -> XMLName {
    XMLName(local, of: "urn:oasis:names:tc:opendocument:xmlns:office:1.0")
  }
  /// Tables.
  static func table(_ local: StaticString?) -> XMLName {
    XMLName(local, of: "urn:oasis:names:tc:opendocument:xmlns:table:1.0")
  }
  /// Paragraphs and what stands in them.
  static func text(_ local: StaticString?) -> XMLName {
    XMLName(local, of: "urn:oasis:names:tc:opendocument:xmlns:text:1.0")
  }
  /// Styles.
  static func style(_ local: StaticString?) -> XMLName {
    XMLName(local, of: "urn:oasis:names:tc:opendocument:xmlns:style:1.0")
  }
  /// Formats of numbers and dates.
  static func number(_ local: StaticString?) -> XMLName {
    XMLName(local, of: "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0")
  }
  /// Colours, borders and the like.
  static func formatting(_ local: StaticString?) -> XMLName {
    XMLName(local, of: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")
  }
  /// Drawings.
  static func drawing(_ local: StaticString?) -> XMLName {
    XMLName(local, of: "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")
  }
  /// Presentations.
  static func presentation(_ local: StaticString?) -> XMLName {
    XMLName(local, of: "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0")
  }
  /// Forms.
  static func form(_ local: StaticString?) -> XMLName {
    XMLName(local, of: "urn:oasis:names:tc:opendocument:xmlns:form:1.0")
  }
  /// Lists of the parts of a package.
  static func manifest(_ local: StaticString?) -> XMLName {
    XMLName(local, of: "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")
  }
  /// What LibreOffice adds to spreadsheets.
  static func calcExtension(_ local: StaticString?) -> XMLName {
    XMLName(local, of: "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0")
  }
  /// What LibreOffice adds to documents.
  static func officeExtension(_ local: StaticString?) -> XMLName {
    XMLName(local, of: "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0")
  }
}

/// What reads a part of an OpenDocument file: it says of each name which namespace it is of.
protocol OpenDocumentHandler: XMLHandler {}

extension OpenDocumentHandler {
  static var namespaces: [String] { [] }
}
