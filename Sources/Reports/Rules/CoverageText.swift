package import Checks
import RuleSets

/// What examples do not notice, as a list of what is to be done.
package enum CoverageText {
  /// A summary line, and below it a line for each thing to do; `name` is the rule's, or what else was changed.
  package static func lines(_ name: String, _ result: ExampleCoverage.Result) -> [String] {
    [summary(name, result)]
      + result.unexplained.map { "  to do: \(task($0)) (\($0.part))" }
      + result.wrongMarks.map {
        "  to do: take the mark on \($0) out of \"equivalent\": an example notices that change, or there is no such "
          + "part"
      }
  }

  /// `rating-understates-slippage: 11 of 12 changes noticed, 1 to do`.
  package static func summary(_ name: String, _ result: ExampleCoverage.Result) -> String {
    var parts = ["\(result.noticed) of \(result.changes) changes noticed"]
    if result.marked > 0 { parts.append("\(result.marked) marked as none") }
    if result.toDo > 0 { parts.append("\(result.toDo) to do") }
    return "\(name): " + parts.joined(separator: ", ")
  }

  /// A summary line of the items of a list, and below it a line for each thing to do.
  package static func lines(_ list: ItemCoverage.List) -> [String] {
    let summary = itemSummary(list.name, noticed: list.noticed, toDo: list.unnoticed.count)
    return [summary] + list.unnoticed.map { "  to do: add an example that “\($0)” decides" }
  }

  /// `phrases.no-news: 24 of 26 items noticed, 2 to do`.
  package static func itemSummary(_ name: String, noticed: Int, toDo: Int) -> String {
    "\(name): \(noticed) of \(noticed + toDo) items noticed" + (toDo > 0 ? ", \(toDo) to do" : "")
  }

  private static func task(_ change: RuleSetChange) -> String {
    // What the change works out has no name in the set itself.
    let conditions = ConditionText(change.ruleSet)
    func lines(_ condition: Condition) -> [String] { conditions.outline(condition).map(\.text) }
    func words(_ condition: Condition) -> String { joined(lines(condition)) }
    return switch change.kind {
    case .flip(let part): "add an example on which “\(words(part))” decides"
    case .remove(let part, raisesMore: true): "add an example that only “\(words(part))” keeps from holding"
    case .remove(let part, raisesMore: false): "add an example that only “\(words(part))” makes hold"
    case .replace(let part, let other): "add an example that tells \(differing(lines(part), lines(other)))"
    case .leaveOutCase(let place): "add an example of case \(place) that has \"expect\""
    case .swapCases(let place):
      "add an example on which cases \(place) and \(place + 1) both hold, and that has \"expect\""
    case .level(let place, let level): "expect \"level\": \"\(level.rawValue)\" of an example of case \(place)"
    case .collapse(let most): "add an example that is told otherwise where \(most) rows are the most"
    case .edge(let status, let move):
      "add an example that is decided otherwise where \(change.ruleSet.statuses[status].title) begins \(move)"
    }
  }

  /// The lines of an outline in one, those that stand below another behind its colon.
  private static func joined(_ lines: [String]) -> String {
    lines.reduce("") { text, line in
      text.isEmpty ? line : text + (text.hasSuffix(":") ? " " : ", ") + line
    }
  }

  /// Two outlines without the lines at their end that are the same.
  private static func differing(_ lines: [String], _ others: [String]) -> String {
    let common = zip(lines.reversed(), others.reversed()).prefix { $0 == $1 }.count
    let parts = [lines, others].map { lines in
      let shown = joined(lines.dropLast(min(common, lines.count - 1)))
      return "“\(shown.hasSuffix(":") ? String(shown.dropLast()) : shown)”"
    }
    return parts.joined(separator: " from ")
  }
}
