import Dates
import RuleSets
import Tables
import Texts
import Trackers

/// Findings laid out in a text that serves one after the other.
extension FindingWriter {
  /// Lays out what the findings on the row have in common, which `facts` stand on.
  func layRow(_ facts: ActionFacts, _ chunk: Chunk?, in text: FindingText) {
    text.beginRow()
    if let absent = facts.absentAction {
      text.set(.ref, Wording.kept(trimmed(absent.ref)))
      text.set(.title, Wording.kept(absent.title))
    } else {
      text.set(.ref, viewOf: facts.trimmedRef)
      text.set(.title, viewOf: facts.title)
    }
    let theme = facts.text(.theme)
    if facts.row == nil || theme.isEmpty {
      text.set(.theme, Wording.kept(facts.theme))
    } else {
      text.set(.theme, viewOf: theme)
    }
    text.set(.directorLead, viewOf: facts.text(.directorLead))
    text.fields = ruleSet.tracker.ownFields.isEmpty ? [] : fields(facts)
    text.row = facts.row == nil ? nil : facts.number
    text.period = facts.scope.period
    layPlace(facts, chunk, in: text)
    text.endRow()
  }

  /// Lays out what lines of reports do not say of the finding: who is to be asked about the action, and what its cell
  /// may mean.
  func layRest(of layout: RuleLayout, _ facts: ActionFacts, in text: FindingText) {
    text.set(.suggestion) { out in
      if let suggestion = layout.suggestion { append(suggestion, ofRule: layout.index, facts, to: &out) }
    }
    text.set(.updateOwner, viewOf: facts.text(.updateOwner))
    text.set(.otherLeads, viewOf: facts.text(.otherLeads))
  }

  /// Lays out the finding of a rule on the action whose row was laid out.
  func lay(_ layout: RuleLayout, inCase place: Int?, _ facts: ActionFacts, _ chunk: Chunk?, in text: FindingText) {
    text.beginFinding(keys: layout.keys, mayRepeat: layout.repeatsKeys, isLaidByRule: true)
    text.rule = layout.index
    text.ruleID = layout.id
    text.level = layout.level(inCase: place)
    text.holdingCase = place
    text.set(.message) { append(layout.message(inCase: place), ofRule: layout.index, facts, to: &$0) }
    text.set(.remedy) { append(layout.remedy(inCase: place), ofRule: layout.index, facts, to: &$0) }
    layEvidence(of: layout, facts, in: text)
    layCell(layout.cell(inCase: place), facts, chunk, in: text)
  }

  // MARK: Where it stands

  private func layPlace(_ facts: ActionFacts, _ chunk: Chunk?, in text: FindingText) {
    guard let row = facts.row, let chunk else {
      text.hasLocation = false
      return
    }
    let sheet = row.part.sheet
    let number = sheet.firstRow(of: chunk) + row.block.rows[row.index].number
    text.isElsewhere = sheet.origin(ofRow: number, column: nil) != nil
    let place = row.place(of: nil, in: chunk)
    text.hasLocation = true
    text.hasSheet = place.sheet != nil
    text.set(.sheet, place.sheet ?? "")
    text.sheetRow = place.row
    text.line = place.line
  }

  /// Lays out which cell of its row a finding stands on.
  private func layCell(_ cell: CellLayout, _ facts: ActionFacts, _ chunk: Chunk?, in text: FindingText) {
    guard text.hasLocation, let row = facts.row, let chunk else { return }
    let column = column(of: cell.field(facts), facts, row)
    if text.isElsewhere {
      let origin = row.place(of: column, in: chunk)
      text.hasSheet = origin.sheet != nil
      text.set(.sheet, origin.sheet ?? "")
      text.sheetRow = origin.row
      text.line = origin.line
      text.set(.column, origin.header)
      set(origin.column, in: text)
    } else {
      text.set(.column, column.map { row.part.header.shown[$0] } ?? "")
      set(column.flatMap { row.part.sheet.ownColumn($0) }, in: text)
    }
  }

  private func set(_ column: Int?, in text: FindingText) {
    text.hasCell = column != nil
    let row = text.sheetRow
    let letters = column.map { text.letters(ofColumn: $0) }
    text.set(.cell) { out in
      guard let letters else { return }
      out.append(letters)
      out.append(decimal: row)
    }
  }
}
