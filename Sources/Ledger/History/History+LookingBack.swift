package import Dates
package import RuleSets

extension History {
  /// A run as it is listed.
  package struct PastRun: Sendable {
    /// The tracker's absolute path.
    package let tracker: String
    /// Seconds since 1970.
    package let started: Int
    /// The day of the run where it ran.
    package let day: Day
    /// What its exit code said.
    package let outcome: RunRecord.Outcome
    /// How long it took.
    package let milliseconds: Int
    /// The SHA-256 of the tracker's bytes; empty where they could not be read.
    package let contentHash: String
    /// Id and version.
    package let ruleSet: String
    /// The month that was checked; nil where nothing was.
    package let period: Period?
    /// The reporting date that was asked for.
    package let asOf: Day?
    /// What it found; nil where nothing was checked.
    package let counts: RunCounts?
    /// Why the tracker could not be used; empty where it could.
    package let problem: String
    /// Whether it is a file of that period that was imported, and no night.
    package let isImported: Bool
    /// The day by which the period's updates were due; nil where nobody said.
    package let updatesDue: Day?
  }

  /// The latest runs, newest first; of one tracker, or of all.
  package func runs(tracker: String? = nil, most: Int = .max) throws(HistoryError) -> [PastRun] {
    try reading { () throws(SQLiteError) in
      let statement = try database.prepare(
        """
        SELECT path, started, day, outcome, duration, content.hash, name, version, period, as_of, counts, problem,
          \(since(4, "imported", else: "0")), \(since(5, "updates_due", else: "NULL"))
        FROM run
        JOIN tracker ON tracker.id = tracker
        LEFT JOIN content ON content.id = content
        LEFT JOIN rule_set ON rule_set.id = rule_set
        WHERE ?1 IS NULL OR path = ?1 ORDER BY run.id DESC LIMIT ?2
        """)
      try statement.bind([tracker.map { .text($0) } ?? .null, .integer(most)])
      var counts: [Int: RunCounts] = [:]
      var runs: [PastRun] = []
      while try statement.step() {
        let id = statement.optionalInteger(10)
        if let id, counts[id] == nil { counts[id] = try self.counts(id) }
        runs.append(
          PastRun(
            tracker: statement.text(0), started: statement.integer(1), day: History.day(statement.integer(2)),
            outcome: RunRecord.Outcome(rawValue: statement.integer(3)) ?? .failed,
            milliseconds: statement.integer(4),
            contentHash: statement.text(5),
            ruleSet: [statement.text(6), statement.text(7)].filter { !$0.isEmpty }.joined(separator: " "),
            period: statement.optionalInteger(8).map(History.period),
            asOf: statement.optionalInteger(9).map(History.day), counts: id.flatMap { counts[$0] },
            problem: statement.text(11), isImported: statement.integer(12) != 0,
            updatesDue: statement.optionalInteger(13).map(History.day)))
      }
      return runs
    }
  }

  private func counts(_ id: Int) throws(SQLiteError) -> RunCounts {
    let statement = try database.prepare("SELECT json FROM counts WHERE id = ?")
    try statement.bind([.integer(id)])
    return try statement.step() ? RunCounts(json: statement.text(0)) : RunCounts()
  }

  /// A finding from its first night to its last.
  package struct PastFinding: Sendable {
    /// The tracker's absolute path.
    package let tracker: String
    /// The action's ref as typed; empty where it has none.
    package let ref: String
    /// What names it where it has no ref; else empty.
    package let title: String
    /// The action's theme.
    package let theme: String
    /// The rule's id.
    package let rule: String
    /// The level that it had last.
    package let level: Rule.Level
    /// The message that it had last.
    package let message: String
    /// Whether it was accepted when it was last seen.
    package let isWaived: Bool
    /// When it was first seen.
    package let firstDay: Day
    /// The last day on which it was seen.
    package let lastDay: Day
    /// The day on which it was there no more; nil while it stands.
    package let resolvedDay: Day?
    /// What became of it then: resolved, left behind, gone or not checked; standing where its action was told among
    /// others from then on, or one by one.
    package let end: NightWord
    /// Whether it stands, and was not checked on the last good night.
    package let isUnseen: Bool
    /// What became of it, oldest first.
    package let events: [FindingEvent]
  }

