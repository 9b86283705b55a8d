import Glibc
import Reports
import RuleSets

/// Where a night's reports go: paths with placeholders, and links to the latest.
struct NightlyReports {
  private struct File {
    let format: ReportFormat
    let path: String
    /// The link to the latest report, and what it names; nil where the path holds no date.
    let link: (path: String, target: String)?
  }

  private let files: [File]
  private let inputs: [String]

  static let placeholders = ["date", "tracker"]

  /// Reads `--report` for one tracker, and refuses what cannot be written.
  init(_ arguments: Arguments, tracker: String, date: String, inputs: [String]) throws(CommandFailure) {
    self.inputs = inputs
    let name = tracker.split(separator: "/").last.map(String.init) ?? tracker
    let stem = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? String(name[..<$0]) : nil } ?? name
    var files: [File] = []
    for text in arguments.values("report") {
      let target = try ReportTargets.file(text)
      let pattern = try NightlyReports.filled(target.path, "tracker", stem)
      let path = pattern.replacing("{date}", with: date)
      try NightlyReports.check(path)
      files.append(File(format: target.format, path: path, link: NightlyReports.link(pattern, date: date)))
    }
    self.files = files
  }

  var paths: [String] { files.map(\.path) }
  var needsActions: Bool { files.contains { $0.format.needsActions } }

  private static func filled(_ path: String, _ name: String, _ value: String) throws(CommandFailure) -> String {
    var rest = path[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let found = String(rest[rest.index(after: open)..<close])
      if !placeholders.contains(found) {
        let hint = NearestName.hint(found, among: placeholders)
        throw CommandFailure(
          "unknown placeholder {\(found)} in --report \(path)"
            + (hint.isEmpty ? "; there are {date} and {tracker}" : hint))
      }
      rest = rest[close...].dropFirst()
    }
    return path.replacing("{\(name)}", with: value)
  }

  /// The path up to the part that holds the date, with `latest` for it.
  private static func link(_ pattern: String, date: String) -> (path: String, target: String)? {
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let place = parts.firstIndex(where: { $0.contains("{date}") }) else { return nil }
    let link = (parts[..<place] + [parts[place].replacing("{date}", with: "latest")]).joined(separator: "/")
    return (link, parts[place].replacing("{date}", with: date))
  }

  private static func check(_ path: String) throws(CommandFailure) {
    if path.hasSuffix("/") { throw CommandFailure("\(path) names a folder; name a file in it") }
  }

  /// Writes every report whole, then lets the links name them.
  func write(_ report: Report) throws(CommandFailure) {
    for file in files {
      try Folder.make(for: file.path)
      Folder.sweep(for: file.path)
      let bytes = try ReportTargets.bytes(report, file.format, ReportStyle())
      try OutputFile.write(bytes, to: file.path, inputs: inputs)
    }
    for file in files {
      if let link = file.link { try NightlyReports.point(link.path, to: link.target) }
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
