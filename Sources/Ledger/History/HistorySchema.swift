/// The tables of the history, and how an older history becomes today's.
enum HistorySchema {
  /// Says in the file that it is a history of this tool (`SlpG`).
  static let applicationID = 0x536C_7047

  /// Each script takes the schema from the version of its index to the next.
  static let migrations = [version1, version2, version3, version4, version5]

  /// What recurs from night to night is stored once and named by number, so that a quiet night costs one short row.
  private static let version1 = """
    CREATE TABLE tracker (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);
    CREATE TABLE content (id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE);
    CREATE TABLE rule_set (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL, hash TEXT NOT NULL, tool TEXT NOT NULL,
      files TEXT NOT NULL, UNIQUE (name, version, hash, tool));
    CREATE TABLE rule (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE theme (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE counts (id INTEGER PRIMARY KEY, json TEXT NOT NULL UNIQUE);
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      tracker INTEGER NOT NULL REFERENCES tracker,
      started INTEGER NOT NULL,
      day INTEGER NOT NULL,
      night INTEGER,
      outcome INTEGER NOT NULL,
      duration INTEGER NOT NULL,
      content INTEGER REFERENCES content,
      rule_set INTEGER REFERENCES rule_set,
      period INTEGER,
      as_of INTEGER,
      counts INTEGER REFERENCES counts,
      problem TEXT);
    CREATE INDEX run_of_tracker ON run (tracker, id);
    CREATE TABLE finding (
      id INTEGER PRIMARY KEY,
      tracker INTEGER NOT NULL REFERENCES tracker,
      fingerprint TEXT NOT NULL,
      occurrence INTEGER NOT NULL,
      rule INTEGER NOT NULL REFERENCES rule,
      theme INTEGER NOT NULL REFERENCES theme,
      ref TEXT NOT NULL,
      level INTEGER NOT NULL,
      waived INTEGER NOT NULL,
      message TEXT NOT NULL,
      first_day INTEGER NOT NULL,
      first_night INTEGER NOT NULL,
      last_day INTEGER,
      resolved_day INTEGER);
    CREATE UNIQUE INDEX standing_finding ON finding (tracker, fingerprint, occurrence) WHERE resolved_day IS NULL;
    CREATE INDEX finding_of_ref ON finding (ref);
    CREATE TABLE event (
      finding INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
      day INTEGER NOT NULL,
      kind INTEGER NOT NULL);
    CREATE INDEX event_of_finding ON event (finding);
    CREATE TABLE action (
      id INTEGER PRIMARY KEY,
      tracker INTEGER NOT NULL REFERENCES tracker,
      ref TEXT NOT NULL,
      occurrence INTEGER NOT NULL,
      status TEXT NOT NULL,
      due TEXT NOT NULL,
      period INTEGER NOT NULL,
      first_day INTEGER NOT NULL,
      last_day INTEGER);
    CREATE UNIQUE INDEX standing_action ON action (tracker, ref, occurrence) WHERE last_day IS NULL;
    CREATE INDEX action_of_ref ON action (ref);
    """

  /// The actions that one finding stands for.
  private static let version2 = "ALTER TABLE finding ADD COLUMN members TEXT NOT NULL DEFAULT '';"

  /// What a night says of findings and actions, and what it keeps of them; `word` holds what many rows share. Rows of
  /// before know none of it. A tracker's name stands where its path did, and `file` says where it lay last.
  private static let version3 = """
    CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
    ALTER TABLE tracker ADD COLUMN file TEXT;
    ALTER TABLE finding ADD COLUMN title TEXT NOT NULL DEFAULT '';
    ALTER TABLE finding ADD COLUMN facts TEXT NOT NULL DEFAULT '';
    ALTER TABLE finding ADD COLUMN unseen INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE finding ADD COLUMN ended INTEGER;
    ALTER TABLE action ADD COLUMN title INTEGER REFERENCES word;
    ALTER TABLE action ADD COLUMN lead INTEGER REFERENCES word;
    ALTER TABLE action ADD COLUMN sheet INTEGER REFERENCES word;
    ALTER TABLE action ADD COLUMN kind INTEGER;
    ALTER TABLE action ADD COLUMN finished INTEGER;
    ALTER TABLE action ADD COLUMN report INTEGER;
    ALTER TABLE action ADD COLUMN agreed INTEGER;
    """

