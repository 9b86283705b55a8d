import Checks
import Dates
import Documents
import Ledger
import RuleSets

/// The history in words.
struct HistoryText {
  /// What is said, with the ends of its lines.
  let text: String
  /// Whether it says why there is nothing to show.
  let isFailure: Bool

  init(_ text: String, isFailure: Bool = false) {
    self.text = text
    self.isFailure = isFailure
  }

  /// One line a run.
  static func runs(_ runs: [History.PastRun]) -> HistoryText {
    var table = [["night", "outcome", "errors", "warnings", "notes", "waived", "rule set", "what changed", "tracker"]]
    for run in runs {
      let levels = ["error", "warning", "note"].map { level in
        run.counts.map { String($0.levels[level] ?? 0) } ?? "-"
      }
      table.append(
        [run.day.iso, run.outcome.word + (run.isImported ? " (file)" : "")] + levels + [
          run.counts.map { String($0.waived) } ?? "-", run.ruleSet, changes(run),
        ]
          + [run.tracker + (run.problem.isEmpty ? "" : ": \(run.problem)")])
    }
    return HistoryText(aligned(table, numbers: [2, 3, 4, 5]))
  }

  /// `1 new, 2 resolved, 1 move agreed, 3 moves not agreed`, in the order of the words.
  private static func changes(_ run: History.PastRun) -> String {
    let words = NightWord.allCases.compactMap { word in
      run.counts?.words[word.rawValue].map { "\($0) \(word.words)" }
    }
    let parts = words + (run.counts?.moves.parts ?? [])
    return parts.isEmpty ? "-" : parts.joined(separator: ", ")
  }

  /// How an action's status and due date stood, then what was found on it.
  static func action(_ ref: String, states: [History.PastState], findings: [History.PastFinding]) -> HistoryText {
    var text = DisplayText.safe(ref) + "\n"
    var table = [["from", "to", "period", "due", "status", "update", "lead"]]
    for state in states {
      table.append([
        state.firstDay.iso, state.lastDay?.iso ?? "today", state.period.iso, state.action.due, state.action.status,
        state.action.report?.word ?? "-", state.action.lead ?? "-",
      ])
    }
    if table.count > 1 { text += "\n" + aligned(table, numbers: []) }
    for finding in findings {
      let end =
        finding.resolvedDay.map { "last seen \(finding.lastDay.iso), \(ended(finding.end)) \($0.iso)" }
        ?? (finding.isUnseen ? "not checked" : "still there") + " on \(finding.lastDay.iso)"
      text += "\n\(finding.level.rawValue) \(finding.rule)\(finding.isWaived ? " (waived)" : "")\n"
      text += "  first seen \(finding.firstDay.iso), \(end)\n"
      for event in finding.events { text += "  \(event.day.iso) \(event.kind.words)\n" }
      for line in DisplayText.wrapped(DisplayText.safe(finding.message), to: 96) { text += "  \(line)\n" }
    }
    return HistoryText(text)
  }

  private static func ended(_ end: NightWord) -> String { end == .standing ? "told in another way from" : end.words }

  /// The cells of a table below each other, its header first; `numbers` are columns that end below each other.
  static func aligned(_ table: [[String]], numbers: Set<Int>) -> String {
    let safe = table.map { $0.map(DisplayText.safe) }
    // One long cell does not move the others out of sight.
    let widths = (0..<(safe.first?.count ?? 0)).map { column in
      min(60, safe.map { DisplayText.width($0[column]) }.max() ?? 0)
    }
    let lines = safe.map { row in
      let cells = row.enumerated().map { column, cell in
        let blank = String(repeating: " ", count: max(0, widths[column] - DisplayText.width(cell)))
        if numbers.contains(column) { return blank + cell }
        return column == row.count - 1 ? cell : cell + blank
      }
      return cells.joined(separator: "  ")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
