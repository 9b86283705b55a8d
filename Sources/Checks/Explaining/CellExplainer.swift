import Dates
import RuleSets
import Tables
import Texts
import Trackers

/// Says of each cell of an action what was typed, what it was read as, and why.
struct CellExplainer {
  private let checker: Checker
  private let action: ActionFacts
  private let row: ActionRow
  private let chunk: Chunk

  private var scope: CheckScope { checker.scope }
  private var ruleSet: RuleSet { checker.scope.ruleSet }

  /// Of the action that `action` stands on, whose row was read with `chunk`.
  init(_ checker: Checker, _ action: ActionFacts, _ row: ActionRow, _ chunk: Chunk) {
    self.checker = checker
    self.action = action
    self.row = row
    self.chunk = chunk
  }

  /// What a cell was read as, and why; nothing where its text is all that it is.
  private struct Reading {
    var words: String?
    var reasons: [String] = []
  }

  /// Each cell that the tracker has a column for, in the order of fields; of those that each period has, that of the
  /// previous period before the one checked.
  var cells: [CellExplanation] {
    let periods = Array(scope.periods.suffix(2))
    return ruleSet.fields.flatMap { field -> [CellExplanation] in
      if field.isPerPeriod { return periods.compactMap { cell(field, in: $0) } }
      guard let column = row.part.header.column(field) else { return [] }
      return [cell(field, column, row.text(field), reading(field))]
    }
  }

  private func cell(_ field: Field, in period: Period) -> CellExplanation? {
    let columns = row.part.header.columns(of: period)
    guard let column = field == .status ? columns?.status : columns?.update else { return nil }
    let typed = field == .status ? row.status(period) : row.update(period)
    let isChecked = period == scope.period
    let reading = field == .status ? status(period) : isChecked ? update : Reading()
    return cell(field, column, typed, reading)
  }

  private func cell(_ field: Field, _ column: Int, _ typed: Bytes, _ reading: Reading) -> CellExplanation {
    CellExplanation(
      field: ruleSet.id(of: field), location: checker.writer.location(ofColumn: column, row, chunk),
      typed: Wording.short(typed, most: FindingWriter.mostText), read: reading.words, reasons: reading.reasons)
  }

  private func reading(_ field: Field) -> Reading {
    switch field {
    case .ref: ref
    case .start: date(.start, action.dates.start)
    case .due, .revisedDue, .originalDue: dueCell(field)
    case .completedOn: date(field, action.reading(of: field))
    case .stage: fact(field)
    case .own: own(field)
    default: Reading()
    }
  }

  private var ref: Reading {
    if !row.text(.ref).holdsWords { return Reading(words: "blank") }
    if action.isRefWellFormed { return Reading(words: "a well-formed ref") }
    return Reading(words: "a ref of none of the forms", reasons: scope.refs.example.map { ["such as \($0)"] } ?? [])
  }

  /// A cell of the rule set's own, and what is wrong with it where it cannot be read.
  private func own(_ field: Field) -> Reading {
    var reading = ruleSet.dateFields.contains(field) ? date(field, action.reading(of: field)) : fact(field)
    if let unread = scope.unreadCells(of: row).first(where: { $0.field == field }) {
      reading.words = DateReading.Kind.unreadable.words
      reading.reasons.append(unread.reason)
    }
    return reading
  }

  /// What the fact of the field's name says.
  private func fact(_ field: Field) -> Reading {
    let fact = checker.evaluator.facts.indexById[ruleSet.id(of: field)]
    return Reading(words: fact.map { checker.writer.words($0, action) })
  }

  // MARK: Dates

  /// One of the cells that may say when the action is due.
  private func dueCell(_ field: Field) -> Reading {
    if action.dueField == field { return date(field, action.dates.due) }
    var reading = date(field, action.reading(of: field))
    reading.reasons.append("the due date is that of the column \(ruleSet.id(of: action.dueField))")
    return reading
  }

