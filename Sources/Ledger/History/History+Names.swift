import Texts

/// What trackers are known by.
extension History {
  /// A tracker that the history knows.
  package struct KnownTracker: Sendable {
    /// Its name, else its absolute path.
    package let name: String
    /// The absolute path of where it lay last.
    package let file: String
  }

  /// Every tracker that the history knows, by name.
  package func trackers() throws(HistoryError) -> [KnownTracker] {
    try reading { () throws(SQLiteError) in
      let statement = try database.prepare(
        "SELECT path, coalesce(\(since(3, "file", else: "NULL")), path) FROM tracker ORDER BY path")
      try statement.bind([])
      var trackers: [KnownTracker] = []
      while try statement.step() { trackers.append(KnownTracker(name: statement.text(0), file: statement.text(1))) }
      return trackers
    }
  }

  /// The normalised refs that the tracker had on its last good night.
  package func refs(of tracker: String) throws(HistoryError) -> Set<String> {
    try reading { () throws(SQLiteError) in
      Set(try standingActions(of: tracker).map { normalised($0.action.ref) })
    }
  }

  /// Lets a tracker go on under a name: the first of those that it was known by, to which the runs of the others are
  /// added. What stood on these is compared by this night with what stood on the first.
  func takeOver(_ names: [String], as name: String) throws(SQLiteError) {
    guard let first = names.first,
      let elder = try database.number("SELECT id FROM tracker WHERE path = ?", .text(first))
    else { return }
    for other in names.dropFirst() where other != first {
      guard let younger = try database.number("SELECT id FROM tracker WHERE path = ?", .text(other)) else { continue }
      let (from, to) = (SQLiteValue.integer(younger), SQLiteValue.integer(elder))
      try database.run("DELETE FROM finding WHERE tracker = ? AND resolved_day IS NULL", from)
      try database.run("DELETE FROM action WHERE tracker = ? AND last_day IS NULL", from)
      try database.run("UPDATE finding SET tracker = ? WHERE tracker = ?", to, from)
      try database.run("UPDATE action SET tracker = ? WHERE tracker = ?", to, from)
      try database.run("UPDATE renumbering SET tracker = ? WHERE tracker = ?", to, from)
      // Nights are counted from those of the first.
      try database.run("UPDATE run SET tracker = ?, night = NULL WHERE tracker = ?", to, from)
      try database.run("DELETE FROM tracker WHERE id = ?", from)
    }
    try database.run("UPDATE tracker SET path = ? WHERE id = ?", .text(name), .integer(elder))
  }
}
