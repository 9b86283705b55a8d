import Checks
import Dates
import Documents
package import RuleSets
import Texts
import Trackers

/// What a check came to, in one sentence.
package enum SummaryLine {
  /// The levels that findings have, worst first.
  package static let levels: [Rule.Level] = [.error, .warning, .note]

  /// `28 errors, 41 warnings and 60 notes in 118 actions, January 2024; 2 waived.` Of selected actions and levels, how
  /// many were left out.
  package static func of(_ report: Report, paint: (Rule.Level, String) -> String = { $1 }) -> String {
    let counts = levels.map { level in
      let count = report.summary.counts[level] ?? 0
      let text = SummaryLine.count(count, level.rawValue)
      return count > 0 ? paint(level, text) : text
    }
    let waived = report.waived.isEmpty ? "" : "; \(report.waived.count) waived"
    return "\(counts[0]), \(counts[1]) and \(counts[2]) in \(report.counted), "
      + "\(report.periodName)\(waived)\(report.newSince)\(report.leftOut.map { "; \($0)" }.joined())."
  }

  /// Whether the line is such a sentence, without colours.
  static func matches(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard words.count > 10, line.hasSuffix("."), words[4] == "and", words[7] == "in" else { return false }
    let looked = [Rule.Subject.action.rawValue, Rule.Subject.claim.rawValue]
    let counted = levels.map { [$0.rawValue] } + [looked]
    return zip([0, 2, 5, 8], counted).allSatisfy { place, nouns in
      let said = words[place + 1].last == "," ? words[place + 1].dropLast() : words[place + 1]
      guard let count = Int(words[place]) else { return false }
      return nouns.contains { said == $0 + (count == 1 ? "" : "s") }
    }
  }

  /// `1 error`, `2 errors`.
  package static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension Report {
  /// How many actions it tells of.
  package var toldActions: Int { summary.selected ?? summary.actions }

  /// `; 1 new and 2 gone since january.json`, where only what is new counts for the exit code.
  fileprivate var newSince: String {
    guard let newCounts, let changes else { return "" }
    let new = newCounts.values.reduce(0, +)
    return "; \(new) new and \(changes.count(.resolved)) gone since \(DisplayText.safe(changes.since))"
  }

  /// What it does not tell of, a clause for actions and one for levels; none where it tells of all.
  package var leftOut: [String] { [leftOutActions, leftOutLevels].compactMap(\.self) }

  /// `20 warnings and 11 notes left out (only level error)`.
  private var leftOutLevels: String? {
    guard let levels = selection?.levels, !levels.isEmpty else { return nil }
    let others = SummaryLine.levels.filter { !levels.contains($0) }
      .map { SummaryLine.count(summary.leftOut[$0] ?? 0, $0.rawValue) }
    if others.isEmpty { return nil }
    return "\(listed(others)) left out (only level \(levels.map(\.rawValue).joined(separator: " or ")))"
  }

  /// How many actions it does not tell of, and findings on groups of them: `95 other actions and 1 finding on themes
  /// or leads left out (only priority High)`; nil where it tells of all.
  private var leftOutActions: String? {
    guard let selection, let selected = summary.selected else { return nil }
    var others = SummaryLine.count(summary.actions - selected, "other action")
    if summary.unselectedGroups > 0 {
      others += " and \(SummaryLine.count(summary.unselectedGroups, "finding")) on themes or leads"
    }
    let stays = tellsOfTracker ? "; findings on the tracker as a whole stay" : ""
    return "\(others) left out (only \(DisplayText.safe(Wording.short(selection.words)))\(stays))"
  }

  /// Whether anything was found on the tracker, its sheets or its columns.
  private var tellsOfTracker: Bool { summary.rules.contains { $0.raised > 0 && $0.subject.isOfReading } }

  /// The period checked and where it stood: `Q3 2023/24 (from the headers)`.
  package var periodWithPlace: String {
    document?.hasTracker == false ? periodName : "\(periodName) (\(tracker.periodPlace.words))"
  }

  /// The name of the period checked at the beginning of a heading.
  package var periodTitle: String { periodName.prefix(1).uppercased() + periodName.dropFirst() }

  /// The name of the period checked.
  package var periodName: String {
    document?.hasPeriod == false ? "period not known" : ruleSet.dateWords.name(of: summary.period)
  }
}
