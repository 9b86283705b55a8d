package import Checks
import RuleSets

/// A format that reports can be written in.
public struct ReportFormat: Sendable {
  /// What `--format` and `--report` call it.
  public let id: String
  /// A clause for help.
  public let summary: String
  /// Of files in this format, without the dot.
  public let fileExtension: String
  /// Whether it tells of every action, `Report.actions`, and not of findings alone.
  public let needsActions: Bool
  /// Whether it is no text, and so nothing for a terminal.
  public let isBinary: Bool
  /// How many findings of each rule it lists where nobody says how many.
  package let mostFindings: Int
  /// Whether a file is a report in this format, as slipgauge wrote it: settings that nobody named replace nothing else.
  package let recognises: @Sendable (EarlierReport) -> Bool
  /// How it is written while the check runs; nil where it needs all findings first.
  package let stream: ReportStream?
  package let write: @Sendable (Report, ReportStyle) throws(ReportFailure) -> [UInt8]

  package init(
    _ id: String, _ summary: String, fileExtension: String, needsActions: Bool = false, isBinary: Bool = false,
    mostFindings: Int = 1000, stream: ReportStream? = nil, recognises: @escaping @Sendable (EarlierReport) -> Bool,
    write: @escaping @Sendable (Report, ReportStyle) throws(ReportFailure) -> [UInt8]
  ) {
    self.id = id
    self.summary = summary
    self.fileExtension = fileExtension
    self.needsActions = needsActions
    self.isBinary = isBinary
    self.mostFindings = mostFindings
    self.stream = stream
    self.recognises = recognises
    self.write = write
  }

  /// Every format.
  public static let all: [ReportFormat] = [
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
      "ndjson", "one finding a line, for pipes", fileExtension: "ndjson", mostFindings: .max,
      stream: ReportStream(finding: NDJSONReport.line, end: NDJSONReport.end), recognises: \.isNDJSON
    ) { report, _ in
      NDJSONReport.bytes(report)
    },
  ]

  /// The report in this format; throws where a workbook cannot be annotated.
  public func bytes(of report: Report, style: ReportStyle = ReportStyle()) throws(ReportFailure) -> [UInt8] {
    try write(report, style)
  }

  /// The format of that name.
  public static func named(_ id: String) -> ReportFormat? { all.first { $0.id == id } }
}

/// How a report is written while the check runs.
package struct ReportStream: Sendable {
  /// A finding as the report has it, put into bytes on whichever thread found it.
  package let finding: @Sendable (Finding) -> [UInt8]
  /// What follows when all findings have been written.
  package let end: @Sendable (Report) -> [UInt8]
}

/// Why a report could not be made.
public struct ReportFailure: Error, Sendable {
  /// A clause without a full stop.
  public let problem: String

  package init(_ problem: String) { self.problem = problem }
}

/// How a report shows itself where its format leaves a choice.
public struct ReportStyle: Sendable {
  public var isColoured: Bool
  /// Columns to wrap text at.
  public var width: Int
  /// Whether the table of rules is wanted.
  public var isVerbose: Bool
  /// Whether the summary line is all that is wanted.
  public var isQuiet: Bool

  /// Plain text of 100 columns, where nothing else is said.
  public init(isColoured: Bool = false, width: Int = 100, isVerbose: Bool = false, isQuiet: Bool = false) {
    self.isColoured = isColoured
    self.width = width
    self.isVerbose = isVerbose
    self.isQuiet = isQuiet
  }
}