  private func date(_ field: Field, _ reading: DateReading) -> Reading {
    let words = reading.days.map { Wording.days($0, ruleSet.dateWords) } ?? reading.kind.words
    var reasons = [scope.dates.way(of: action.dateCell(field), readAs: reading)?.words].compactMap(\.self)
    if let schedule = reading.schedule, reading.kind == .schedule { reasons.append(self.words(schedule)) }
    if let original = reading.original { reasons += before(original, field) }
    return Reading(words: words, reasons: reasons + Wording.doubts(field.rawValue, field, reading, action))
  }

  /// Which date was the one before, and the column that says so, where it is another.
  private func before(_ original: OriginalDate, _ field: Field) -> [String] {
    guard let days = original.days else { return [] }
    let date = Wording.days(days, ruleSet.dateWords)
    switch original.source {
    case .cell: return ["the date before was \(date)"]
    case .originalColumn where field != .originalDue:
      return ["the date before was \(date), as the column \(ruleSet.id(of: .originalDue)) says"]
    case .dueColumn: return ["the date before was \(date), as the column \(ruleSet.id(of: .due)) says"]
    case .originalColumn, .unmoved: return []
    }
  }

  private func words(_ schedule: Schedule) -> String {
    let months = schedule.listed.months.map(ruleSet.dateWords.name(ofMonth:))
    let frequency = schedule.every.map { $0 == 1 ? "every month" : "every \($0) months" }
    let list = months.isEmpty ? nil : "it lists \(listed(months))"
    return [frequency, list].compactMap(\.self).joined(separator: "; ")
  }

  // MARK: Statuses and updates

  private func status(_ period: Period) -> Reading {
    let typed = row.status(period)
    let status = action.status(in: period)
    guard case .known(let index) = status else {
      if status == .blank { return Reading(words: "blank") }
      let nearest = scope.statuses.nearest(to: typed).map { "the nearest is “\(ruleSet.statuses[$0].title)”" }
      return Reading(words: "unknown", reasons: ["no status has such a label"] + [nearest].compactMap(\.self))
    }
    return Reading(words: ruleSet.statuses[index].title, reasons: [reason(index, typed, period)])
  }

  /// What makes it that status: a label, else the stage, else a fill.
  private func reason(_ status: Int, _ typed: Bytes, _ period: Period) -> String {
    if scope.statuses.read(typed) == .known(status) {
      if !typed.holdsWords { return "its labels have that symbol" }
      let text = action.words(of: typed).string
      return "the label “\(Wording.short(ruleSet.statuses[status].label(of: text) ?? text))” is one of its labels"
    }
    let stage = row.text(.stage)
    if period == scope.period, scope.statuses.read(stage) == .known(status) {
      return "the stage “\(Wording.short(stage))” goes before the rating"
    }
    let hue = scope.periods.place(of: period).flatMap(action.fillHue(at:))
    return hue.map { "the cell is filled with \($0), which stands for it" } ?? "another cell says so"
  }

  private var update: Reading {
    let reading = action.update
    var reasons: [String] = []
    if action.isCopied { reasons.append("it is the previous period’s again, or nearly") }
    if let signOff = reading.signOff {
      reasons.append(
        signOff.day.map { "signed on \(Wording.day($0, ruleSet.dateWords))" }
          ?? "signed with a date that no calendar has")
    }
    if let days = action.forecast { reasons.append("it promises \(Wording.days(days, ruleSet.dateWords))") }
    if let month = action.statedDue { reasons.append("it says due in \(Wording.month(month, ruleSet.dateWords))") }
    return Reading(words: reading.kind.words, reasons: reasons)
  }
}

extension UpdateKind {
  fileprivate var words: String {
    switch self {
    case .blank: "blank"
    case .noNews: "no news: the whole text is such a phrase, or a status label"
    case .dueStatement: "a statement of when something is due"
    case .substantive: "an update with something to say"
    }
  }
}
