import Dates

/// Whether a history is what this tool has written: its pages, its tables, and the numbers in them.
enum HistorySoundness {
  /// Days of the years 0 to 9999, as `Day` counts them.
  static let days = -719_528...2_932_896
  /// Months of the same years, as `Month` counts them.
  static let months = 0...(Period.mostMonths - 1)
  /// Periods of the same years, as `Period.historyNumber` counts them.
  static let periods = 0...(Period.mostMonths * 4 * 12 - 1)
  /// Nights, and findings of one name: more than any tracker has, and few enough to reckon with.
  static let counts = 0...1_000_000_000
  /// The highest number that a schema of a later version may have; what is beyond was never written by any.
  static let mostVersions = 1_000

  /// Throws where the pages of the file do not fit together.
  static func checkPages(_ database: borrowing SQLiteDatabase) throws(SQLiteError) {
    let statement = try database.prepare("PRAGMA quick_check(1)")
    try statement.bind([])
    while try statement.step() {
      let answer = statement.text(0)
      if answer != "ok" { throw SQLiteError(corrupt: answer) }
    }
  }

  /// Throws where a table of the schema made by `scripts` is missing, or has other columns.
  static func checkTables(_ database: borrowing SQLiteDatabase, scripts: ArraySlice<String>) throws(SQLiteError) {
    let model = try SQLiteDatabase(path: ":memory:")
    for script in scripts { try model.execute(script) }
    let there = try columns(of: database)
    for (table, columns) in try columns(of: model).sorted(by: { $0.key < $1.key }) where there[table] != columns {
      throw SQLiteError(corrupt: there[table] == nil ? "it has no table \(table)" : "its table \(table) does not fit")
    }
  }

  /// By table: the name of each column, whether it may be empty, and its place in the primary key.
  private static func columns(of database: borrowing SQLiteDatabase) throws(SQLiteError) -> [String: [String]] {
    let statement = try database.prepare(
      """
      SELECT tables.name, columns.name || ' ' || columns."notnull" || ' ' || columns.pk
      FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
      WHERE tables.type = 'table' ORDER BY tables.name, columns.cid
      """)
    try statement.bind([])
    var columns: [String: [String]] = [:]
    while try statement.step() { columns[statement.text(0), default: []].append(statement.text(1)) }
    return columns
  }

  /// Throws where a row names another that is not there, or holds a number that no run has written.
  static func checkRows(_ database: borrowing SQLiteDatabase) throws(SQLiteError) {
    let references = try database.prepare("PRAGMA foreign_key_check")
    try references.bind([])
    if try references.step() { throw SQLiteError(corrupt: "a row of \(references.text(0)) lacks what it names") }
    for (table, columns) in numbers {
      let wrong = columns.map { "(\($0.name) IS NOT NULL AND NOT (\(condition($0.name, $0.range))))" }
      if try database.number("SELECT 1 FROM \(table) WHERE \(wrong.joined(separator: " OR ")) LIMIT 1") != nil {
        throw SQLiteError(corrupt: "a number in its table \(table) is out of range")
      }
    }
  }

  private static func condition(_ column: String, _ range: ClosedRange<Int>) -> String {
    "typeof(\(column)) = 'integer' AND \(column) BETWEEN \(range.lowerBound) AND \(range.upperBound)"
  }

  private static let numbers: [(table: String, columns: [(name: String, range: ClosedRange<Int>)])] = [
    (
      "run",
      [
        ("day", days), ("night", counts), ("outcome", 0...2), ("period", periods), ("as_of", days), ("imported", 0...1),
        ("updates_due", days),
      ]
    ),
    (
      "finding",
      [
        ("occurrence", counts), ("level", 0...9), ("waived", 0...1), ("first_day", days), ("first_night", counts),
        ("last_day", days), ("resolved_day", days), ("unseen", 0...1), ("ended", 0...9),
      ]
    ),
    ("event", [("day", days), ("kind", 0...9)]),
    ("renumbering", [("day", days)]),
    (
      "action",
      [
        ("occurrence", counts), ("period", periods), ("first_day", days), ("last_day", days), ("kind", 0...9),
        ("finished", 0...1), ("report", 0...9), ("agreed", 0...1), ("due_day", days), ("signed_day", days),
        ("round", months), ("awaited", 0...1),
      ]
    ),
  ]
}

extension Int {
  /// The number, or the nearest that is within the range: nothing that a file says is reckoned with as it stands.
  func within(_ range: ClosedRange<Int>) -> Int { Swift.min(Swift.max(self, range.lowerBound), range.upperBound) }
}
