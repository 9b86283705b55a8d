import CSQLite

/// Why SQLite refused, with its own code.
package struct SQLiteError: Error, Sendable, Hashable {
  /// The primary result code, `SQLITE_FULL` say.
  let code: Int32
  /// A clause without a full stop.
  package let message: String

  /// Whether the file is no sound database, or none that our statements fit.
  ///
  /// A full disk, a missing right, a file in use are none of these.
  var isCorrupt: Bool {
    [SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR, SQLITE_FORMAT, SQLITE_SCHEMA, SQLITE_MISMATCH, SQLITE_TOOBIG]
      .contains(code)
  }

  init(code: Int32, message: String) {
    self.code = code
    self.message = message
  }

  /// The file is a database, but not a sound one.
  init(corrupt message: String) { self.init(code: SQLITE_CORRUPT, message: message) }
}
