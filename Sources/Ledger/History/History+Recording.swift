import Dates
import RuleSets
import Texts

extension History {
  /// Writes a night's runs, all or none.
  package func record(_ runs: [RunRecord]) throws(HistoryError) {
    var nights: [LastNight?] = []
    for run in runs { nights.append(try lastNight(of: run.takesOver.first ?? run.tracker)) }
    try reading { () throws(SQLiteError) in
      try database.transaction { () throws(SQLiteError) in
        for (run, last) in zip(runs, nights) { try record(run, after: last) }
      }
    }
  }

  private func record(_ run: RunRecord, after last: LastNight?) throws(SQLiteError) {
    if !run.takesOver.isEmpty { try takeOver(run.takesOver, as: run.tracker) }
    let tracker = try intern("tracker", "path", run.tracker)
    try database.run(
      "UPDATE tracker SET file = ? WHERE id = ?", run.file.map { .text($0) } ?? .null, .integer(tracker))
    let isGood = run.outcome != .failed
    // A run of the same day, or one whose clock went back, is the same night.
    let night = last.map { run.day > $0.day ? $0.night + 1 : $0.night } ?? 1
    try database.run(
      """
      INSERT INTO run
        (tracker, started, day, night, outcome, duration, content, rule_set, period, as_of, counts, problem, imported,
        updates_due)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .integer(tracker), .integer(run.started), .integer(Int(run.day.number)), isGood ? .integer(night) : .null,
      .integer(run.outcome.rawValue), .integer(run.milliseconds),
      .optional(try run.contentHash.map { hash throws(SQLiteError) in try intern("content", "hash", hash) }),
      .optional(try run.ruleSet.map { stamp throws(SQLiteError) in try intern(stamp) }),
      .optional(run.period?.historyNumber), .optional(run.asOf.map { Int($0.number) }),
      .optional(try run.counts.map { counts throws(SQLiteError) in try intern("counts", "json", counts.json) }),
      run.problem.map { .text($0) } ?? .null, .integer(run.isImported ? 1 : 0),
      .optional(run.updatesDue.map { Int($0.number) }))
    guard isGood else { return }
    try recordFindings(run, tracker, night: night, after: last)
    try recordActions(run, tracker, lastDay: last?.day)
    try recordRenumberings(run, tracker)
  }

  // MARK: Findings

  /// The words of the night decide what goes on, so that text and history never differ.
  private func recordFindings(
    _ run: RunRecord, _ tracker: Int, night: Int, after last: LastNight?
  ) throws(SQLiteError) {
    let day = SQLiteValue.integer(Int(run.day.number))
    let diff = HistoryDiff(
      before: last?.standing ?? [], now: run.findings, night: night, isFirst: last == nil, rulesChanged: false,
      scene: run.scene)
    for end in diff.ends { try record(end, day, lastDay: last?.day) }
    var added: [(SeenFinding, StandingFindings.Origin?)] = []
    for (index, finding) in run.findings.enumerated() {
      let kept = finding.of(finding.members + (diff.unseenMembers[index] ?? []))
      guard let origin = diff.origins[index], origin.isSame else {
        added.append((kept, diff.origins[index]))
        continue
      }
      try update(origin.standing, to: kept, tracker, day)
    }
    for (finding, origin) in added {
      try insert(
        finding, tracker, origin.map { .integer($0.standing.firstDay) } ?? day, origin?.standing.firstNight ?? night)
    }
  }

  private func record(_ end: HistoryDiff.End, _ day: SQLiteValue, lastDay: Day?) throws(SQLiteError) {
    let id = SQLiteValue.integer(end.standing.id)
    if end.isCarried {
      let members = end.members.isEmpty ? end.standing.finding.members : end.members
      if end.standing.isUnseen, members == end.standing.finding.members { return }
      try database.run(
        "UPDATE finding SET unseen = 1, members = ? WHERE id = ?", .text(History.text(members)), id)
      return
    }
    try database.run(
      "UPDATE finding SET last_day = ?, resolved_day = ?, ended = ? WHERE id = ?",
      .optional(lastDay.map { Int($0.number) }), day, .integer(History.ending(end.word)), id)
  }

  private func insert(
    _ finding: SeenFinding, _ tracker: Int, _ day: SQLiteValue, _ night: Int
  ) throws(SQLiteError) {
    try database.run(
      """
      INSERT INTO finding
        (tracker, fingerprint, occurrence, rule, theme, ref, level, waived, message, first_day, first_night,
        members, title, facts)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .integer(tracker), .text(finding.key.fingerprint), .integer(finding.key.occurrence),
      .integer(try intern("rule", "name", finding.rule)), .integer(try intern("theme", "name", finding.theme)),
      .text(finding.ref), .integer(number(finding.level)), .integer(finding.isWaived ? 1 : 0), .text(finding.message),
      day, .integer(night), .text(History.text(finding.members)), .text(finding.title),
      .text(History.text(finding.facts)))
    if finding.isWaived { try note(.waived, of: database.lastInserted, day) }
  }

  private func update(
    _ known: StandingFinding, to finding: SeenFinding, _ tracker: Int, _ day: SQLiteValue
  ) throws(SQLiteError) {
    let old = known.finding
    if old == finding, !known.isUnseen { return }
    if old.key != finding.key {
      // Under the new ref something may be waiting to be checked again.
      try database.run(
        """
        UPDATE finding SET last_day = ?1, resolved_day = ?1
        WHERE tracker = ?2 AND fingerprint = ?3 AND occurrence = ?4 AND resolved_day IS NULL AND id != ?5
        """, day, .integer(tracker), .text(finding.key.fingerprint), .integer(finding.key.occurrence),
        .integer(known.id))
    }
    try database.run(
      """
      UPDATE finding SET level = ?, waived = ?, message = ?, ref = ?, theme = ?, members = ?, title = ?, facts = ?,
        unseen = 0, fingerprint = ?, occurrence = ? WHERE id = ?
      """,
      .integer(number(finding.level)), .integer(finding.isWaived ? 1 : 0), .text(finding.message), .text(finding.ref),
      .integer(try intern("theme", "name", finding.theme)), .text(History.text(finding.members)),
      .text(finding.title), .text(History.text(finding.facts)), .text(finding.key.fingerprint),
      .integer(finding.key.occurrence), .integer(known.id))
    if old.isWaived != finding.isWaived { try note(finding.isWaived ? .waived : .reopened, of: known.id, day) }
    if old.level != finding.level { try note(finding.level < old.level ? .worsened : .eased, of: known.id, day) }
    if normalised(old.ref) != normalised(finding.ref) { try note(.renumbered, of: known.id, day) }
    if !finding.differences(from: old).isEmpty { try note(.changed, of: known.id, day) }
  }

  private static func text(_ members: [String]) -> String { members.joined(separator: String(separator)) }

  private func note(_ kind: FindingEvent.Kind, of finding: Int, _ day: SQLiteValue) throws(SQLiteError) {
    try database.run(
      "INSERT INTO event (finding, day, kind) VALUES (?, ?, ?)", .integer(finding), day, .integer(kind.rawValue))
  }

  // MARK: Names

  /// The number that stands for a text in `table`, which gets one if it has none yet.
  func intern(_ table: String, _ column: String, _ text: String) throws(SQLiteError) -> Int {
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
