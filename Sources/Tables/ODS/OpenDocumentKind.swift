import Documents

/// What an OpenDocument file is, by its media type.
struct OpenDocumentKind: Hashable {
  /// As people call it; nil for a spreadsheet, or a template of one.
  private let otherName: String?

  private static let prefix = "application/vnd.oasis.opendocument."
  private static let names = [
    "text": "text", "presentation": "presentation", "graphics": "drawing", "chart": "chart", "formula": "formula",
    "image": "picture", "base": "database", "database": "database",
  ]

  /// Nil where the media type is none of OpenDocument.
  init?(mediaType: String) {
    let type = mediaType.lowercased()
    guard type.hasPrefix(Self.prefix) else { return nil }
    // What follows the first word says that it is a template, or a web page, or made of others.
    let word = type.dropFirst(Self.prefix.count).prefix { $0 != "-" && $0 != ";" }
    otherName = word == "spreadsheet" ? nil : Self.names[String(word)] ?? "file"
  }

  /// Why such a file is not what is opened; nil for spreadsheets, where a tracker is.
  func refusal(_ context: ReadContext) -> TableError? {
    let purpose = context.purpose
    if purpose.holdsSheets, otherName == nil { return nil }
    let problem = "it is an OpenDocument \(otherName ?? "spreadsheet"), not a \(purpose.noun)"
    if purpose.holdsSheets {
      return context.error(
        purpose.refusal, problem, remedy: "give the tracker as a spreadsheet (.ods, .xlsx), CSV or JSON")
    }
    let remedy = otherName == "text" ? purpose.convert : "give the \(purpose.noun) as \(purpose.forms)"
    return context.error(purpose.refusal, problem, remedy: remedy)
  }
}
