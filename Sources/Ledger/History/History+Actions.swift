import Dates

/// What is kept of actions: a row for each time during which all of it stayed as it was.
extension History {
  /// An action that was there on the last good night, and the row that it stands in.
  struct StandingAction {
    /// The row in the history.
    let id: Int
    /// Tells actions of one ref apart, from 0 in reading order.
    let occurrence: Int
    /// The month whose report it is.
    let period: Int
    /// As it was seen.
    let action: SeenAction
  }

  private struct Name: Hashable {
    let ref: String
    let occurrence: Int
  }

  /// Keeps each action where it differs from what was last seen, or reports for another period.
  func recordActions(_ run: RunRecord, _ tracker: Int, lastDay: Day?) throws(SQLiteError) {
    let period = run.period?.historyNumber ?? 0
    var left: [Name: StandingAction] = [:]
    for known in try standingActions(of: run.tracker) {
      left[Name(ref: known.action.ref, occurrence: known.occurrence)] = known
    }
    var occurrences: [String: Int] = [:]
    var ids: [String: Int] = [:]
    for action in run.actions where !action.ref.isEmpty {
      let name = Name(ref: action.ref, occurrence: occurrences[action.ref, default: 0])
      occurrences[action.ref, default: 0] += 1
      let known = left.removeValue(forKey: name)
      if let known, known.period == period, known.action == action { continue }
      let values = try values(of: action, &ids)
      // A history that kept no titles did not keep all periods either.
      if let known, known.action.isOlder(than: action), known.period == period || known.action.title == nil {
        try complete(known, values, period)
        continue
      }
      if let known { try close(known.id, lastDay) }
      try insert(action, name.occurrence, tracker, period, run.day, values)
    }
    for (_, gone) in left where !run.scene.unreadSheets.contains(gone.action.sheet ?? "") {
      try close(gone.id, lastDay)
    }
  }

  /// What stands in the columns of `SeenAction.kept`.
  private func values(of action: SeenAction, _ ids: inout [String: Int]) throws(SQLiteError) -> [SQLiteValue] {
    var values: [SQLiteValue] = []
    for text in action.sharedTexts {
      if let text, ids[text] == nil { ids[text] = try intern("word", "text", text) }
      values.append(.optional(text.flatMap { ids[$0] }))
    }
    return values + action.values.map { .optional($0) }
  }

  private func insert(
    _ action: SeenAction, _ occurrence: Int, _ tracker: Int, _ period: Int, _ day: Day, _ values: [SQLiteValue]
  ) throws(SQLiteError) {
    let columns = ["tracker", "ref", "occurrence", "status", "due", "period", "first_day"] + SeenAction.kept
    try database.run(
      """
      INSERT INTO action (\(columns.joined(separator: ", ")))
      VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
      """,
      [
        .integer(tracker), .text(action.ref), .integer(occurrence), .text(action.status), .text(action.due),
        .integer(period), .integer(Int(day.number)),
      ] + values)
  }

  /// Fills in what a history of before did not keep: nobody knows that it was different then.
  private func complete(_ known: StandingAction, _ values: [SQLiteValue], _ period: Int) throws(SQLiteError) {
    let columns = SeenAction.kept + ["period"]
    try database.run(
      "UPDATE action SET \(columns.map { $0 + " = ?" }.joined(separator: ", ")) WHERE id = ?",
      values + [.integer(period), .integer(known.id)])
  }

  private func close(_ id: Int, _ day: Day?) throws(SQLiteError) {
    try database.run(
      "UPDATE action SET last_day = ? WHERE id = ?", .integer(Int(day?.number ?? 0)), .integer(id))
  }

  /// The actions of the tracker that were there on the last good night, in the order in which they came.
  func standingActions(of tracker: String) throws(SQLiteError) -> [StandingAction] {
    let statement = try database.prepare(
      """
      SELECT action.id, occurrence, period, \(seenColumns) FROM action
      JOIN tracker ON tracker.id = tracker
      WHERE path = ? AND last_day IS NULL ORDER BY action.id
      """)
    try statement.bind([.text(tracker)])
    var actions: [StandingAction] = []
    while try statement.step() {
      actions.append(
        StandingAction(
          id: statement.integer(0), occurrence: statement.integer(1), period: statement.integer(2),
          action: History.seenAction(statement, from: 3)))
    }
    return actions
  }
}
