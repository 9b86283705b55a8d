import Reports
import Slipgauge

/// Where a night's reports go: paths with placeholders, and links to the latest.
struct NightlyReports {
  /// A report that goes to a file.
  struct File {
    /// What it is written in.
    let format: ReportFormat
    /// Where it goes, and the link that names the latest of its kind.
    let place: ReportPath
    /// What it is to the gate.
    let kind: OutputKind
  }

  /// In the order in which they were asked for.
  let files: [File]
  private let gate: RunFiles

  /// Reads `--report` for one tracker, and refuses what must not be written.
  init(_ arguments: Arguments, tracker: String, date: String) throws(CommandFailure) {
    gate = arguments.files
    var files: [File] = []
    for (index, request) in arguments[.report].enumerated() {
      try arguments.placing(.report, index) { () throws(CommandFailure) in
        let place = try ReportPath(request.pattern, tracker: tracker, date: date)
        let file = File(format: request.format, place: place, kind: arguments.outputKind(request))
        try NightlyReports.check(file, arguments.files)
        files.append(file)
      }
    }
    self.files = files
  }

  /// Where the reports go.
  var paths: [String] { files.map(\.place.path) }

  /// Throws where a report or a link must not be written; what was read since is known by now.
  func check() throws(CommandFailure) {
    for file in files { try NightlyReports.check(file, gate) }
  }

  private static func check(_ file: File, _ gate: RunFiles) throws(CommandFailure) {
    try OutputFile.pass(file.place.path, as: file.kind, files: gate)
    if let link = file.place.link { try LatestLink(link, file.kind, gate).check() }
  }

  /// Writes every report whole, then lets the links name them.
  func write(_ report: Report) throws(CommandFailure) {
    for file in files {
      let bytes = try ReportTargets.bytes(report, file.format, ReportStyle())
      try OutputFile.pass(file.place.path, as: file.kind, files: gate)
      try Folder.make(for: file.place.path)
      try OutputFile.write(bytes, to: file.place.path, as: file.kind, files: gate)
    }
    for file in files {
      if let link = file.place.link { try LatestLink(link, file.kind, gate).point() }
    }
  }
}
