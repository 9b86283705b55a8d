import Checks
import Dates
import Documents
import Reports
import RuleSets
import Tables
import Texts
import Trackers

/// Writes a tracker in long form, as it was read: a line for each action and period.
struct LongListing {
  /// The columns, or the members of each line.
  static let columns = [
    "key", "period", "status", "meaning", "due_earliest", "due_latest", "original_earliest", "original_latest", "theme",
    "stage", "where",
  ]

  private let form: TrackerListing.Form
  private let tracker: Tracker
  private let scope: CheckScope
  private var json: JSONText
  private var csv = CSVText()

  /// A listing of what `checker` reads: of all periods, or of those up to `period`.
  init(_ form: TrackerListing.Form, of checker: Checker, upTo period: Period?) {
    self.form = form
    tracker = checker.tracker
    scope = CheckScope(
      ruleSet: checker.scope.ruleSet, period: period ?? tracker.periods.last ?? checker.scope.period,
      periods: tracker.periods)
    json = JSONText(indented: form == .json)
  }

  /// Hands on the whole listing, piece by piece, and says how many lines it has.
  mutating func write(_ output: ([UInt8]) throws(CommandFailure) -> Void) throws(CommandFailure) -> Int {
    switch form {
    case .csv: csv.record(LongListing.columns)
    case .json: json.begin(listNamed: "lines")
    case .ndjson: break
    }
    tracker.turn(to: nil)
    let facts = ActionFacts(scope)
    let block = RowBlock()
    var count = 0
    for part in tracker.parts {
      part.rewind()
      while let chunk = try CommandFailure.reading({ () throws(TableError) in try part.nextChunk() }) {
        try CommandFailure.reading { () throws(TableError) in try part.sheet.read(chunk, into: block) }
        for row in part.actionRows(of: block, chunk: chunk) {
          facts.begin(part, block, row: row, number: count)
          count += add(facts, ActionRow(part: part, block: block, index: row), chunk)
        }
        try output(take())
      }
    }
    if form == .json { json.end() }
    try output(take())
    return count
  }

  private mutating func take() -> [UInt8] {
    defer {
      json.clear()
      csv.clear()
    }
    return form == .csv ? csv.bytes : json.bytes
  }

  // MARK: Lines

  private mutating func add(_ facts: ActionFacts, _ row: ActionRow, _ chunk: Chunk) -> Int {
    let due = facts.dates.due
    var count = 0
    for (place, period) in scope.periods.enumerated() {
      guard let columns = row.part.header.columns(of: period) else { continue }
      let cells = [columns.status, columns.update].compactMap(\.self).map { row.place(of: $0, in: chunk) }
      guard let cell = cells.first(where: { $0.column != nil }) else { continue }
      count += 1
      write([
        key(row), period.iso, status(row, period, facts, place), meaning(facts.status(at: place)),
        due.days?.earliest.iso ?? "", due.days?.latest.iso ?? "", due.original?.days?.earliest.iso ?? "",
        due.original?.days?.latest.iso ?? "", row.theme, trimmed(row.text(.stage).string), LongListing.address(cell),
      ])
    }
    return count
  }

  /// The status as typed, or the colour that stands for it: `fill:red`.
  private func status(_ row: ActionRow, _ period: Period, _ facts: ActionFacts, _ place: Int) -> String {
    let typed = trimmed(row.status(period).string)
    guard typed.isEmpty, let hue = facts.fillHue(at: place) else { return typed }
    return "fill:\(hue.name)"
  }

  /// What the row is known by; where that is blank, what it is called.
  private func key(_ row: ActionRow) -> String {
    let fields: [Field] = scope.ruleSet.tracker.key == .ref ? [.ref, .title] : [.title, .ref]
    return fields.lazy.map { trimmed(row.text($0).string) }.first { !$0.isEmpty } ?? ""
  }

  private func meaning(_ status: StatedStatus) -> String {
    switch status {
    case .known(let index): scope.ruleSet.statuses[index].id
    case .blank: "blank"
    case .unknown: "unknown"
    }
  }

  /// `Plan!H7`, else `line 7, Status (January 2024)`.
  private static func address(_ cell: CellOrigin) -> String {
    if let line = cell.line { return "line \(line), \(cell.header)" }
    let place = (cell.column.map { CellReference.letters($0) } ?? "") + String(cell.row)
    return cell.sheet.map { "\($0)!\(place)" } ?? place
  }

  private mutating func write(_ cells: [String]) {
    guard form != .csv else { return csv.record(cells) }
    var text = JSONText(indented: false)
    swap(&text, &json)
    text.object { json in
      for (name, value) in zip(LongListing.columns, cells) { json.member(name, value) }
    }
    swap(&text, &json)
    if form == .ndjson { json.endLine() }
  }
}
