import Glibc
import Slipgauge

/// The link with `latest` in place of a date, which names the report of the latest night.
struct LatestLink {
  private let link: ReportPath.Link
  private let kind: OutputKind
  private let files: RunFiles

  /// The link of a report of that kind, which the gate of `files` has to let through.
  init(_ link: ReportPath.Link, _ kind: OutputKind, _ files: RunFiles) {
    self.link = link
    self.kind = kind
    self.files = files
  }

  /// Throws where the link must not be made, or replace what is there.
  func check() throws(CommandFailure) {
    try OutputFile.passed { () throws(OutputRefusal) in try files.check(link: link.path, as: kind) }
    var status = stat()
    guard lstat(link.path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFLNK else {
      throw CommandFailure(
        .output(link.path), "is to link to the latest report, but is a file or folder", remedy: "move it away")
    }
    if case .found = kind, !link.isTarget(LatestLink.target(of: link.path)) {
      throw CommandFailure(
        .output(link.path), "links to no report of settings that nobody named",
        remedy: "move it away, or \(OutputRefusal.named)")
    }
  }

  /// Lets the link name the report.
  func point() throws(CommandFailure) {
    try check()
    // Made beside and renamed over the old one, so that there is always a link.
    for _ in 0..<100 {
      let temporary = LatestLink.name(in: FilePath.folder(of: link.path))
      TemporaryFiles.add(temporary)
      defer { TemporaryFiles.remove(temporary) }
      guard symlink(link.target, temporary) == 0 else {
        if errno == EEXIST { continue }
        break
      }
      if rename(temporary, link.path) == 0 { return }
      // Another run may have taken it for a leftover.
      if errno == ENOENT { continue }
      let problem = errno
      unlink(temporary)
      errno = problem
      break
    }
    throw CommandFailure(.output(link.path), "cannot be made (\(String(cString: strerror(errno))))")
  }

  /// A name for the link until it is renamed.
  private static func name(in folder: String) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    return folder + Leftovers.prefix + String((0..<6).compactMap { _ in letters.randomElement() })
  }

  /// What the link at `path` names; empty where that cannot be told.
  private static func target(of path: String) -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in bytes.baseAddress.map { readlink(path, $0, bytes.count) } ?? 0
    }
    return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
  }
}
