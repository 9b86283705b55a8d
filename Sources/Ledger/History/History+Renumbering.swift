package import Dates
import Texts

/// Under which refs actions went on.
extension History {
  /// An action that was under one ref on a good night, and under another on the next.
  package struct Renumbering: Sendable, Hashable {
    /// The day of the latter.
    package let day: Day
    /// The normalised ref that it had.
    package let earlier: String
    /// The normalised ref that it has since.
    package let later: String
  }

  /// Keeps what goes on under another ref since the last good night.
  func recordRenumberings(_ run: RunRecord, _ tracker: Int) throws(SQLiteError) {
    for (earlier, later) in run.scene.renumbered.sorted(by: { $0.key < $1.key }) {
      try database.run(
        "INSERT INTO renumbering (tracker, day, earlier, later) VALUES (?, ?, ?, ?)",
        .integer(tracker), .integer(Int(run.day.number)), .text(normalised(earlier)), .text(normalised(later)))
    }
  }

  /// What was renumbered in a tracker, oldest first; nothing in histories that did not keep it.
  package func renumberings(of tracker: String) throws(HistoryError) -> [Renumbering] {
    if version < 5 { return [] }
    return try reading { () throws(SQLiteError) in
      let statement = try database.prepare(
        """
        SELECT day, earlier, later FROM renumbering JOIN tracker ON tracker.id = tracker
        WHERE path = ? ORDER BY renumbering.rowid
        """)
      try statement.bind([.text(tracker)])
      var renumberings: [Renumbering] = []
      while try statement.step() {
        renumberings.append(
          Renumbering(
            day: History.day(statement.integer(0)), earlier: statement.text(1), later: statement.text(2)))
      }
      return renumberings
    }
  }
}