  /// A time during which an action stood, and reported, as it is here.
  package struct PastState: Sendable {
    /// The tracker's absolute path.
    package let tracker: String
    /// As it was seen.
    package let action: SeenAction
    /// Tells actions of one ref apart, from 0 in reading order.
    package let occurrence: Int
    /// The month whose status it is.
    package let period: Period
    /// When it was first so.
    package let firstDay: Day
    /// The last day; nil while it stands.
    package let lastDay: Day?
  }

  /// All findings on a ref, oldest first, of one tracker or of all; nil: on any. Case and white space around it are
  /// ignored.
  package func findings(on ref: String?, of tracker: String? = nil) throws(HistoryError) -> [PastFinding] {
    try reading { () throws(SQLiteError) in
      let statement = try database.prepare(
        """
        SELECT path, rule.name, level, message, waived, first_day,
          coalesce(last_day, (SELECT max(day) FROM run WHERE run.tracker = finding.tracker AND outcome < 2), first_day),
          resolved_day, finding.id, \(since(3, "ended, unseen, title", else: "NULL, 0, ''")), ref, theme.name
        FROM finding JOIN rule ON rule.id = rule JOIN tracker ON tracker.id = tracker JOIN theme ON theme.id = theme
        WHERE (?1 IS NULL OR trim(ref) = trim(?1) COLLATE NOCASE) AND (?2 IS NULL OR path = ?2)
        ORDER BY first_day, level, rule.name, finding.id
        """)
      try statement.bind([.optional(ref), .optional(tracker)])
      var findings: [PastFinding] = []
      while try statement.step() {
        findings.append(
          PastFinding(
            tracker: statement.text(0), ref: statement.text(12), title: statement.text(11), theme: statement.text(13),
            rule: statement.text(1), level: level(statement.integer(2)),
            message: statement.text(3), isWaived: statement.integer(4) != 0,
            firstDay: History.day(statement.integer(5)),
            lastDay: History.day(statement.integer(6)), resolvedDay: statement.optionalInteger(7).map(History.day),
            end: History.end(statement.optionalInteger(9)), isUnseen: statement.integer(10) != 0,
            events: try events(of: statement.integer(8))))
      }
      return findings
    }
  }

  /// How an action's status and due date stood over time, oldest first, in one tracker or in all; nil: any action's.
  package func states(of ref: String?, in tracker: String? = nil) throws(HistoryError) -> [PastState] {
    try reading { () throws(SQLiteError) in
      let statement = try database.prepare(
        """
        SELECT path, occurrence, period, first_day, last_day, \(seenColumns)
        FROM action JOIN tracker ON tracker.id = tracker
        WHERE (?1 IS NULL OR trim(ref) = trim(?1) COLLATE NOCASE) AND (?2 IS NULL OR path = ?2)
        ORDER BY path, \(ref == nil ? "ref, " : "")occurrence, action.id
        """)
      try statement.bind([.optional(ref), .optional(tracker)])
      var states: [PastState] = []
      while try statement.step() {
        states.append(
          PastState(
            tracker: statement.text(0), action: History.seenAction(statement, from: 5),
            occurrence: statement.integer(1), period: History.period(statement.integer(2)),
            firstDay: History.day(statement.integer(3)), lastDay: statement.optionalInteger(4).map(History.day)))
      }
      return states
    }
  }

  /// Every ref that the history knows, to suggest one that may have been meant.
  package func refs() throws(HistoryError) -> [String] {
    try reading { () throws(SQLiteError) in
      let statement = try database.prepare("SELECT ref FROM action UNION SELECT ref FROM finding")
      try statement.bind([])
      var refs: [String] = []
      while try statement.step() { refs.append(statement.text(0)) }
      return refs
    }
  }

  private func events(of finding: Int) throws(SQLiteError) -> [FindingEvent] {
    let statement = try database.prepare("SELECT day, kind FROM event WHERE finding = ? ORDER BY rowid")
    try statement.bind([.integer(finding)])
    var events: [FindingEvent] = []
    while try statement.step() {
      guard let kind = FindingEvent.Kind(rawValue: statement.integer(1)) else { continue }
      events.append(FindingEvent(day: History.day(statement.integer(0)), kind: kind))
    }
    return events
  }
}
