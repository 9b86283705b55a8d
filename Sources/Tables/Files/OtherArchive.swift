import Documents

/// A kind of ZIP archive that somebody may give in place of what is opened.
struct OtherArchive: Sendable {
  /// How the name of one of its members begins, by its key.
  let beginning: String
  /// What it is.
  let name: String
  /// What to do about it; nil where it has to be given in another form.
  var remedy: String?

  private static let unknownKind = OtherArchive(
    beginning: "content.xml", name: "an OpenDocument file that does not say of what kind",
    remedy: "open it in LibreOffice and save it again")
  private static let presentation = OtherArchive(beginning: "ppt/", name: "a presentation")

  /// Those in place of a tracker.
  static let ofTrackers = [
    OtherArchive(beginning: "xl/workbook.bin", name: "a binary workbook (.xlsb)", remedy: ReadPurpose.tracker.convert),
    unknownKind, OtherArchive(beginning: "word/", name: "a Word document"), presentation,
    OtherArchive(beginning: "index/", name: "a Numbers document", remedy: "export it as .xlsx or CSV"),
  ]

  /// Those in place of a summary.
  static let ofSummaries = [
    unknownKind, OtherArchive(beginning: "xl/", name: "a workbook"), presentation,
    OtherArchive(beginning: "index/", name: "a Pages document", remedy: "export it as .docx"),
  ]

  /// The refusal of an archive that holds nothing of what is opened, by what it holds.
  static func error(_ archive: ZipArchive, _ context: ReadContext) -> TableError {
    let purpose = context.purpose
    let names = archive.members.map { PartName.key($0.name) }
    let others = purpose.holdsSheets ? ofTrackers : ofSummaries
    let found = others.first { other in names.contains { $0.hasPrefix(other.beginning) } }
    let name = found?.name ?? "a ZIP archive without a \(purpose.format) in it"
    return context.error(
      purpose.refusal, "it is \(name), not a \(purpose.noun)",
      remedy: found?.remedy ?? "give the \(purpose.noun) as \(purpose.forms)")
  }
}
