extension History {
  /// Begins to record several runs of which all are kept, or none; each sees those before it.
  package func beginTogether() throws(HistoryError) {
    try reading { () throws(SQLiteError) in try database.execute("BEGIN IMMEDIATE") }
  }

  /// Keeps what was recorded since `beginTogether`.
  package func keepTogether() throws(HistoryError) {
    try reading { () throws(SQLiteError) in try database.execute("COMMIT") }
  }

  /// Forgets what was recorded since `beginTogether`.
  package func dropTogether() {
    // Some failures have rolled back by themselves; then there is nothing to do.
    try? database.execute("ROLLBACK")
  }

  /// Whether a tracker was checked with these bytes, given by their SHA-256 in hexadecimal.
  package func holds(_ contentHash: String, of tracker: String) throws(HistoryError) -> Bool {
    try reading { () throws(SQLiteError) in
      try database.number(
        """
        SELECT 1 FROM run JOIN tracker ON tracker.id = tracker JOIN content ON content.id = content
        WHERE path = ? AND hash = ? AND outcome < 2 LIMIT 1
        """, .text(tracker), .text(contentHash)) != nil
    }
  }
}
