import CSQLite
import Glibc

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
      let error = SQLiteError(code, of: opened)
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
    if code != SQLITE_OK { throw SQLiteError(code, of: handle) }
  }

  /// A statement that is ready to be given its values.
  func prepare(_ sql: String) throws(SQLiteError) -> SQLiteStatement {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    guard code == SQLITE_OK, let statement else { throw SQLiteError(code, of: handle) }
    return SQLiteStatement(statement, of: handle)
  }

  /// Runs one statement with its values, for its effect.
  func run(_ sql: String, _ values: SQLiteValue...) throws(SQLiteError) { try run(sql, values) }

  /// The same with a list of values.
  func run(_ sql: String, _ values: [SQLiteValue]) throws(SQLiteError) {
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

  /// Runs `body` as one transaction: all of it is kept, or nothing. Within another it is a part of that, which is kept
  /// or not as a whole.
  func transaction(_ body: () throws(SQLiteError) -> Void) throws(SQLiteError) {
    if sqlite3_get_autocommit(handle) == 0 { return try body() }
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
}
