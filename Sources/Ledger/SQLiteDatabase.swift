import CSQLite
import Glibc

/// Why SQLite refused, with its own code.
package struct SQLiteError: Error, Sendable, Hashable {
  /// The primary result code, `SQLITE_FULL` say.
  let code: Int32
  /// A clause without a full stop.
  package let message: String

  /// Whether the file is no sound database.
  var isCorrupt: Bool { code == SQLITE_CORRUPT || code == SQLITE_NOTADB }
}

/// An open database file, closed when it goes out of scope.
struct SQLiteDatabase: ~Copyable {
  private let handle: OpaquePointer

  /// Opens the file, or begins a new one.
  init(path: String) throws(SQLiteError) {
    try self.init(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
  }

  /// Opens the file to read only, from a folder without write permission too.
  static func reading(_ path: String) throws(SQLiteError) -> SQLiteDatabase {
    do throws(SQLiteError) {
      let database = try SQLiteDatabase(path, SQLITE_OPEN_READONLY)
      _ = try database.number("PRAGMA user_version")
      return database
    } catch {
      // What stands beside the file cannot be made there. Where nobody else writes, it is not needed.
      guard access(path + "-wal", F_OK) != 0 else { throw error }
    }
    let escaped = path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
    return try SQLiteDatabase("file:\(escaped)?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
  }

  private init(_ name: String, _ mode: Int32) throws(SQLiteError) {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(name, &opened, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let opened else {
      let error = SQLiteDatabase.error(code, opened)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    sqlite3_busy_timeout(handle, 5000)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that return nothing of interest.
  func execute(_ sql: String) throws(SQLiteError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    if code != SQLITE_OK { throw SQLiteDatabase.error(code, handle) }
  }

  func prepare(_ sql: String) throws(SQLiteError) -> SQLiteStatement {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    guard code == SQLITE_OK, let statement else { throw SQLiteDatabase.error(code, handle) }
    return SQLiteStatement(statement, of: handle)
  }

  /// Runs one statement with its values, for its effect.
  func run(_ sql: String, _ values: SQLiteValue...) throws(SQLiteError) {
    let statement = try prepare(sql)
    try statement.bind(values)
    while try statement.step() {}
  }

  /// The first column of the first row as a whole number; nil where there is no row or it holds NULL.
  func number(_ sql: String, _ values: SQLiteValue...) throws(SQLiteError) -> Int? {
    let statement = try prepare(sql)
    try statement.bind(values)
    return try statement.step() ? statement.optionalInteger(0) : nil
  }

  /// The row that was inserted last.
  var lastInserted: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// Runs `body` as one transaction: all of it is kept, or nothing.
  func transaction(_ body: () throws(SQLiteError) -> Void) throws(SQLiteError) {
    try execute("BEGIN IMMEDIATE")
    do throws(SQLiteError) {
      try body()
      try execute("COMMIT")
    } catch {
      // Some failures have rolled back by themselves; then this one has nothing to do.
      sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
      throw error
    }
  }

  fileprivate static func error(_ code: Int32, _ handle: OpaquePointer?) -> SQLiteError {
    var text = handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
    let system = handle.map { sqlite3_system_errno($0) } ?? 0
    // "disk I/O error" alone does not say that the disk is full.
    if system != 0, [SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_FULL].contains(code & 0xFF) {
      text += ": " + String(cString: strerror(system))
    }
    return SQLiteError(code: code & 0xFF, message: text)
  }
}

/// A value that SQLite stores.
enum SQLiteValue {
  case integer(Int)
  case text(String)
  case null

  static func optional(_ number: Int?) -> SQLiteValue { number.map { .integer($0) } ?? .null }
}

/// A compiled statement and its place in the rows it returns.
struct SQLiteStatement: ~Copyable {
  private let statement: OpaquePointer
  private let handle: OpaquePointer

  fileprivate init(_ statement: OpaquePointer, of handle: OpaquePointer) {
    self.statement = statement
    self.handle = handle
  }

  deinit { sqlite3_finalize(statement) }

  /// Makes the statement ready for another run with these values.
  func bind(_ values: [SQLiteValue]) throws(SQLiteError) {
    sqlite3_reset(statement)
    // SQLite copies the text before the call returns.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      let code =
        switch value {
        case .integer(let number): sqlite3_bind_int64(statement, place, Int64(number))
        case .text(let text): sqlite3_bind_text(statement, place, text, Int32(clamping: text.utf8.count), transient)
        case .null: sqlite3_bind_null(statement, place)
        }
      if code != SQLITE_OK { throw SQLiteDatabase.error(code, handle) }
    }
  }

  /// Goes to the next row; false where there is none.
  func step() throws(SQLiteError) -> Bool {
    let code = sqlite3_step(statement)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw SQLiteDatabase.error(code, handle)
    }
  }

  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  func optionalInteger(_ column: Int32) -> Int? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : integer(column)
  }

  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
