import RuleSets

/// A format that reports can be written in.
package struct ReportFormat: Sendable {
  /// What `--format` and `--report` call it.
  package let id: String
  /// A clause for help.
  package let summary: String
  /// Of files in this format, without the dot.
  package let fileExtension: String
  /// Whether it tells of every action, `Report.actions`, and not of findings alone.
  package let needsActions: Bool
  /// Whether it is no text, and so nothing for a terminal.
  package let isBinary: Bool
  /// How many findings of each rule it lists where nobody says how many.
  package let mostFindings: Int
  /// Whether a file is a report in this format, as slipgauge wrote it: settings that nobody named replace nothing else.
  package let recognises: @Sendable (EarlierReport) -> Bool
  package let write: @Sendable (Report, ReportStyle) throws(ReportFailure) -> [UInt8]

  package init(
    _ id: String, _ summary: String, fileExtension: String, needsActions: Bool = false, isBinary: Bool = false,
    mostFindings: Int = 1000, recognises: @escaping @Sendable (EarlierReport) -> Bool,
    write: @escaping @Sendable (Report, ReportStyle) throws(ReportFailure) -> [UInt8]
  ) {
    self.id = id
    self.summary = summary
    self.fileExtension = fileExtension
    self.needsActions = needsActions
    self.isBinary = isBinary
    self.mostFindings = mostFindings
    self.recognises = recognises
    self.write = write
  }

  /// Every format; to standard output, `ndjson` is written while the check runs.
  package static let all: [ReportFormat] = [
    ReportFormat("text", "plain words for people", fileExtension: "txt", recognises: \.isText) { report, style in
      TextReport(report, style: style).bytes
    },
    ReportFormat("json", "the contract with other programs", fileExtension: "json", recognises: \.isJSON) { report, _ in
      JSONReport.bytes(report)
    },
    ReportFormat(
      "sarif", "SARIF 2.1.0, for code scanning and editors", fileExtension: "sarif", recognises: \.isSARIF
    ) { report, _ in
      SARIFReport.bytes(report)
    },
    ReportFormat(
      "junit", "JUnit XML, one case an action", fileExtension: "xml", needsActions: true, recognises: \.isJUnit
    ) { report, _ in
      JUnitReport.bytes(report)
    },
    ReportFormat(
      "github", "annotations in GitHub Actions", fileExtension: "txt", recognises: \.isGitHub
    ) { report, _ in
      GitHubReport.bytes(report)
    },
    ReportFormat(
      "markdown", "tables for a committee paper or a pull request", fileExtension: "md", recognises: \.isMarkdown
    ) { report, _ in
      MarkdownReport.bytes(report)
    },
    ReportFormat("csv", "one finding a row, for a spreadsheet", fileExtension: "csv", recognises: \.isCSV) {
      report, _ in
      CSVReport.bytes(report)
    },
    ReportFormat(
      "xlsx", "the tracker's workbook with a note at each cell", fileExtension: "xlsx", isBinary: true,
      mostFindings: 20_000, recognises: \.isWorkbook
    ) { report, _ throws(ReportFailure) in
      try WorkbookReport.bytes(report)
    },
    ReportFormat(
      "html", "one page to read, filter and print", fileExtension: "html", needsActions: true, recognises: \.isHTML
    ) { report, _ in
      HTMLReport.bytes(report)
    },
    ReportFormat(
      NDJSONReport.id, "one finding a line, for pipes", fileExtension: "ndjson", mostFindings: .max,
      recognises: \.isNDJSON
    ) { report, _ in
      NDJSONReport.bytes(report)
    },
  ]

  /// The format of that name.
  package static func named(_ id: String) -> ReportFormat? { all.first { $0.id == id } }
}

/// Why a report could not be made.
package struct ReportFailure: Error, Sendable {
  /// A clause without a full stop.
  package let problem: String

  package init(_ problem: String) { self.problem = problem }
}

/// How a report shows itself where its format leaves a choice.
package struct ReportStyle: Sendable {
  package var isColoured: Bool
  /// Columns to wrap text at.
  package var width: Int
  /// Whether the table of rules is wanted.
  package var isVerbose: Bool
  /// Whether the summary line is all that is wanted.
  package var isQuiet: Bool

  package init(isColoured: Bool = false, width: Int = 100, isVerbose: Bool = false, isQuiet: Bool = false) {
    self.isColoured = isColoured
    self.width = width
    self.isVerbose = isVerbose
    self.isQuiet = isQuiet
  }
}
