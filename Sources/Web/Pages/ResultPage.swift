package import Reports

/// The page with what was found, and the form for the next upload on top of it.
package struct ResultPage {
  private let report: Report
  private let settings: PageSettings
  private let name: String
  private let period: String
  private let lead: String
  private let workbook: [UInt8]?

  /// The page of a report on the file called `name`; `workbook` is its annotated workbook, nil where it is not to be in
  /// the page.
  package init(
    report: Report, settings: PageSettings, name: String, period: String, lead: String, workbook: [UInt8]?
  ) {
    (self.report, self.settings, self.name) = (report, settings, name)
    (self.period, self.lead, self.workbook) = (period, lead, workbook)
  }

  /// The page in UTF-8.
  package func html() throws(ReportFailure) -> [UInt8] { try ReportFormat.html.bytes(of: report) }
}
