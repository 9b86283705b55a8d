import Dates
import RuleSets

extension History {
  /// Writes a night's runs, all or none.
  package func record(_ runs: [RunRecord]) throws(HistoryError) {
    var nights: [LastNight?] = []
    for run in runs { nights.append(try lastNight(of: run.tracker)) }
    try reading { () throws(SQLiteError) in
      try database.transaction { () throws(SQLiteError) in
        for (run, last) in zip(runs, nights) { try record(run, after: last) }
      }
    }
  }

  private func record(_ run: RunRecord, after last: LastNight?) throws(SQLiteError) {
    let tracker = try intern("tracker", "path", run.tracker)
    let isGood = run.outcome != .failed
    // A run of the same day, or one whose clock went back, is the same night.
    let night = last.map { run.day > $0.day ? $0.night + 1 : $0.night } ?? 1
    try database.run(
      """
      INSERT INTO run
        (tracker, started, day, night, outcome, duration, content, rule_set, period, as_of, counts, problem)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .integer(tracker), .integer(run.started), .integer(Int(run.day.number)), isGood ? .integer(night) : .null,
      .integer(run.outcome.rawValue), .integer(run.milliseconds),
      .optional(try run.contentHash.map { hash throws(SQLiteError) in try intern("content", "hash", hash) }),
      .optional(try run.ruleSet.map { stamp throws(SQLiteError) in try intern(stamp) }),
      .optional(run.period.map { Int($0.number) }), .optional(run.asOf.map { Int($0.number) }),
      .optional(try run.counts.map { counts throws(SQLiteError) in try intern("counts", "json", counts.json) }),
      run.problem.map { .text($0) } ?? .null)
    guard isGood else { return }
    try recordFindings(run, tracker, night: night, after: last)
    try recordActions(run, tracker, lastDay: last?.day)
  }

  // MARK: Findings

  private func recordFindings(
    _ run: RunRecord, _ tracker: Int, night: Int, after last: LastNight?
  ) throws(SQLiteError) {
    let day = SQLiteValue.integer(Int(run.day.number))
    var left = Dictionary((last?.standing ?? []).map { ($0.finding.key, $0) }) { first, _ in first }
    let before = StandingFindings(last?.standing ?? [])
    for finding in run.findings {
      if let known = left.removeValue(forKey: finding.key) {
        try update(known, to: finding, day)
      } else if let origin = before.origin(of: finding) {
        try insert(finding, tracker, .integer(origin.firstDay), origin.firstNight)
      } else {
        try insert(finding, tracker, day, night)
      }
    }
    for gone in left.values {
      try database.run(
        "UPDATE finding SET last_day = ?, resolved_day = ? WHERE id = ?",
        .optional(last.map { Int($0.day.number) }), day, .integer(gone.id))
    }
  }

  private func insert(
    _ finding: SeenFinding, _ tracker: Int, _ day: SQLiteValue, _ night: Int
  ) throws(SQLiteError) {
    try database.run(
      """
      INSERT INTO finding
        (tracker, fingerprint, occurrence, rule, theme, ref, level, waived, message, first_day, first_night,
        members)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .integer(tracker), .text(finding.key.fingerprint), .integer(finding.key.occurrence),
      .integer(try intern("rule", "name", finding.rule)), .integer(try intern("theme", "name", finding.theme)),
      .text(finding.ref), .integer(number(finding.level)), .integer(finding.isWaived ? 1 : 0), .text(finding.message),
      day, .integer(night), .text(History.text(finding.members)))
    if finding.isWaived { try note(.waived, of: database.lastInserted, day) }
  }

