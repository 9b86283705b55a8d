import Workbooks

/// The report for a committee paper, as a Word document on pages on their side: its tables have up to six columns.
enum WordReport {
  /// The document.
  static func bytes(_ report: Report) throws(ReportFailure) -> [UInt8] {
    try WordDocument(
      title: CommitteePaper.title(report), kind: .check, page: .landscape, CommitteePaper.blocks(report)
    ).written()
  }
}
