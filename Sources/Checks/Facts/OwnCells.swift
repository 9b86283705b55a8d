import Dates
import RuleSets
import Texts
import Trackers

/// Reads the cells of the fields that a rule set declares for itself, to tell those that are not what the field holds.
struct OwnCells: Sendable {
  private let columns: [Column]

  private struct Column: Sendable {
    let field: Field
    let own: OwnField
    let title: String
    let labels: FieldLabels
  }

  /// A cell with words that are not what its field holds.
  struct Unread {
    /// The field.
    let field: Field
    /// The header over it, and the cell as typed: `Priority “Hihg”`.
    let name: String
    /// What is wrong with it, as a sentence without its full stop.
    let reason: String
  }

  /// Of the rule set's fields; any text is what a field of type text holds.
  init(_ ruleSet: RuleSet) {
    columns = ruleSet.tracker.ownFields.enumerated().filter { $1.kind.mayBeUnread }.map { place, own in
      let field = Field.own(place)
      return Column(field: field, own: own, title: ruleSet.title(of: field), labels: FieldLabels(own, ruleSet))
    }
  }

  /// The row's cells that cannot be read, in the order of fields.
  func unread(of row: ActionRow, _ dates: DateReader) -> [Unread] {
    columns.compactMap { column in
      guard let expected = expected(column, row, dates) else { return nil }
      let typed = "“\(Wording.short(row.text(column.field)))”"
      return Unread(
        field: column.field, name: "\(column.title) \(typed)",
        reason: "\(column.title) says \(typed), which is \(expected)")
    }
  }

  /// What the cell is not, and what it may have been meant as; nil where it can be read, or says nothing.
  private func expected(_ column: Column, _ row: ActionRow, _ dates: DateReader) -> String? {
    let cell = row.text(column.field)
    switch column.own.kind {
    case .text: return nil
    case .date:
      guard kind(of: row.date(column.field), dates) == .unreadable else { return nil }
      return "no date that can be read\(Wording.offered(dates.suggestions(for: cell)))"
    case .number: return NumberCell.value(cell) != nil || saysNothing(cell, dates) ? nil : "no number"
    case .choice, .flag:
      if column.labels.value(cell) != nil || saysNothing(cell, dates) { return nil }
      let labels = column.own.values.compactMap(\.labels.first)
      let nearest = column.labels.nearest(to: cell).flatMap { column.own.values[$0].labels.first }
      let isPair = labels.count == 2
      return "\(isPair ? "neither" : "none of") \(listed(labels.map { "“\($0)”" }, by: isPair ? "nor" : "and"))"
        + Wording.offered([nearest].compactMap(\.self))
    }
  }

  /// Whether the cell is blank, or says in the words of date cells that there is nothing, or nothing yet.
  private func saysNothing(_ cell: Bytes, _ dates: DateReader) -> Bool {
    guard cell.holdsWords, let kind = kind(of: DateCell(cell), dates) else { return !cell.holdsWords }
    return kind == .blank || kind == .unset
  }

  /// As what a date cell reads by itself; nil where other dates are to say its year.
  private func kind(of cell: DateCell, _ dates: DateReader) -> DateReading.Kind? {
    guard case .reading(let reading) = dates.read(cell) else { return nil }
    return reading.kind
  }
}