  private func update(_ known: StandingFinding, to finding: SeenFinding, _ day: SQLiteValue) throws(SQLiteError) {
    let old = known.finding
    if old == finding { return }
    try database.run(
      "UPDATE finding SET level = ?, waived = ?, message = ?, ref = ?, theme = ?, members = ? WHERE id = ?",
      .integer(number(finding.level)), .integer(finding.isWaived ? 1 : 0), .text(finding.message), .text(finding.ref),
      .integer(try intern("theme", "name", finding.theme)), .text(History.text(finding.members)),
      .integer(known.id))
    if old.isWaived != finding.isWaived { try note(finding.isWaived ? .waived : .reopened, of: known.id, day) }
    if old.level != finding.level { try note(finding.level < old.level ? .worsened : .eased, of: known.id, day) }
  }

  private static func text(_ members: [String]) -> String { members.joined(separator: String(separator)) }

  private func note(_ kind: FindingEvent.Kind, of finding: Int, _ day: SQLiteValue) throws(SQLiteError) {
    try database.run(
      "INSERT INTO event (finding, day, kind) VALUES (?, ?, ?)", .integer(finding), day, .integer(kind.rawValue))
  }

  // MARK: Actions

  /// Keeps status and due date of each action, where they differ from what was last seen.
  private func recordActions(_ run: RunRecord, _ tracker: Int, lastDay: Day?) throws(SQLiteError) {
    let day = Int(run.day.number)
    var left = try standingActions(tracker)
    var occurrences: [String: Int] = [:]
    for action in run.actions where !action.ref.isEmpty {
      let name = ActionName(ref: action.ref, occurrence: occurrences[action.ref, default: 0])
      occurrences[action.ref, default: 0] += 1
      let known = left.removeValue(forKey: name)
      if let known, known.status == action.status, known.due == action.due { continue }
      if let known { try close(action: known.id, lastDay?.number) }
      try database.run(
        "INSERT INTO action (tracker, ref, occurrence, status, due, period, first_day) VALUES (?, ?, ?, ?, ?, ?, ?)",
        .integer(tracker), .text(name.ref), .integer(name.occurrence), .text(action.status), .text(action.due),
        .integer(Int(run.period?.number ?? 0)), .integer(day))
    }
    for gone in left.values { try close(action: gone.id, lastDay?.number) }
  }

  private struct ActionName: Hashable {
    let ref: String
    let occurrence: Int
  }

  private func standingActions(
    _ tracker: Int
  ) throws(SQLiteError) -> [ActionName: (id: Int, status: String, due: String)] {
    let statement = try database.prepare(
      "SELECT ref, occurrence, id, status, due FROM action WHERE tracker = ? AND last_day IS NULL")
    try statement.bind([.integer(tracker)])
    var actions: [ActionName: (id: Int, status: String, due: String)] = [:]
    while try statement.step() {
      actions[ActionName(ref: statement.text(0), occurrence: statement.integer(1))] =
        (statement.integer(2), statement.text(3), statement.text(4))
    }
    return actions
  }

  private func close(action id: Int, _ day: Int32?) throws(SQLiteError) {
    try database.run("UPDATE action SET last_day = ? WHERE id = ?", .integer(Int(day ?? 0)), .integer(id))
  }

  // MARK: Names

  /// The number that stands for a text in `table`, which gets one if it has none yet.
  private func intern(_ table: String, _ column: String, _ text: String) throws(SQLiteError) -> Int {
    if let id = try database.number("SELECT id FROM \(table) WHERE \(column) = ?", .text(text)) { return id }
    try database.run("INSERT INTO \(table) (\(column)) VALUES (?)", .text(text))
    return database.lastInserted
  }

  private func intern(_ stamp: RunRecord.RuleSetStamp) throws(SQLiteError) -> Int {
    let known = try database.number(
      "SELECT id FROM rule_set WHERE name = ? AND version = ? AND hash = ? AND tool = ?",
      .text(stamp.name), .text(stamp.version), .text(stamp.hash), .text(stamp.tool))
    if let known { return known }
    try database.run(
      "INSERT INTO rule_set (name, version, hash, tool, files) VALUES (?, ?, ?, ?, ?)",
      .text(stamp.name), .text(stamp.version), .text(stamp.hash), .text(stamp.tool), .text(stamp.files))
    return database.lastInserted
  }
}
