import Checks
import Dates
import Documents
import Reports
import RuleSets
import Tables
import Texts
import Trackers

/// Writes a tracker as it was read, action by action, in one of three forms.
struct TrackerListing {
  /// What a tracker can be written as.
  enum Form: String, CaseIterable, Sendable {
    case json, csv, ndjson
  }

  private let form: Form
  private let checker: Checker
  private let hasFacts: Bool
  private let periods: [Period]
  private var json: JSONText
  private var csv = CSVText()
  private var count = 0

  /// A listing of what `checker` reads, with derived facts or without.
  init(_ form: Form, of checker: Checker, hasFacts: Bool) {
    self.form = form
    self.checker = checker
    self.hasFacts = hasFacts
    periods = checker.tracker.periods
    dateFields = Set(checker.scope.ruleSet.dateFields)
    // Columns that few trackers have are listed where this one has them.
    fields = checker.scope.ruleSet.fields.filter { field in
      !field.isPerPeriod && (!field.isSeldom || checker.tracker.parts.contains { $0.header.column(field) != nil })
    }
    json = JSONText(indented: form == .json)
  }

  private var ruleSet: RuleSet { checker.scope.ruleSet }

  private let fields: [Field]
  private let dateFields: Set<Field>

  /// Takes what was written since it was last asked.
  mutating func take() -> [UInt8] {
    defer {
      json.clear()
      csv.clear()
    }
    return form == .csv ? csv.bytes : json.bytes
  }

  /// How much is to be taken.
  var size: Int { form == .csv ? csv.bytes.count : json.bytes.count }

  /// Writes what stands before all actions.
  mutating func begin() {
    switch form {
    case .csv: csv.record(headers)
    case .json: json.begin(listNamed: "actions")
    case .ndjson: break
    }
  }

  /// Writes what stands behind them.
  mutating func end() {
    if form == .json { json.end() }
  }

  /// Writes the action that `facts` stands on.
  mutating func add(_ facts: ActionFacts) {
    guard let row = facts.row else { return }
    if form == .csv {
      csv.record(cells(row, facts))
    } else {
      var text = JSONText(indented: false)
      swap(&text, &json)
      write(row, facts, to: &text)
      swap(&text, &json)
      if form == .ndjson { json.endLine() }
    }
    count += 1
  }

  // MARK: CSV

  private func header(_ field: Field, period: String = "") -> String {
    let spelling = ruleSet.headers(of: field).first ?? ruleSet.id(of: field)
    guard let star = spelling.firstIndex(of: "*") else { return spelling }
    return spelling[..<star] + period + spelling[spelling.index(after: star)...]
  }

  private var headers: [String] {
    var headers = fields.map { header($0) }
    for period in periods {
      let name = ruleSet.dateWords.headerName(of: period)
      headers += [header(.status, period: name), header(.update, period: name)]
    }
    return hasFacts ? headers + checker.factKeys : headers
  }

  private func cells(_ row: ActionRow, _ facts: ActionFacts) -> [String] {
    var cells = fields.map { text($0, row) }
    for period in periods { cells += [row.status(period).string, row.update(period).string] }
    return hasFacts ? cells + checker.facts(of: facts).map { TrackerListing.text($0.value) } : cells
  }

  private func text(_ field: Field, _ row: ActionRow) -> String {
    if field == .theme { return row.theme }
    return dateFields.contains(field) ? checker.scope.dates.written(row.date(field)) : row.text(field).string
  }

  private static func text(_ value: Finding.Evidence.Value) -> String {
    switch value {
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: " ")
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    case .none: ""
    }
  }

  // MARK: JSON

  /// A month that a whole date told is named by that day, which the report is of; others as they are everywhere.
  private func name(of period: Period) -> String {
    guard let day = checker.tracker.day(of: period), Period(day.month) == period else { return period.iso }
    return day.iso
  }

  private func write(_ row: ActionRow, _ facts: ActionFacts, to json: inout JSONText) {
    json.object { json in
      for field in fields {
        let text = text(field, row)
        if !text.isEmpty { json.member(ruleSet.id(of: field), text) }
      }
      json.name("periods")
      json.object { json in
        for period in periods {
          json.name(name(of: period))
          json.object { json in
            // A column that the tracker has not must not be one when this is read again.
            let columns = row.part.header.columns(of: period)
            if columns?.status != nil { json.member("status", row.status(period).string) }
            if columns?.update != nil { json.member("update", row.update(period).string) }
            if let hue = row.statusFill(period, ruleSet) { json.member("fill", hue.name) }
          }
        }
      }
      guard hasFacts else { return }
      json.name("facts")
      json.object { json in
        for fact in checker.facts(of: facts) {
          json.name(fact.key)
          JSONReport.write(fact.value, to: &json)
        }
      }
    }
  }
}
