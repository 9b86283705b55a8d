package import Dates
import RuleSets

/// What is remembered of past nights, in a SQLite file.
///
/// A finding is one row from the night it appears until it is gone, whatever lies between; so is each state of an
/// action. Quiet nights add one short row to the list of runs.
package final class History {
  /// Where it is kept.
  let database: SQLiteDatabase
  /// The number of its schema: today's, but for an older file that is only looked at.
  let version: Int

  /// Opens the history, or begins one.
  package init(path: String) throws(HistoryError) {
    version = HistorySchema.migrations.count
    do throws(SQLiteError) {
      database = try SQLiteDatabase(path: path)
      try database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
      try database.execute("PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 1048576")
      try HistorySoundness.checkPages(database)
    } catch {
      throw .database(error)
    }
    try HistorySchema.migrate(database)
    do throws(SQLiteError) {
      try HistorySoundness.checkRows(database)
    } catch {
      throw .database(error)
    }
  }

  /// Makes an empty history, all of it in one file.
  static func begin(path: String) throws(HistoryError) {
    let database = try opened(path)
    try HistorySchema.migrate(database)
  }

  private static func opened(_ path: String) throws(HistoryError) -> SQLiteDatabase {
    do throws(SQLiteError) {
      return try SQLiteDatabase(path: path)
    } catch {
      throw .database(error)
    }
  }

  /// Opens a history to look at only; it may be in use.
  package init(reading path: String) throws(HistoryError) {
    let owner: Int?
    do throws(SQLiteError) {
      database = try SQLiteDatabase.reading(path)
      owner = try database.number("PRAGMA application_id")
    } catch {
      throw .database(error)
    }
    guard owner == HistorySchema.applicationID else { throw .notAHistory }
    do throws(SQLiteError) {
      version = try HistorySchema.version(of: database)
    } catch {
      throw .database(error)
    }
    if version > HistorySchema.migrations.count { throw .newerVersion(version) }
  }

  // MARK: The last good night

  /// What is known of a tracker's last good night.
  package struct LastNight: Sendable {
    /// The run's number among all of the history.
    package let run: Int
    /// Counted by tracker; two runs of one day are one night.
    package let night: Int
    /// The day of the run where it ran.
    package let day: Day
    /// The SHA-256 of the tracker's bytes.
    package let contentHash: String
    /// The rules that were applied.
    package let ruleSet: RunRecord.RuleSetStamp
    /// The period that was checked; nil where the file does not say.
    package let period: Period?
    /// The findings that stood, waived ones among them.
    package let standing: [StandingFinding]
    /// The actions that were there, or that nobody could look for since they were.
    package let actions: [SeenAction]
  }

  /// The last night on which the tracker could be checked; nil where there is none.
  package func lastNight(of tracker: String) throws(HistoryError) -> LastNight? {
    try reading { () throws(SQLiteError) in
      let statement = try database.prepare(
        """
        SELECT run.id, night, day, hash, rule_set, period FROM run
        JOIN content ON content.id = content JOIN tracker ON tracker.id = tracker
        WHERE path = ? AND outcome < 2 ORDER BY run.id DESC LIMIT 1
        """)
      try statement.bind([.text(tracker)])
      guard try statement.step() else { return nil }
      return LastNight(
        run: statement.integer(0), night: statement.integer(1).within(HistorySoundness.counts),
        day: History.day(statement.integer(2)),
        contentHash: statement.text(3), ruleSet: try ruleSet(statement.integer(4)),
        period: statement.optionalInteger(5).map(History.period), standing: try standing(on: tracker),
        actions: try standingActions(of: tracker).map(\.action))
    }
  }

  /// Columns that a schema has since `number`; what stands for them in an older file that is only looked at.
  func since(_ number: Int, _ columns: String, else others: String) -> String { version < number ? others : columns }

  /// Between refs; a cell that holds it is cut in two, which changes nothing from night to night.
  static let separator: Character = "\u{1F}"

  /// Names and values by turns, with separators between them.
  static func text(_ facts: [SeenFinding.Fact]) -> String {
    facts.flatMap { [$0.name, $0.value] }.joined(separator: String(separator))
  }

  private static func facts(_ text: String) -> [SeenFinding.Fact] {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    return stride(from: 0, to: parts.count - 1, by: 2).map { SeenFinding.Fact(name: parts[$0], value: parts[$0 + 1]) }
  }

  private func ruleSet(_ id: Int) throws(SQLiteError) -> RunRecord.RuleSetStamp {
    let statement = try database.prepare("SELECT name, version, hash, tool, files FROM rule_set WHERE id = ?")
    try statement.bind([.integer(id)])
    _ = try statement.step()
    return RunRecord.RuleSetStamp(
      name: statement.text(0), version: statement.text(1), hash: statement.text(2), tool: statement.text(3),
      files: statement.text(4))
  }

  private func standing(on tracker: String) throws(SQLiteError) -> [StandingFinding] {
    let statement = try database.prepare(
      """
      SELECT finding.id, fingerprint, occurrence, rule.name, level, ref, theme.name, message, waived, first_day,
        first_night, members, \(since(3, "title, facts, unseen", else: "'', '', 0")) FROM finding
      JOIN rule ON rule.id = rule JOIN theme ON theme.id = theme JOIN tracker ON tracker.id = tracker
      WHERE path = ? AND resolved_day IS NULL ORDER BY finding.id
      """)
    try statement.bind([.text(tracker)])
    var standing: [StandingFinding] = []
    while try statement.step() {
      let finding = SeenFinding(
        key: SeenFinding.Key(fingerprint: statement.text(1), occurrence: statement.integer(2)), rule: statement.text(3),
        level: level(statement.integer(4)), ref: statement.text(5), title: statement.text(12),
        theme: statement.text(6), message: statement.text(7), isWaived: statement.integer(8) != 0,
        members: statement.text(11).split(separator: History.separator).map(String.init),
        facts: History.facts(statement.text(13)))
      standing.append(
        StandingFinding(
          finding: finding, id: statement.integer(0), firstDay: statement.integer(9),
          firstNight: statement.integer(10).within(HistorySoundness.counts), isUnseen: statement.integer(14) != 0))
    }
    return standing
  }

  /// The day of that number, which a file says.
  static func day(_ number: Int) -> Day { Day(number: Int32(number.within(HistorySoundness.days))) }

  /// The period of that number, which a file says.
  static func period(_ number: Int) -> Period { Period(historyNumber: number.within(HistorySoundness.periods)) }

  /// Runs queries and gives their failure its place.
  func reading<Value>(_ body: () throws(SQLiteError) -> Value) throws(HistoryError) -> Value {
    do throws(SQLiteError) {
      return try body()
    } catch {
      throw .database(error)
    }
  }
}

/// The level of that place in the order from worst to least.
func level(_ number: Int) -> Rule.Level {
  Rule.Level.allCases.indices.contains(number) ? Rule.Level.allCases[number] : .note
}

/// The level's place in the order from worst to least.
func number(_ level: Rule.Level) -> Int { Rule.Level.allCases.firstIndex(of: level) ?? 0 }
