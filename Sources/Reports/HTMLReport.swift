/// The report as one page that needs nothing but a browser: no network, no file beside it.
package enum HTMLReport {
  /// The page in UTF-8; `changes` stands on top of it where the check was one of a series.
  package static func bytes(_ report: Report, changes: ReportChanges? = nil) -> [UInt8] {
    let page = HTMLPage(report, changes: changes)
    return page.document.bytes
  }
}
