import Checks

/// Why findings were raised: what each test came to, and the cells behind it.
extension HTMLPage {
  /// Says so where more findings are listed than are explained.
  var unexplained: HTML {
    let explained = report.explained.values.reduce(report.explainedOnGroups.count) { $0 + $1.rules.count }
    let listed = report.findings.count { $0.row != nil || why($0) != nil }
    guard explained > 0, listed > explained else { return "" }
    let others: HTML =
      frame == nil ? "; <code>slipgauge explain REF TRACKER</code> says it of every action" : ""
    return HTML("<p>The first \(explained) findings say why they were raised\(others).</p>")
  }

  /// Why the finding was raised; nil where it is not explained.
  func why(_ finding: Finding) -> HTML? {
    if let rule = report.explainedOnGroups[finding.fingerprint] { return tree(rule) }
    guard let action = finding.explainedRow.flatMap({ report.explained[$0] }),
      let rule = action.rules.first(where: { $0.rule == finding.rule })
    else { return nil }
    let cells = action.cells.filter { rule.fields.contains($0.field) && !($0.typed.isEmpty && $0.read == nil) }
    let first =
      finding.row == nil
      ? HTML("<p>Of the first of these actions, <bdi>\(action.ref.isEmpty ? action.title : action.ref)</bdi>:</p>") : ""
    return HTML("\(first)\(tree(rule))<dl>\(HTML.joined(cells.map(cell)))</dl>")
  }

  /// What each test of the rule came to, and what would turn it.
  private func tree(_ rule: RuleExplanation) -> HTML {
    let change = rule.changesSentence.map { HTML("<p>\($0)</p>") } ?? ""
    let trees = [rule.condition, rule.holdingCase].compactMap { $0.map { items($0.lines[...]) } }
    return HTML("\(HTML.joined(trees))\(change)")
  }

  /// The first line and those beside it, each with those below it.
  private func items(_ lines: ArraySlice<ExplainedPart.Line>) -> HTML {
    guard let depth = lines.first?.depth else { return "" }
    let starts = lines.indices.filter { lines[$0].depth == depth }
    let items = zip(starts, starts.dropFirst() + [lines.endIndex]).map { start, end in
      let answer = lines[start].answer.map { HTML("<b>\($0.rawValue)</b> ") } ?? ""
      return HTML("<li>\(answer)<bdi>\(lines[start].text)</bdi>\(self.items(lines[(start + 1)..<end]))</li>")
    }
    return HTML("<ul>\(HTML.joined(items))</ul>")
  }

  private func cell(_ cell: CellExplanation) -> HTML {
    let name = cell.location.column.isEmpty ? cell.field : cell.location.column
    let typed = cell.typed.isEmpty ? "blank" : "“\(cell.typed)”"
    let read = cell.readingSentence.map { HTML("<br>\($0)") } ?? ""
    return HTML("<dt>\(name)</dt><dd><bdi>\(typed)</bdi>\(read)</dd>")
  }
}
