import Workbooks

/// The report for a committee paper, as a Word document on pages on their side: its tables have up to six columns.
enum WordReport {
  /// The document.
  static func bytes(_ report: Report) throws(ReportFailure) -> [UInt8] {
    let document = WordDocument(
      title: CommitteePaper.title(report), kind: .check, page: .landscape, CommitteePaper.blocks(report))
    guard let bytes = document.bytes else { throw ReportFailure("there is no memory for the document") }
    return bytes
  }
}
