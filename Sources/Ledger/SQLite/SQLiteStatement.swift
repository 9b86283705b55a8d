import CSQLite

/// A value that SQLite stores.
enum SQLiteValue {
  case integer(Int)
  case text(String)
  case null

  /// The number, or null.
  static func optional(_ text: String?) -> SQLiteValue { text.map { .text($0) } ?? .null }
  /// The number, or NULL where there is none.
  static func optional(_ number: Int?) -> SQLiteValue { number.map { .integer($0) } ?? .null }
}

/// A compiled statement and its place in the rows it returns.
struct SQLiteStatement: ~Copyable {
  private let statement: OpaquePointer
  private let handle: OpaquePointer

  /// Takes over a statement of the database at `handle`, and gives it back in the end.
  init(_ statement: OpaquePointer, of handle: OpaquePointer) {
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
      if code != SQLITE_OK { throw SQLiteError(code, of: handle) }
    }
  }

  /// Goes to the next row; false where there is none.
  func step() throws(SQLiteError) -> Bool {
    let code = sqlite3_step(statement)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw SQLiteError(code, of: handle)
    }
  }

  /// The number in a column of the row, from 0; 0 where there is none.
  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  /// The number in a column of the row; nil for null.
  func optionalInteger(_ column: Int32) -> Int? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : integer(column)
  }

  /// The text in a column of the row; empty for null.
  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// The text in a column of the row; nil for null.
  func optionalText(_ column: Int32) -> String? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : text(column)
  }
}