  /// Runs that are files of earlier periods, and no nights.
  private static let version4 = "ALTER TABLE run ADD COLUMN imported INTEGER NOT NULL DEFAULT 0;"

  /// What figures of a year are counted from: what an action's cells come to on a night, by when its update was due,
  /// and under which ref it went on. Rows of before know none of it.
  private static let version5 = """
    ALTER TABLE run ADD COLUMN updates_due INTEGER;
    ALTER TABLE action ADD COLUMN theme INTEGER REFERENCES word;
    ALTER TABLE action ADD COLUMN update_owner INTEGER REFERENCES word;
    ALTER TABLE action ADD COLUMN stated INTEGER REFERENCES word;
    ALTER TABLE action ADD COLUMN called INTEGER REFERENCES word;
    ALTER TABLE action ADD COLUMN next INTEGER REFERENCES word;
    ALTER TABLE action ADD COLUMN due_day INTEGER;
    ALTER TABLE action ADD COLUMN signed_day INTEGER;
    ALTER TABLE action ADD COLUMN round INTEGER;
    ALTER TABLE action ADD COLUMN awaited INTEGER;
    CREATE TABLE renumbering (
      tracker INTEGER NOT NULL REFERENCES tracker,
      day INTEGER NOT NULL,
      earlier TEXT NOT NULL,
      later TEXT NOT NULL);
    """

  /// Brings the file to today's schema, all of it or nothing; throws where a newer tool wrote it, or where it is
  /// something else.
  static func migrate(
    _ database: borrowing SQLiteDatabase, migrations: [String] = migrations
  ) throws(HistoryError) {
    do throws(SQLiteError) {
      let tables = try database.number("SELECT count(*) FROM sqlite_schema") ?? 0
      let owner = try database.number("PRAGMA application_id") ?? 0
      if tables > 0, owner != applicationID, try !hasOurTables(database) {
        throw SQLiteError(code: notOurs, message: "")
      }
      if tables > 0, owner != applicationID { throw SQLiteError(corrupt: "it says that it is none") }
      let version = try version(of: database)
      if version > migrations.count { throw SQLiteError(code: newer, message: "\(version)") }
      if tables > 0, version == 0 { throw SQLiteError(corrupt: "its tables have no version") }
      try HistorySoundness.checkTables(database, scripts: migrations[..<version])
      if version == migrations.count { return }
      try database.transaction { () throws(SQLiteError) in
        try database.execute("PRAGMA application_id = \(applicationID)")
        for script in migrations[version...] { try database.execute(script) }
        try database.execute("PRAGMA user_version = \(migrations.count)")
      }
    } catch {
      switch error.code {
      case notOurs: throw .notAHistory
      case newer: throw .newerVersion(Int(error.message) ?? 0)
      default: throw .database(error)
      }
    }
  }

  /// The schema's number: of today's, of an earlier one, or of one to come.
  static func version(of database: borrowing SQLiteDatabase) throws(SQLiteError) -> Int {
    let version = try database.number("PRAGMA user_version") ?? 0
    if (0...HistorySoundness.mostVersions).contains(version) { return version }
    throw SQLiteError(corrupt: "its schema has the number \(version)")
  }

  private static func hasOurTables(_ database: borrowing SQLiteDatabase) throws(SQLiteError) -> Bool {
    try database.number(
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('tracker', 'run', 'finding', 'rule_set')")
      == 4
  }

  private static let notOurs: Int32 = -1
  private static let newer: Int32 = -2
}
