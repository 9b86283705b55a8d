extension ReportFormat {
  /// Every format, the usual one first.
  public static let all: [ReportFormat] = [
    .text, .json, .sarif, .junit, .github, .markdown, .docx, .csv, .xlsx, .html, .ndjson,
  ]

  /// Plain words for people.
  public static let text = ReportFormat(
    "text", "plain words for people", fileExtension: "txt", recognises: \.isText
  ) { report, style in
    TextReport(report, style: style).bytes
  }

  /// JSON, by `rules/report.schema.json`.
  public static let json = ReportFormat(
    "json", "the contract with other programs", fileExtension: "json",
    stream: ReportStream(isImmediate: false, border: 1, lines: { _ in JSONListItems() }, frame: JSONReport.frame),
    recognises: \.isJSON
  ) { report, _ in
    JSONReport.bytes(report)
  }

  /// SARIF 2.1.0.
  public static let sarif = ReportFormat(
    "sarif", "SARIF 2.1.0, for code scanning and editors", fileExtension: "sarif", recognises: \.isSARIF
  ) { report, _ in
    SARIFReport.bytes(report)
  }

  /// JUnit XML; wants actions.
  public static let junit = ReportFormat(
    "junit", "JUnit XML, one case an action", fileExtension: "xml", needsActions: true, recognises: \.isJUnit
  ) { report, _ in
    JUnitReport.bytes(report)
  }

  /// Workflow commands of GitHub Actions.
  public static let github = ReportFormat(
    "github", "annotations in GitHub Actions", fileExtension: "txt", recognises: \.isGitHub
  ) { report, _ in
    GitHubReport.bytes(report)
  }

  /// Markdown tables.
  public static let markdown = ReportFormat(
    "markdown", "tables for a committee paper or a pull request", fileExtension: "md", needsActions: true,
    recognises: \.isMarkdown
  ) { report, _ in
    MarkdownReport.bytes(report)
  }

  /// A Word document that says the same as Markdown; wants actions.
  public static let docx = ReportFormat(
    "docx", "a committee paper for Word", fileExtension: "docx", needsActions: true, isBinary: true,
    recognises: \.isWord
  ) { report, _ throws(ReportFailure) in
    try WordReport.bytes(report)
  }

  /// CSV with a byte order mark, for spreadsheets.
  public static let csv = ReportFormat(
    "csv", "one finding a row, for a spreadsheet", fileExtension: "csv",
    stream: ReportStream(isImmediate: false, lines: { CSVLines($0) }, frame: CSVReport.frame), recognises: \.isCSV
  ) { report, _ in
    CSVReport.bytes(report)
  }

  /// A copy of the tracker's workbook, with notes; of other trackers a new one.
  public static let xlsx = ReportFormat(
    "xlsx", "the tracker's workbook with a note at each cell", fileExtension: "xlsx", isBinary: true,
    keepsEntries: true, mostFindings: 20_000, recognises: \.isWorkbook
  ) { report, style throws(ReportFailure) in
    try WorkbookReport.bytes(report, replacing: style.replaced)
  }

  /// One page of HTML that needs no network; wants actions.
  public static let html = ReportFormat(
    "html", "one page to read, filter and print", fileExtension: "html", needsActions: true, mostExplained: 500,
    recognises: \.isHTML
  ) { report, _ in
    HTMLReport.bytes(report)
  }

  /// A finding a line as JSON, then a line with the summary.
  public static let ndjson = ReportFormat(
    "ndjson", "one finding a line, for pipes", fileExtension: "ndjson", mostFindings: .max,
    stream: ReportStream(isImmediate: true, lines: { _ in NDJSONLines() }) { report, _ in
      ReportFrame(before: [], behind: NDJSONReport.end(report))
    }, recognises: \.isNDJSON
  ) { report, _ in
    NDJSONReport.bytes(report)
  }
}
