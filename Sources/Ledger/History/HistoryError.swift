/// Why the history cannot be read or written.
package enum HistoryError: Error, Sendable, Hashable {
  /// The file is a database of something else.
  case notAHistory
  /// A newer version of the tool wrote it.
  case newerVersion(Int)
  /// A full disk, a folder without write permission, a file that is damaged.
  case database(SQLiteError)

  /// Whether the file was a history, and is a sound one no longer.
  package var isDamage: Bool {
    if case .database(let error) = self { error.isCorrupt } else { false }
  }

  /// A clause without a full stop.
  package var problem: String {
    switch self {
    case .notAHistory: "it is a database of something else"
    case .newerVersion(let version):
      "a newer slipgauge wrote it, with schema \(version) where this one knows up to \(HistorySchema.migrations.count); use that one"
    case .database(let error): error.message
    }
  }
}
