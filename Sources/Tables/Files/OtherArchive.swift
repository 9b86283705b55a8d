import Documents

/// Says what a ZIP archive is that holds no workbook.
enum OtherArchive {
  /// The refusal of an archive, by what it holds.
  static func error(_ archive: ZipArchive, _ context: ReadContext) -> TableError {
    let names = archive.members.map { PartName.key($0.name) }
    let kinds: [(Bool, String, String)] = [
      (names.contains("xl/workbook.bin"), "a binary workbook (.xlsb)", ReadContext.convert),
      (
        names.contains("content.xml"), "an OpenDocument file that does not say of what kind",
        "open it in LibreOffice and save it again"
      ),
      (names.contains { $0.hasPrefix("word/") }, "a Word document", remedy),
      (names.contains { $0.hasPrefix("ppt/") }, "a presentation", remedy),
      (names.contains { $0.hasPrefix("index/") }, "a Numbers document", "export it as .xlsx or CSV"),
    ]
    let found = kinds.first { $0.0 }
    return context.error(
      .notATracker, "it is \(found?.1 ?? "a ZIP archive without a workbook in it"), not a tracker",
      remedy: found?.2 ?? remedy)
  }

  private static let remedy = "give the tracker as a workbook (.xlsx, .ods), CSV or JSON"
}
