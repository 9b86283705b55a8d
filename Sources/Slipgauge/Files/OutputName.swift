import Ledger

/// Names that have a meaning for the next run.
package enum OutputName {
  /// What a file of settings is called that lies beside a tracker.
  package static let settings = "slipgauge.json"

  /// Refuses what would be found beside a tracker and taken for settings or waivers.
  static func check(_ path: String, as kind: OutputKind) throws(OutputRefusal) {
    // Shared folders often know no capitals.
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let reserved: [(name: String, what: String)]
    if case .waivers = kind {
      reserved = [(OutputName.settings, "settings")]
    } else {
      reserved = [(OutputName.settings, "settings"), (WaiverFile.name, "waivers")]
    }
    guard let taken = reserved.first(where: { $0.name == name }) else { return }
    throw OutputRefusal(path, .ownName(name, meaning: taken.what))
  }
}
