import Ledger

/// Names that have a meaning for the next run.
enum OutputName {
  /// Refuses what would be found beside a tracker and taken for settings or waivers.
  static func check(_ path: String, as kind: OutputKind) throws(CommandFailure) {
    // Shared folders often know no capitals.
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let reserved: [(name: String, what: String)]
    if case .waivers = kind {
      reserved = [(Configuration.fileName, "settings")]
    } else {
      reserved = [(Configuration.fileName, "settings"), (WaiverFile.name, "waivers")]
    }
    guard let taken = reserved.first(where: { $0.name == name }) else { return }
    throw CommandFailure(
      "\(path): the next check there would take \(name) for \(taken.what); give the file another name")
  }
}
