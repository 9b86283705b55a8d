import Documents

/// Says what a ZIP archive is that holds nothing of what is opened.
enum OtherArchive {
  /// The refusal of an archive, by what it holds.
  static func error(_ archive: ZipArchive, _ context: ReadContext) -> TableError {
    let purpose = context.purpose
    let remedy = "give the \(purpose.noun) as \(purpose.forms)"
    let names = archive.members.map { PartName.key($0.name) }
    // What is opened itself is none of them, whatever is wrong with it.
    let kinds: [(Bool, String, String)] = [
      (names.contains("xl/workbook.bin"), "a binary workbook (.xlsb)", purpose.holdsSheets ? purpose.convert : remedy),
      (
        names.contains("content.xml"), "an OpenDocument file that does not say of what kind",
        "open it in LibreOffice and save it again"
      ),
      (purpose.holdsSheets && names.contains { $0.hasPrefix("word/") }, "a Word document", remedy),
      (!purpose.holdsSheets && names.contains { $0.hasPrefix("xl/") }, "a workbook", remedy),
      (names.contains { $0.hasPrefix("ppt/") }, "a presentation", remedy),
      (
        names.contains { $0.hasPrefix("index/") }, purpose.holdsSheets ? "a Numbers document" : "a Pages document",
        purpose.holdsSheets ? "export it as .xlsx or CSV" : "export it as .docx"
      ),
    ]
    let found = kinds.first { $0.0 }
    return context.error(
      purpose.refusal, "it is \(found?.1 ?? "a ZIP archive without a \(purpose.format) in it"), not a \(purpose.noun)",
      remedy: found?.2 ?? remedy)
  }
}
