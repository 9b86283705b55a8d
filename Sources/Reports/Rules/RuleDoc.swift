import Dates
import Documents
package import RuleSets

/// A rule set as one page of Markdown, for those who decide on it.
package struct RuleDoc {
  private let ruleSet: RuleSet
  private var lines: [String] = []

  /// Writes the page; throws where examples cannot be read.
  package init(_ ruleSet: RuleSet) throws(RuleSetProblems) {
    self.ruleSet = ruleSet
    writeHead()
    writeStatuses()
    writeBoundaries()
    writeWords()
    try writeRules()
  }

  /// The page, in UTF-8.
  package var bytes: [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

  private mutating func writeHead() {
    lines += [
      "# \(escaped(ruleSet.title))", "",
      "Rule set `\(ruleSet.id)`"
        + (ruleSet.version.isEmpty ? ". " : ", version \(escaped(ruleSet.version)). ")
        + "Made by `slipgauge rules doc`; do not edit.", "",
    ]
  }

  // MARK: Statuses

  private mutating func writeStatuses() {
    lines += [
      "## Statuses", "", "| status | rank | labels | slippage | definition | leadership team action |",
      "| --- | --- | --- | --- | --- | --- |",
    ]
    for status in ruleSet.statuses {
      let rank =
        status.rank.map { "\($0)\(status.colour.map { ", \($0)" } ?? "")" } ?? (status.isFinished ? "finished" : "")
      let labels = status.labels.map(escaped).joined(separator: " · ")
      let band = status.slippage?.words ?? ""
      lines.append(
        "| `\(status.id)` \(escaped(status.title)) | \(rank) | \(labels) | \(band) | "
          + "\(escaped(status.definition ?? "")) | \(escaped(status.leadershipAction ?? "")) |")
    }
    lines.append("")
  }

  private var rated: [Status] {
    ruleSet.statuses.filter { $0.slippage != nil && $0.rank != nil }.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
  }

  /// Due points where conventions of adding months part ways.
  private static let duePoints = [
    "2023-08-31", "2023-09-30", "2023-10-31", "2023-11-15", "2023-11-30", "2023-12-30", "2023-12-31", "2024-01-30",
    "2024-01-31", "2024-02-28", "2024-02-29",
  ]

  private mutating func writeBoundaries() {
    let statuses = rated
    lines += ["## What slippage calls for", ""]
    if statuses.isEmpty {
      lines += ["No status has a `slippage`: no date calls for a rating.", ""]
      return
    }
    lines += [
      "The reporting days on which each rating is called for, by the day on which an action is due. "
        + "Months are added by the convention `\(ruleSet.calendar.addingMonths.rawValue)`.", "",
      "| due | " + statuses.map { escaped($0.title) }.joined(separator: " | ") + " |",
      "| --- |" + String(repeating: " --- |", count: statuses.count),
    ]
    for due in RuleDoc.duePoints.compactMap({ Day(iso: $0) }) {
      let cells = statuses.map { status -> String in
        guard let band = status.slippage else { return "" }
        let days = band.reportingDays(due: due, convention: ruleSet.calendar.addingMonths)
        switch (days.first, days.last) {
        case (nil, let last?): return "to \(last.iso)"
        case (let first?, nil): return "from \(first.iso)"
        case (let first?, let last?): return first <= last ? "\(first.iso) to \(last.iso)" : "never"
        case (nil, nil): return "always"
        }
      }
      lines.append("| \(due.iso) | \(cells.joined(separator: " | ")) |")
    }
    lines.append("")
  }

  // MARK: Words

  private mutating func writeWords() {
    let dates = ruleSet.dateWords.source
    lines += ["## Words", "", "### Headers", "", "| field | headers (\\* is the period) |", "| --- | --- |"]
    for field in ruleSet.fields {
      let headers = ruleSet.headers(of: field)
      if field.isSeldom, headers.isEmpty { continue }
      lines.append("| `\(ruleSet.id(of: field))` | \(headers.map(escaped).joined(separator: " · ")) |")
    }
    lines += ["", "### Dates", "", "| meaning | words |", "| --- | --- |"]
    let lists: [(String, [String])] = [
      ("no date", dates.blank), ("to be agreed", dates.unset), ("on hold", dates.onHold),
      ("open-ended", dates.openEnded),
    ]
    for (name, words) in lists { lines.append("| \(name) | \(words.map(escaped).joined(separator: " · ")) |") }
    for item in dates.frequencies {
      let whole = item.wholeCell.map { escaped($0) + " (as the whole cell)" }
      let name = item.months == 1 ? "every month" : "every \(item.months) months"
      lines.append("| \(name) | \((item.words.map(escaped) + whole).joined(separator: " · ")) |")
    }
    for part in dates.seasons + dates.partsOfYear {
      let from = ruleSet.dateWords.name(ofMonth: part.from)
      let name = part.from == part.to ? from : "\(from) to \(ruleSet.dateWords.name(ofMonth: part.to))"
      lines.append("| \(name) | \(part.words.map(escaped).joined(separator: " · ")) |")
    }
    lines += ["", "### Phrase lists", "", "| list | phrases |", "| --- | --- |"]
    for (name, phrases) in zip(ruleSet.phraseListNames, ruleSet.phraseTexts) {
      lines.append("| `\(name)` | \(phrases.map(escaped).joined(separator: " · ")) |")
    }
    lines.append("")
  }

  // MARK: Rules

  private mutating func writeRules() throws(RuleSetProblems) {
    lines += ["## Rules", "", "| rule | level | raised when |", "| --- | --- | --- |"]
    for rule in ruleSet.rules {
      lines.append("| [`\(rule.id)`](#\(rule.id)) | \(rule.level.rawValue) | \(escaped(rule.title)) |")
    }
    for rule in ruleSet.rules { try write(rule) }
  }

  /// The file that the rule stands in, and those that change it.
  private func authors(of rule: Rule) -> String {
    let files = rule.authors.map { "`\(DisplayText.safe($0).replacing("`", with: "'"))`" }
    return files.count > 1 ? files[0] + ", changed in " + files.dropFirst().joined(separator: ", ") : files.joined()
  }

  private mutating func write(_ rule: Rule) throws(RuleSetProblems) {
    lines += ["", "### \(rule.id)", "", "**\(rule.level.rawValue)** · \(escaped(rule.title)).", ""]
    write(rule.condition, behind: "Raised where")
    for (number, other) in rule.cases.enumerated() {
      let opening = number == 0 ? "As" : "Else as"
      let collapse = other.collapse.map { ", and more than \($0.moreThan)\(sharing($0)) told as one," } ?? ""
      let cell = other.cell.map { ", on the cell of \(escaped($0))," } ?? ""
      write(
        other.condition, behind: "\(opening) \(other.level?.rawValue ?? rule.level.rawValue)\(collapse)\(cell) where")
      if let message = other.message {
        lines += ["It says then: \(escaped(ConditionText(ruleSet).text(message)))", ""]
      }
    }
    for sentence in RuleBoundaries(ruleSet).sentences(of: rule) {
      lines.append("- Boundary days: \(escaped(sentence)).")
    }
    lines.append("- Says: \(escaped(ConditionText(ruleSet).text(rule.message)))")
    lines.append("- To do: \(escaped(ConditionText(ruleSet).text(rule.remedy)))")
    if let reason = rule.reason {
      lines.append("- Reason: \(escaped(reason))\(rule.source.map { " (\(escaped($0)))" } ?? "")")
    }
    lines.append("- Written in \(authors(of: rule)).")
    if let collapse = rule.collapse {
      let many = rule.subject.counted(collapse.moreThan)
      let names = rule.subject.isNamed ? "names" : "refs"
      lines.append("- On more than \(many)\(sharing(collapse)) it is told once, with their \(names).")
    }
    for example in try rule.examples.read() {
      lines.append("- Example that \(escaped(ExampleText.line(example)))")
    }
  }

  /// A condition as a sentence, with a list of what it joins.
  private mutating func write(_ condition: Condition, behind words: String) {
    let outline = ConditionText(ruleSet).outline(condition)
    for line in outline {
      let text = escaped(line.text)
      if line.depth == 0 {
        lines += ["\(words) \(text)\(outline.count > 1 ? "" : ".")", ""]
      } else {
        lines.append(String(repeating: "  ", count: line.depth - 1) + "- " + text)
      }
    }
    if outline.count > 1 { lines.append("") }
  }

  private func sharing(_ collapse: Rule.Collapse) -> String {
    collapse.by.map { " of the same \(ruleSet.facts[$0].id)" } ?? ""
  }

  /// Text that Markdown shows as it is.
  private func escaped(_ text: String) -> String {
    var shown = ""
    for character in DisplayText.safe(text) {
      if "\\`*_[]<>|#".contains(character) { shown.append("\\") }
      shown.append(character)
    }
    return shown
  }
}

extension Rule.Subject {
  /// Whether findings on it are told by a name, and not by a ref.
  fileprivate var isNamed: Bool { [.theme, .lead, .sheet, .column, .claim].contains(self) }

  /// So many of them.
  fileprivate func counted(_ count: Int) -> String {
    let noun = isNamed ? rawValue : "action"
    return "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
