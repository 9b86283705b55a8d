import Checks

/// Why findings were raised: what each test came to, and the cells behind it.
extension HTMLPage {
  /// Says so where more findings are listed than are explained.
  var unexplained: HTML {
    let explained = report.explained.values.reduce(0) { $0 + $1.rules.count }
    let listed = report.findings.count { $0.row != nil || why($0) != nil }
    guard explained > 0, listed > explained else { return "" }
    return HTML(
      """
      <p>The first \(explained) findings on actions say why they were raised; \
      <code>slipgauge explain REF TRACKER</code> says it of every action.</p>
      """)
  }

  /// Why the finding was raised; nil where it is not explained.
  func why(_ finding: Finding) -> HTML? {
    guard let action = finding.explainedRow.flatMap({ report.explained[$0] }),
      let rule = action.rules.first(where: { $0.rule == finding.rule })
    else { return nil }
    let cells = action.cells.filter { rule.fields.contains($0.field) && !($0.typed.isEmpty && $0.read == nil) }
    let first =
      finding.row == nil
      ? HTML("<p>Of the first of these actions, <bdi>\(action.ref.isEmpty ? action.title : action.ref)</bdi>:</p>") : ""
    let change = rule.changesSentence.map { HTML("<p>\($0)</p>") } ?? ""
    return HTML(
      """
      \(first)<ul>\(item(rule.condition))\(rule.holdingCase.map(item) ?? "")</ul>\(change)\
      <dl>\(HTML.joined(cells.map(cell)))</dl>
      """)
  }

  private func item(_ part: ExplainedPart) -> HTML {
    let parts = part.parts.isEmpty ? "" : HTML("<ul>\(HTML.joined(part.parts.map(item)))</ul>")
    return HTML("<li><b>\(part.answer.rawValue)</b> <bdi>\(part.textWithValues)</bdi>\(parts)</li>")
  }

  private func cell(_ cell: CellExplanation) -> HTML {
    let name = cell.location.column.isEmpty ? cell.field : cell.location.column
    let typed = cell.typed.isEmpty ? "blank" : "“\(cell.typed)”"
    let read = cell.readingSentence.map { HTML("<br>\($0)") } ?? ""
    return HTML("<dt>\(name)</dt><dd><bdi>\(typed)</bdi>\(read)</dd>")
  }
}
