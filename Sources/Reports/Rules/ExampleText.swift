package import RuleSets

/// Examples on a line, for people who read rules.
package enum ExampleText {
  /// `raises: ref OC.A2.3, due Jul-23, status On Track (2024-01)`.
  package static func line(_ example: RuleExample) -> String {
    var parts = example.isOfTracker ? [] : cells(example.action)
    if example.isOfTracker { parts.append((example.others + [example.action]).map(words).joined(separator: "; and ")) }
    for sheet in example.sheets {
      let rows = sheet.rows.map { $0.map { "“\($0)”" }.joined(separator: " ") }
      parts.append("sheet “\(sheet.name)”: \(rows.joined(separator: " / "))")
    }
    if let claim = example.claim { parts.insert("the summary: " + words(claim), at: 0) }
    if let today = example.today { parts.append("today \(today)") }
    if let asOf = example.asOf { parts.append("as of \(asOf)") }
    var text = "\(example.raises ? "raises" : "does not raise"), \(example.period): \(parts.joined(separator: ", "))"
    if !example.others.isEmpty, !example.isOfTracker {
      text += "; beside " + example.others.map(words).joined(separator: "; and ")
    }
    for earlier in example.earlier {
      text += "; earlier, \(earlier.period): "
      text += earlier.actions.map(words).joined(separator: "; and ")
    }
    if let changes = example.changes {
      text += "; change register: "
      text += changes.isEmpty ? "no line" : changes.map(words).joined(separator: "; and ")
    }
    if let expect = example.expect {
      let parts = [
        expect.level.map { "level \($0)" }, expect.holdingCase.map { "case \($0)" },
        expect.holdsNoCase.map { $0 ? "no case" : "a case" },
        expect.message.map { "“\($0)”" }, expect.cell.map { "cell \($0)" },
        expect.on.map { "on \($0)" },
      ]
      text += "; expects \(parts.compactMap(\.self).joined(separator: ", "))"
    }
    if let name = example.name { text += " [\(name)]" }
    return text + (example.note.map { " (\($0))" } ?? "")
  }

  private static func words(_ line: [ChangeField: String]) -> String {
    ChangeField.allCases.compactMap { field in line[field].map { "\(field.rawValue) “\($0)”" } }.joined(separator: ", ")
  }

  private static func words(_ row: RuleExample.Row) -> String { cells(row).joined(separator: ", ") }

  private static func cells(_ row: RuleExample.Row) -> [String] {
    let own = row.fields.keys.filter { !Columns.fields.contains($0) }.sorted()
    var cells = (Columns.fields + own).compactMap { field in row.fields[field].map { "\(field) “\($0)”" } }
    for period in row.periods.keys.sorted() {
      for field in ["status", "update"] {
        if let text = row.periods[period]?[field] { cells.append("\(field) \(period) “\(text)”") }
      }
    }
    return cells
  }
}
