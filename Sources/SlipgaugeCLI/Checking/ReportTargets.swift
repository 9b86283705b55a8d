import Documents
import Reports
import Slipgauge

/// Where reports go: standard output or `--output`, and each `--report FORMAT=FILE`.
package struct ReportTargets: Sendable {
  /// Those of one file each, in the order in which they were asked for.
  package let files: [ReportFile]
  /// Those that each lead or theme has one of.
  let split: [ReportFile]
  private let gate: RunFiles

  /// Reads `--report` for a tracker on a day, and refuses targets that are inputs, unfit, or named twice.
  package init(
    _ arguments: Arguments, tracker: String, date: @autoclosure () -> String
  ) throws(CommandFailure) {
    let gate = arguments.files
    let all =
      try arguments[.report].isEmpty
      ? []
      : [ReportFile].asked(by: arguments, tracker: tracker, date: date()) { file throws(CommandFailure) in
        try file.check(gate)
      }
    files = all.filter { !$0.isSplit }
    split = all.filter(\.isSplit)
    self.gate = gate
    if let path = arguments[.output] { try OutputFile.pass(path, as: .document, files: gate) }
    var places = TakenPlaces()
    for path in all.map(\.place.path) + [arguments[.output]].compactMap(\.self) { try places.take(path) }
  }

  /// What those are written in that have a file of their own.
  var formats: [ReportFormat] { files.map(\.format) }

  /// Whether it has to be known which actions are told of.
  var needsActions: Bool { !split.isEmpty }

  /// Throws where a report must not be written, now that more is known of what is read.
  package func check() throws(CommandFailure) {
    for file in files { try file.check(gate) }
  }

  /// Writes every report, each whole or not at all; `check` is made again for each that tells of some actions only.
  func write(_ report: Report, _ check: Check, tracker: String, _ arguments: Arguments) throws(CommandFailure) {
    for file in files { try file.write(report, gate) }
    if split.isEmpty { return }
    _ = try PartReports(check, tracker: tracker, arguments).write(split, of: report, taken: files)
  }
}
