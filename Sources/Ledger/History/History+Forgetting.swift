package import Dates

extension History {
  /// What was forgotten.
  package struct Forgotten: Sendable, Hashable {
    /// Runs over a tracker.
    package var runs = 0
    /// Findings that were resolved before.
    package var findings = 0
    /// States of actions that had ended before.
    package var states = 0
  }

  /// Removes every run before `date` and what was over by then; what still stands keeps the day it was first seen.
  ///
  /// The tracker's last good night stays whatever its date: without it all would be new tomorrow.
  package func forget(before date: Day) throws(HistoryError) -> Forgotten {
    try reading { () throws(SQLiteError) in
      var forgotten = Forgotten()
      let day = SQLiteValue.integer(Int(date.number))
      try database.transaction { () throws(SQLiteError) in
        forgotten.runs = try delete(
          "FROM run WHERE day < ? AND id NOT IN (SELECT max(id) FROM run WHERE outcome < 2 GROUP BY tracker)", day)
        forgotten.findings = try delete("FROM finding WHERE resolved_day IS NOT NULL AND last_day < ?", day)
        forgotten.states = try delete("FROM action WHERE last_day IS NOT NULL AND last_day < ?", day)
        _ = try delete("FROM renumbering WHERE day < ?", day)
        try database.execute(History.sweep)
      }
      // What was deleted must be gone from the files, not only from the tables.
      try database.execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")
      return forgotten
    }
  }

  private func delete(_ what: String, _ value: SQLiteValue) throws(SQLiteError) -> Int {
    let count = try database.number("SELECT count(*) \(what)", value) ?? 0
    try database.run("DELETE \(what)", value)
    return count
  }

  /// Removes the names that nothing uses any more.
  private static let sweep = """
    DELETE FROM content WHERE id NOT IN (SELECT content FROM run WHERE content IS NOT NULL);
    DELETE FROM counts WHERE id NOT IN (SELECT counts FROM run WHERE counts IS NOT NULL);
    DELETE FROM rule_set WHERE id NOT IN (SELECT rule_set FROM run WHERE rule_set IS NOT NULL);
    DELETE FROM rule WHERE id NOT IN (SELECT rule FROM finding);
    DELETE FROM theme WHERE id NOT IN (SELECT theme FROM finding);
    DELETE FROM word WHERE \(isUnusedWord);
    DELETE FROM tracker WHERE id NOT IN (SELECT tracker FROM run)
      AND id NOT IN (SELECT tracker FROM finding) AND id NOT IN (SELECT tracker FROM action)
      AND id NOT IN (SELECT tracker FROM renumbering);
    """

  private static let isUnusedWord = (SeenAction.words + SeenAction.reckonedWords).map { column in
    "id NOT IN (SELECT \(column) FROM action WHERE \(column) IS NOT NULL)"
  }.joined(separator: " AND ")
}
