import Checks
import Dates
import RuleSets
import Summaries
import Tables
import TestSupport
import Texts
import Trackers

/// A small summary as tests write it: one theme, its lines; `> ` before a line makes an item of it, `>> ` a deeper one.
struct WrittenSummary {
  /// The theme as a summary.
  let summary: Summary

  init(_ lines: String, milestones: String = "", theme: String = "Culture", isToldApart: Bool = true) {
    func cell(_ text: String) -> SummaryCell {
      let lines = text.split(separator: "\n").enumerated().map { number, line in
        let level = line.prefix { $0 == ">" }.count
        return SummaryLine(
          String(line.drop { $0 == ">" }.drop { $0 == " " }), level: level == 0 ? nil : level - 1,
          place: SummaryPlace(line: number + 1))
      }
      return SummaryCell(lines, isToldApart: isToldApart)
    }
    let theme = SummaryTheme(
      name: theme, place: SummaryPlace(line: 1), summary: cell(lines), milestones: cell(milestones))
    summary = Summary(form: isToldApart ? .word : .text, themes: [theme])
  }
}

/// A tracker as tests write it: a line an action, its cells parted by ` | `.
struct IndexedTracker {
  let index: TrackerIndex
  let ruleSet = DefaultRuleSet.shared

  /// Rows of ref, title, due date, status, status before, risk.
  init(_ rows: String, theme: String = "Culture") throws {
    let header = "Theme,Ref,Action,Due date,Main Action Risk,Status (December 2023),Status (January 2024)"
    let lines = rows.split(separator: "\n").map { row in
      var cells = row.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
      cells += Array(repeating: "", count: max(0, 7 - cells.count))
      let own = cells[6].isEmpty ? theme : cells[6]
      return [own, cells[0], cells[1], cells[2], cells[5], cells[4], cells[3]].map { "\"\($0)\"" }.joined(
        separator: ",")
    }
    try self.init(TableFile.open(bytes: Array(([header] + lines).joined(separator: "\n").utf8), path: "tracker.csv"))
  }

  /// An earlier tracker of rows of ref, title and theme, with a period before all of these.
  func earlier(_ rows: String) throws -> EarlierTracker {
    let lines = rows.split(separator: "\n").map { row in
      let cells = row.split(separator: "|").map { trimmed(String($0)) }
      return "\(cells[2]),\(cells[0]),\(cells[1]),Mar-24,On Track"
    }
    let table = ["Theme,Ref,Action,Due date,Status (October 2023)"] + lines
    let file = try TableFile.open(bytes: Array(table.joined(separator: "\n").utf8), path: "earlier.csv")
    return try EarlierTracker(TrackerReader(ruleSet).open(file), ruleSet: ruleSet)
  }

  init(_ file: TableFile) throws {
    let tracker = try TrackerReader(ruleSet).open(file)
    let period = tracker.periods[tracker.periods.count - 1]
    tracker.turn(to: period)
    let facts = ActionFacts(CheckScope(ruleSet: ruleSet, period: period, periods: tracker.periods))
    var actions: [TrackerIndex.Action] = []
    let block = RowBlock()
    for part in tracker.parts {
      while let chunk = try part.nextChunk() {
        try part.sheet.read(chunk, into: block)
        for row in part.actionRows(of: block, chunk: chunk) {
          facts.begin(part, block, row: row, number: actions.count)
          actions.append(TrackerIndex.Action(facts))
        }
      }
    }
    index = TrackerIndex(actions, period: period, ruleSet)
  }

  /// The claims of a summary, those of what is left out aside unless they are wanted.
  func claims(of summary: Summary, leftOut: Bool = false, earlier: [EarlierTracker] = []) -> [Claim] {
    let themes = ClaimReader(ruleSet, refs: index.refs).themes(of: summary)
    return ClaimMatcher(index, earlier: earlier, ruleSet).match(themes).filter { leftOut || $0.kind != .leftOut }
  }

  /// The same, each in a line: what it says, and behind an arrow what it is matched with.
  func lines(of summary: Summary, leftOut: Bool = false) -> [String] {
    claims(of: summary, leftOut: leftOut).map { $0.told + matched($0) }
  }

  private func matched(_ claim: Claim) -> String {
    func refs(_ numbers: [Int]) -> String {
      numbers.map { index.actions[$0].ref.isEmpty ? "#\($0)" : index.actions[$0].ref }.joined(separator: " ")
    }
    let parts = [
      claim.actions.isEmpty ? nil : refs(claim.actions),
      claim.covered.isEmpty
        ? nil : "covers \(claim.covered.map { $0.isEmpty ? "none" : refs($0) }.joined(separator: " / "))",
      claim.offered.map { "offers \(refs([$0]))" },
      claim.isRepeated ? "again" : nil, claim.isOfOtherTheme ? "other theme" : nil,
      claim.isOfOtherFocus ? "other focus" : nil, claim.isNamedOtherwise ? "named otherwise" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? "" : " -> " + parts.joined(separator: ", ")
  }
}

extension Claim {
  /// What it says, in a line.
  var told: String {
    let statuses = DefaultRuleSet.shared.statuses
    var parts = [kind.rawValue, ref, title.isEmpty ? "" : "“\(title)”"]
    if let ratings { parts.append(ratings.map { statuses[$0].id }.joined(separator: "/")) }
    parts.append(state)
    if let date { parts.append("\(hasYear ? "" : "~")\(date.iso)") }
    if hasDeadline { parts.append("deadline") }
    if asksForDateChange { parts.append("date change") }
    if isMarked { parts.append("marked") }
    if let count {
      let most = count.least == count.most ? "" : "...\(count.most)"
      parts.append("\(count.given) against \(count.against.rawValue) \(count.least)\(most)")
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
