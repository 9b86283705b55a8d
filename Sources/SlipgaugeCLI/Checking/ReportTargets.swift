import Documents
package import Reports
import Slipgauge

/// Where reports go: standard output or `--output`, and each `--report FORMAT=FILE`.
package struct ReportTargets: Sendable {
  /// A report that goes to a file.
  package struct File: Sendable {
    /// What it is written in.
    package let format: ReportFormat
    /// Where it goes, its placeholders filled in.
    package let path: String
    /// What it is to the gate.
    let kind: OutputKind
  }

  /// In the order in which they were asked for.
  package let files: [File]
  private let gate: RunFiles

  /// Reads `--report` for a tracker on a day, and refuses targets that are inputs, unfit, or named twice.
  package init(
    _ arguments: Arguments, tracker: String, date: @autoclosure () -> String
  ) throws(CommandFailure) {
    let gate = arguments.files
    var files: [File] = []
    for (index, request) in arguments[.report].enumerated() {
      try arguments.placing(.report, index) { () throws(CommandFailure) in
        let path = try ReportPath(request.pattern, tracker: tracker, date: date()).path
        let kind = arguments.outputKind(request)
        try OutputFile.pass(path, as: kind, files: gate)
        files.append(File(format: request.format, path: path, kind: kind))
      }
    }
    self.files = files
    self.gate = gate
    if let path = arguments[.output] { try OutputFile.pass(path, as: .document, files: gate) }
    var places: [OutputPlace] = []
    for path in files.map(\.path) + [arguments[.output]].compactMap({ $0 }) {
      let place = OutputPlace(path)
      if places.contains(where: { $0 == place }) {
        throw CommandFailure("two reports are to be written to \(path)")
      }
      places.append(place)
    }
  }

  /// Of how many findings some report says why they were raised.
  package var mostExplained: Int { files.map(\.format.mostExplained).max() ?? 0 }

  /// Whether some report tells of every action.
  package var needsActions: Bool { files.contains { $0.format.needsActions } }

  /// The most that some report lists of each rule's findings.
  package var mostFindings: Int { files.map(\.format.mostFindings).max() ?? 0 }

  /// Throws where a report must not be written, now that more is known of what is read.
  package func check() throws(CommandFailure) {
    for file in files { try OutputFile.pass(file.path, as: file.kind, files: gate) }
  }

  /// Writes every report, each whole or not at all, and the folders that are missing above it.
  package func write(_ report: Report) throws(CommandFailure) {
    for file in files {
      let bytes = try ReportTargets.bytes(report, file.format, ReportStyle())
      try OutputFile.pass(file.path, as: file.kind, files: gate)
      try Folder.make(for: file.path)
      try OutputFile.write(bytes, to: file.path, as: file.kind, files: gate)
    }
  }

  /// The report in a format.
  package static func bytes(
    _ report: Report, _ format: ReportFormat, _ style: ReportStyle
  ) throws(CommandFailure) -> [UInt8] {
    do {
      return try format.bytes(of: report, style: style)
    } catch {
      throw failure(error, format)
    }
  }

  /// A report that cannot be made.
  static func failure(_ error: ReportFailure, _ format: ReportFormat) -> CommandFailure {
    CommandFailure("the \(format.id) report cannot be made: \(error.problem)")
  }
}
