import Dates
import RuleSets
import Tables
import Trackers

/// Rules on the tracker, its sheets and its columns: what was not read.
extension Checker {
  /// Decides them, and gives their findings in the order of the subjects: what was not read is told before anything
  /// else.
  func findingsOfReading(_ rows: RowIndex, _ groups: GroupSums?, _ tally: inout Tally) -> [Finding] {
    let rules = active.filter { evaluator.rules[$0].isOfReading && isAsked($0) }
    guard !rules.isEmpty else { return [] }
    let facts = ActionFacts(scope, earlier: earlier, isRemembering: false)
    facts.rows = rows
    facts.group = groups?.views(.tracker).first
    let note = TrackerNote(tracker, scope, hasMainActions: rows.hasMainActions)
    var findings: [Finding] = []
    for (subject, views) in subjects(note) {
      let own = rules.filter { evaluator.rules[$0].subject == subject }
      for rule in own { tally.asked[rule] = views.count }
      for view in views {
        facts.reading = view
        for rule in own where evaluator.truth(ofRule: rule, facts) == .yes {
          findings.append(writer.finding(rule: rule, reading: facts, view))
          tally.raised[rule] += 1
        }
      }
    }
    return findings.enumerated().sorted { ($0.element.level, $0.offset) < ($1.element.level, $1.offset) }.map(\.element)
  }

  /// Turns to each sheet and each column.
  func eachPart(_ rows: RowIndex, _ body: (Rule.Subject, ActionFacts) -> Void) {
    let facts = ActionFacts(scope, earlier: earlier, isRemembering: false)
    facts.rows = rows
    let note = TrackerNote(tracker, scope, hasMainActions: rows.hasMainActions)
    for (subject, views) in subjects(note) where !subject.isOfGroups {
      for view in views {
        facts.reading = view
        body(subject, facts)
      }
    }
  }

  private func subjects(_ note: TrackerNote) -> [(Rule.Subject, [ReadingView])] {
    [
      (.sheet, sheets(note).map { ReadingView(tracker: note, sheet: $0) }),
      (.column, columns(note).map { ReadingView(tracker: note, column: $0) }),
      (.tracker, [ReadingView(tracker: note)]),
    ]
  }

  private func spelling(_ field: Field?) -> String {
    let spelling = field.flatMap { scope.ruleSet.headers(of: $0).first } ?? ""
    return spelling.replacing("*", with: scope.ruleSet.dateWords.headerName(of: scope.period))
  }

  private func sheets(_ note: TrackerNote) -> [SheetNote] {
    note.reading.skipped.map { SheetNote(name: $0.name, found: $0.found, missing: spelling($0.found.missing)) }
      + tracker.parts.map { SheetNote(name: $0.sheet.name ?? tracker.file.path, found: nil, missing: "") }
  }

  // MARK: Columns

  private func columns(_ note: TrackerNote) -> [ColumnNote] {
    misspelt(note) + missing(note) + present(note)
  }

  private func rules(restingOn field: Field) -> [String] {
    unasked.columns.first { $0.field == field }?.rules.map { scope.ruleSet.rules[$0].id } ?? []
  }

  private func place(_ sheet: String?, isEverywhere: Bool = false) -> String {
    if let sheet { return "on sheet “\(Wording.short(sheet))”" }
    return isEverywhere && tracker.parts.count > 1 ? "on any sheet" : "of the tracker"
  }

  private func misspelt(_ note: TrackerNote) -> [ColumnNote] {
    note.reading.misspelt.map { header in
      let part = header.parts.first.map { tracker.parts[$0] }
      let sheet = header.parts.count == 1 ? part?.sheet.name : nil
      var column = ColumnNote(
        field: scope.ruleSet.id(of: header.field), sheet: sheet, place: place(sheet, isEverywhere: true))
      column.header = header.text
      column.meant = header.meant
      column.hidesPeriod = header.period.map { $0 >= scope.period } ?? false
      column.usual = spelling(header.field)
      column.rules = header.period == nil || header.period == scope.period ? rules(restingOn: header.field) : []
      column.location = part.map { part in
        let place = part.headerOrigin(header.column)
        return Finding.Location(
          sheet: place.sheet, row: place.row, column: place.header,
          cell: place.column.map { "\(CellReference.letters($0))\(place.row)" }, line: place.line)
      }
      return column
    }
  }

  private func missing(_ note: TrackerNote) -> [ColumnNote] {
    note.reading.missing.flatMap { missing -> [ColumnNote] in
      let hidden = Set(note.reading.misspelt.filter { $0.field == missing.field }.flatMap(\.parts))
      func column(_ sheet: String?, _ isHidden: Bool, _ location: Finding.Location?) -> ColumnNote {
        var column = ColumnNote(
          field: scope.ruleSet.id(of: missing.field), sheet: sheet,
          place: place(sheet, isEverywhere: missing.isEverywhere))
        column.isHidden = isHidden
        column.usual = spelling(missing.field)
        column.unread = missing.unread
        column.rules = rules(restingOn: missing.field)
        column.location = location
        return column
      }
      if missing.isEverywhere { return [column(nil, missing.parts.allSatisfy(hidden.contains), nil)] }
      return missing.parts.map { index in
        let part = tracker.parts[index]
        return column(
          part.sheet.name, hidden.contains(index),
          Finding.Location(sheet: part.sheet.name, row: part.header.row, column: "", cell: nil, line: nil))
      }
    }
  }

  private func present(_ note: TrackerNote) -> [ColumnNote] {
    guard active.contains(where: { evaluator.rules[$0].subject == .column }) else { return [] }
    return tracker.parts.flatMap { part in
      scope.ruleSet.fields.filter { part.header.has($0) }.map { field in
        var column = ColumnNote(
          field: scope.ruleSet.id(of: field), sheet: part.sheet.name, place: place(part.sheet.name))
        column.isRead = true
        column.usual = spelling(field)
        column.header = part.header.column(field).map { part.header.shown[$0] } ?? ""
        return column
      }
    }
  }
}

extension FindingWriter {
  /// The finding of a rule on the tracker, a sheet or a column, which `facts` stands on.
  func finding(rule index: Int, reading facts: ActionFacts, _ view: ReadingView) -> Finding {
    let location =
      view.column?.location
      ?? view.sheet.map { Finding.Location(sheet: $0.name, row: 1, column: "", cell: nil, line: nil) }
    return finding(rule: index, facts, title: view.name, location)
  }

  /// The finding of a rule on what `facts` stand on, which is no action; its title tells it from the rule's others.
  func finding(
    rule index: Int, _ facts: ActionFacts, title: String, theme: String = "", lead: String = "",
    _ location: Finding.Location?
  ) -> Finding {
    let rule = ruleSet.rules[index]
    let holdingIndex = evaluator.holdingIndex(of: rule, facts)
    let holding = holdingIndex.map { rule.cases[$0] }
    let told = evaluator.toldSum(of: rule, facts)
    facts.group?.told = told
    return Finding(
      rule: index, ruleID: rule.id, level: holding?.level ?? rule.level, ref: "", theme: theme, title: title,
      directorLead: lead, row: nil, period: facts.scope.period, location: location,
      message: message(ofRule: index, inCase: holdingIndex, facts),
      remedy: remedy(ofRule: index, inCase: holdingIndex, facts),
      evidence: evidence(ofRule: index, facts), refs: facts.group?.refs.items ?? [], rows: [],
      holdingCase: holdingIndex, fold: fold(ofRule: index, holding, facts))
  }
}
