import Glibc
import Reports

/// Where a night's reports go: paths with placeholders, and links to the latest.
struct NightlyReports {
  struct File {
    let format: ReportFormat
    let place: ReportPath
  }

  let files: [File]
  private let inputs: [String]

  /// Reads `--report` for one tracker, and refuses what cannot be written.
  init(_ arguments: Arguments, tracker: String, date: String, inputs: [String]) throws(CommandFailure) {
    self.inputs = inputs
    var files: [File] = []
    for (index, text) in arguments.values("report").enumerated() {
      try arguments.placing("report", index) { () throws(CommandFailure) in
        let target = try ReportTargets.target(text)
        let place = try ReportPath(target.pattern, tracker: tracker, date: date)
        files.append(File(format: target.format, place: place))
      }
    }
    self.files = files
  }

  var paths: [String] { files.map(\.place.path) }
  var needsActions: Bool { files.contains { $0.format.needsActions } }

  /// Writes every report whole, then lets the links name them.
  func write(_ report: Report) throws(CommandFailure) {
    for file in files {
      try Folder.make(for: file.place.path)
      Folder.sweep(for: file.place.path)
      let bytes = try ReportTargets.bytes(report, file.format, ReportStyle())
      try OutputFile.write(bytes, to: file.place.path, inputs: inputs)
    }
    for file in files {
      if let link = file.place.link { try NightlyReports.point(link.path, to: link.target) }
    }
  }

  private static func point(_ link: String, to target: String) throws(CommandFailure) {
    var status = stat()
    if lstat(link, &status) == 0, status.st_mode & S_IFMT != S_IFLNK {
      throw CommandFailure("\(link) is to link to the latest report, but is a file or folder; move it away")
    }
    // Made beside and renamed over the old one, so that there is always a link.
    let temporary = "\(link).\(getpid())~"
    unlink(temporary)
    guard symlink(target, temporary) == 0, rename(temporary, link) == 0 else {
      let problem = String(cString: strerror(errno))
      unlink(temporary)
      throw CommandFailure("\(link) cannot be made (\(problem))")
    }
  }
}
