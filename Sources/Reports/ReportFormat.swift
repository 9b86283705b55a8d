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
  /// Of how many findings it says why they were raised.
  package let mostExplained: Int
  /// Whether it is no text, and so nothing for a terminal.
  public let isBinary: Bool
  /// Whether people enter something in it that the next report in its place carries over: `ReportStyle.replaced`.
  package let keepsEntries: Bool
  /// How many findings of each rule it lists where nobody says how many.
  package let mostFindings: Int
  /// Whether a file is a report in this format, as slipgauge wrote it: settings that nobody named replace nothing else.
  package let recognises: @Sendable (EarlierReport) -> Bool
  /// How it is written while the check runs; nil where it needs all findings first.
  package let stream: ReportStream?
  /// Puts a report into bytes.
  package let write: @Sendable (Report, ReportStyle) throws(ReportFailure) -> [UInt8]

  /// How many findings of each rule a format lists, as a rule: nobody reads more.
  package static let usualMost = 1000

  init(
    _ id: String, _ summary: String, fileExtension: String, needsActions: Bool = false, mostExplained: Int = 0,
    isBinary: Bool = false, keepsEntries: Bool = false,
    mostFindings: Int = usualMost, stream: ReportStream? = nil, recognises: @escaping @Sendable (EarlierReport) -> Bool,
    write: @escaping @Sendable (Report, ReportStyle) throws(ReportFailure) -> [UInt8]
  ) {
    self.id = id
    self.summary = summary
    self.fileExtension = fileExtension
    self.needsActions = needsActions
    self.mostExplained = mostExplained
    self.isBinary = isBinary
    self.keepsEntries = keepsEntries
    self.mostFindings = mostFindings
    self.stream = stream
    self.recognises = recognises
    self.write = write
  }

  /// The report in this format.
  ///
  /// - Throws: `ReportFailure` where a workbook cannot be annotated or made.
  public func bytes(of report: Report, style: ReportStyle = ReportStyle()) throws(ReportFailure) -> [UInt8] {
    try write(report, style)
  }

  /// The format of that name.
  public static func named(_ id: String) -> ReportFormat? { all.first { $0.id == id } }
}

/// How a report shows itself where its format leaves a choice.
public struct ReportStyle: Sendable {
  /// Whether text has colours.
  public var isColoured: Bool
  /// Columns to wrap text at.
  public var width: Int
  /// Whether the table of rules is wanted.
  public var isVerbose: Bool
  /// Whether the summary line is all that is wanted.
  public var isQuiet: Bool
  /// The file that the report takes the place of, where people may have entered something in it; nil where there is
  /// none.
  public var replaced: [UInt8]?

  /// Plain text of 100 columns, where nothing else is said.
  public init(isColoured: Bool = false, width: Int = 100, isVerbose: Bool = false, isQuiet: Bool = false) {
    self.isColoured = isColoured
    self.width = width
    self.isVerbose = isVerbose
    self.isQuiet = isQuiet
  }
}
