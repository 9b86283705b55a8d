import CSQLite
import Glibc

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

  /// The error of that code, with what the database says of it.
  init(_ code: Int32, of handle: OpaquePointer?) {
    var text = handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
    let system = handle.map { sqlite3_system_errno($0) } ?? 0
    // "disk I/O error" alone does not say that the disk is full.
    if system != 0, [SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_FULL].contains(code & 0xFF) {
      text += ": " + String(cString: strerror(system))
    }
    self.init(code: code & 0xFF, message: text)
  }
}
