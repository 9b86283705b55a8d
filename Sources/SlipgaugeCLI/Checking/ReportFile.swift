import Reports
import Slipgauge

/// A report that goes to a file, or to one for each lead or theme.
package struct ReportFile: Sendable {
  /// What it is written in.
  let format: ReportFormat
  /// Where it goes, and the link that names the latest of its kind.
  let place: ReportPath
  /// What it is to the gate.
  let kind: OutputKind
  /// The path with its placeholders, and what stands for them.
  private let pattern: String
  private let values: PathValues

  /// A report that was asked for.
  init(_ request: ReportRequest, _ values: PathValues, _ kind: OutputKind) throws(CommandFailure) {
    try self.init(request.format, request.pattern, values, kind)
  }

  private init(
    _ format: ReportFormat, _ pattern: String, _ values: PathValues, _ kind: OutputKind
  ) throws(CommandFailure) {
    self.format = format
    self.kind = kind
    self.pattern = pattern
    self.values = values
    place = try ReportPath(pattern, values)
  }

  /// Whether each lead has a report of its own.
  var namesLead: Bool { PathValues.Placeholder.lead.stands(in: pattern) }

  /// Whether each theme has a report of its own.
  var namesTheme: Bool { PathValues.Placeholder.theme.stands(in: pattern) }

  /// Whether the tracker's name is part of its path.
  var namesTracker: Bool { place.namesTracker }

  /// Whether there is one for each lead, theme or both.
  var isSplit: Bool { namesLead || namesTheme }

  /// The file of one lead, of one theme or of both, whose names are fit for a path; nil: as it is.
  func of(lead: String?, theme: String?) throws(CommandFailure) -> ReportFile {
    var values = values
    if let lead { values.lead = lead }
    if let theme { values.theme = theme }
    return try ReportFile(format, pattern, values, kind)
  }

  /// Throws where the report must not be written.
  func check(_ gate: RunFiles) throws(CommandFailure) { try OutputFile.pass(place.path, as: kind, files: gate) }

  /// Writes the report whole or not at all, and the folders that are missing above it.
  func write(_ report: Report, _ gate: RunFiles) throws(CommandFailure) {
    try write(format.made(of: report, ReportStyle().replacing(place.path, format)), gate)
  }

  /// The same of a report in bytes.
  func write(_ bytes: [UInt8], _ gate: RunFiles) throws(CommandFailure) {
    try check(gate)
    try Folder.make(for: place.path)
    try OutputFile.write(bytes, to: place.path, as: kind, files: gate)
  }
}

extension [ReportFile] {
  /// The reports that the command line asks for, of a tracker on a day, each let through by the gate.
  static func asked(
    by arguments: Arguments, tracker: String, date: String, check: (ReportFile) throws(CommandFailure) -> Void
  ) throws(CommandFailure) -> [ReportFile] {
    let values = PathValues(tracker: tracker, date: date)
    var files: [ReportFile] = []
    for (index, request) in arguments[.report].enumerated() {
      try arguments.placing(.report, index) { () throws(CommandFailure) in
        let file = try ReportFile(request, values, arguments.outputKind(request))
        try check(file)
        files.append(file)
      }
    }
    return files
  }
}
