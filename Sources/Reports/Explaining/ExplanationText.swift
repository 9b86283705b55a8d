import Checks
import Dates
import RuleSets
import Texts
import Trackers

/// An explanation in plain words: what the rules made of it, and behind that how it was read.
package struct ExplanationText {
  /// What is told of the rules.
  package enum Scope: Sendable {
    /// Those that were raised as a whole, the nearest of those that are one test away from it in a sentence, the others
    /// by name.
    case telling
    /// Each as a whole, whatever it came to.
    case all
  }

  /// What is told.
  let explanation: Explanation
  /// How much of it.
  let scope: Scope
  /// Colours, or none.
  let paint: Paint
  private let style: ReportStyle
  private var out = TextLines()

  /// The explanation in that style.
  package init(_ explanation: Explanation, _ scope: Scope, style: ReportStyle) {
    self.explanation = explanation
    self.scope = scope
    self.style = style
    paint = Paint(isOn: style.isColoured)
    for (index, action) in explanation.actions.enumerated() {
      if index > 0 { append("\n") }
      write(action)
    }
    if !explanation.groups.isEmpty { writeGroups() }
  }

  /// The text, in UTF-8.
  package var bytes: [UInt8] { out.bytes }

  /// What was applied.
  var ruleSet: RuleSet { explanation.report.ruleSet }
  /// How it names months.
  var dateWords: DateWords { ruleSet.dateWords }

  private mutating func write(_ action: ActionExplanation) {
    let name = [action.ref, action.title].filter { !$0.isEmpty }.joined(separator: "  ")
    title(name.isEmpty ? "Action \(action.row + 1)" : name)
    let place = action.location.address()
    paragraph("\(place) · \(Wording.period(action.period, dateWords)) · \(action.kind.rawValue): \(action.kindReason)")
    switch scope {
    case .all: for rule in action.rules { write(rule, explanation.telling(of: rule, on: action)) }
    case .telling: writeTelling(action)
    }
    writeReading(action)
  }

  // MARK: Lines

  /// Text as it is.
  mutating func append(_ text: String) { out.append(text) }
  /// So many spaces.
  mutating func appendSpaces(_ count: Int) { out.appendSpaces(count) }

  /// What the rest is about, on one line.
  mutating func title(_ text: String) {
    out.append(paint.boldStart)
    out.append(text, cutTo: style.width)
    out.append(paint.end + "\n")
  }

  /// What stands over a part, behind an empty line.
  mutating func heading(_ title: String) { out.append("\n" + paint.bold(title) + "\n") }

  /// Text in lines of the style's width.
  mutating func paragraph(_ text: String, sign: String = "", indent: Int = 0, isBegun: Bool = false) {
    out.append(text, sign: sign, indent: indent, isBegun: isBegun, wrappedTo: style.width - indent - 2)
  }
}
