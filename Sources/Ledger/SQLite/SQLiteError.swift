import CSQLite

/// Why SQLite refused, with its own code.
package struct SQLiteError: Error, Sendable, Hashable {
  /// The primary result code, `SQLITE_FULL` say.
  let code: Int32
  /// A clause without a full stop.
  package let message: String

  /// Whether the file is no sound database.
  var isCorrupt: Bool { code == SQLITE_CORRUPT || code == SQLITE_NOTADB }

  init(code: Int32, message: String) {
    self.code = code
    self.message = message
  }

  /// The file is a database, but not a sound one.
  init(corrupt message: String) { self.init(code: SQLITE_CORRUPT, message: message) }
}
