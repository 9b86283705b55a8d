import Checks
import Dates
import Documents
import RuleSets
import Texts
import Trackers

/// An explanation in plain words.
package struct ExplanationText {
  /// What is told of the rules.
  package enum Scope: Sendable {
    /// Those that were raised or are one test away from it as a whole, the others by name.
    case telling
    /// Each as a whole, whatever it came to.
    case all
  }

  private let explanation: Explanation
  private let scope: Scope
  private let style: ReportStyle
  private let paint: Paint
  private var out = TextLines()

  /// The explanation in that style.
  package init(_ explanation: Explanation, _ scope: Scope, style: ReportStyle) {
    self.explanation = explanation
    self.scope = scope
    self.style = style
    paint = Paint(isOn: style.isColoured)
    for (index, action) in explanation.actions.enumerated() {
      if index > 0 { out.append("\n") }
      write(action)
    }
  }

  /// The text, in UTF-8.
  package var bytes: [UInt8] { out.bytes }

  private var dateWords: DateWords { explanation.report.ruleSet.dateWords }

  // MARK: The action

  private mutating func write(_ action: ActionExplanation) {
    let name = [action.ref, action.title].filter { !$0.isEmpty }.joined(separator: "  ")
    out.append(paint.boldStart)
    out.append(name.isEmpty ? "Action \(action.row + 1)" : name, cutTo: style.width)
    out.append(paint.end + "\n")
    let place = TextReport.address(action.location)
    paragraph("\(place) · \(Wording.period(action.period, dateWords)) · \(action.kind.rawValue): \(action.kindReason)")
    heading("Cells")
    for cell in action.cells where isShown(cell, of: action) { write(cell) }
    heading("Reporting date")
    paragraph("\(Wording.days(action.reporting, dateWords)): \(action.reportingSource.words).", indent: 2)
    writeRatings(action)
    switch scope {
    case .all: for rule in action.rules { write(rule, action) }
    case .telling: writeTelling(action)
    }
  }

  /// Where each rule is told as a whole, its own cells are enough.
  private func isShown(_ cell: CellExplanation, of action: ActionExplanation) -> Bool {
    scope == .telling || action.rules.contains { $0.fields.contains(cell.field) }
  }

  private mutating func write(_ cell: CellExplanation) {
    let header = cell.location.column.isEmpty ? cell.field : cell.location.column
    // The cells of a text file have no names that its reader sees.
    let place = cell.location.line == nil ? cell.location.cell.map { " (\($0))" } ?? "" : ""
    let typed = cell.typed.isEmpty ? "blank" : "“\(cell.typed)”"
    paragraph("\(header)\(place): \(typed)", indent: 2)
    if let sentence = cell.readingSentence { paragraph(sentence, indent: 6) }
  }

  private mutating func writeRatings(_ action: ActionExplanation) {
    if action.ratings.isEmpty { return }
    heading("Ratings that the due date calls for")
    for span in action.ratings {
      let days =
        switch (span.first, span.last) {
        case (nil, nil): "on every day"
        case (let first?, nil): "from \(Wording.day(first, dateWords))"
        case (nil, let last?): "up to \(Wording.day(last, dateWords))"
        case (let first?, let last?):
          first <= last ? "from \(Wording.day(first, dateWords)) to \(Wording.day(last, dateWords))" : "on no day"
        }
      paragraph("\(span.title): \(days)", indent: 2)
    }
    paragraph("On the reporting date: \(listed(action.expected, by: "or")).", indent: 2)
  }

  // MARK: Rules

  private mutating func writeTelling(_ action: ActionExplanation) {
    let wholes: [(RuleExplanation.Verdict, String)] = [
      (.raised, "Raised"), (.nearly, "One test away from being raised"),
    ]
    for (verdict, title) in wholes {
      let rules = action.rules.filter { $0.verdict == verdict }
      heading(title)
      if rules.isEmpty { paragraph("None.", indent: 2) }
      for rule in rules { write(rule, action) }
    }
    let names: [(RuleExplanation.Verdict, String)] = [(.notAsked, "Not asked"), (.off, "Off")]
    for (verdict, title) in names {
      let rules = action.rules.filter { $0.verdict == verdict }
      if rules.isEmpty { continue }
      heading(title)
      for rule in rules { paragraph(rule.id + (rule.absence.map { ": \($0)" } ?? ""), indent: 2) }
    }
    let others = action.rules.count { $0.verdict == .notRaised }
    if others > 0 {
      out.append("\n")
      paragraph("\(others) more rules are further from being raised; --rule RULE explains one of them.")
    }
  }

  private mutating func write(_ rule: RuleExplanation, _ action: ActionExplanation) {
    let level = rule.level.rawValue
    out.append("\n  " + paint.level(rule.level, level))
    out.appendSpaces(8 - level.utf8.count)
    out.append("\(rule.id)  \(paint.dim(DisplayText.safe(rule.title)))\n")
    if let verdict = verdict(rule, action) { paragraph(verdict, indent: 4) }
    write(rule.condition, depth: 0)
    if let holding = rule.holdingCase {
      paragraph("It is told as \(level), since:", indent: 4)
      write(holding, depth: 0)
    }
    if let sentence = rule.changesSentence { paragraph(sentence, sign: "→ ", indent: 4) }
  }

  private func verdict(_ rule: RuleExplanation, _ action: ActionExplanation) -> String? {
    switch rule.verdict {
    case .notAsked: return "Not asked: \(rule.absence ?? "")."
    case .off: return "Off: it is never raised. What it would come to:"
    case .nearly, .notRaised: return scope == .all ? "Not raised:" : nil
    case .raised: break
    }
    switch explanation.telling(of: rule, on: action) {
    case .finding(let finding): return finding.message
    case .together(let finding): return "Raised, and told once for many actions: \(finding.message)"
    case .waived(let waived):
      return "Raised, and accepted by \(waived.by) until \(waived.until.iso): \(waived.reason)"
    case nil: return "Raised:"
    }
  }

  private mutating func write(_ part: ExplainedPart, depth: Int) {
    let answer = part.answer.rawValue
    out.appendSpaces(4)
    out.append(part.answer == .yes ? paint.bold(answer) : paint.dim(answer))
    let indent = 10 + 2 * depth
    out.appendSpaces(indent - 4 - answer.utf8.count)
    paragraph(part.textWithValues, indent: indent, isBegun: true)
    for inner in part.parts { write(inner, depth: depth + 1) }
  }

  // MARK: Lines

  private mutating func heading(_ title: String) { out.append("\n" + paint.bold(title) + "\n") }

  private mutating func paragraph(_ text: String, sign: String = "", indent: Int = 0, isBegun: Bool = false) {
    out.append(text, sign: sign, indent: indent, isBegun: isBegun, wrappedTo: style.width - indent - 2)
  }
}
