import Checks
import Dates
import RuleSets
import Tables
import TestSupport
import Testing
import Trackers

/// Whether what is told as the least that would turn a rule does turn it, where the cell is really changed so.
struct LeastChangeTests {
  private static let ruleSet = DefaultRuleSet.shared

  /// What is explained of a row of a tracker.
  private func explanation(_ table: TrackerTable, row: Int) throws -> ActionExplanation {
    var explained: ActionExplanation?
    let checker = try checker(table)
    _ = try checker.run(
      eachAction: { facts, chunk in
        if facts.number == row { explained = checker.explanation(of: facts, in: chunk) }
      }, { _ in })
    return try #require(explained)
  }

  /// The rules that are raised on a row.
  private func raised(_ table: TrackerTable, row: Int) throws -> Set<String> {
    var raised: Set<String> = []
    _ = try checker(table).run { finding in
      if finding.row == row || finding.rows.contains(where: { $0.row == row }) { raised.insert(finding.ruleID) }
    }
    return raised
  }

  private func checker(_ table: TrackerTable) throws -> Checker {
    let tracker = try TrackerReader(Self.ruleSet).open(TableFile.open(bytes: table.bytes(), path: "tracker"))
    let period = try #require(tracker.periods.last)
    return Checker(tracker, scope: CheckScope(ruleSet: Self.ruleSet, period: period, periods: tracker.periods))
  }

  /// The rows of the sample that are of the same theme as one of them, which is all that most rules look at beside it,
  /// and that one's place among them.
  private static func sample(around row: Int) throws -> (table: TrackerTable, row: Int) {
    var table = try TrackerTable(file: "samples/tracker-2024-01.csv")
    let column = try #require(table.sheets[0].headers.firstIndex(of: "Ref"))
    func theme(_ row: [String]) -> Substring { row[column].prefix { $0 != "." } }
    let rows = table.sheets[0].rows
    table.sheets[0].rows = rows.filter { theme($0) == theme(rows[row]) }
    return (table, rows.prefix(row).count { theme($0) == theme(rows[row]) })
  }

  @Test(arguments: [1, 2, 9, 14, 23, 31, 38, 47, 55, 63, 74, 86, 97])
  func `every least change that is told turns the rule once it is made`(place: Int) throws {
    let (table, row) = try Self.sample(around: place)
    let explained = try explanation(table, row: row)
    var made = 0
    // Many rules are turned by the same edit.
    var known: [Edit: Set<String>] = [:]
    for rule in explained.rules where rule.verdict == .raised || rule.verdict == .nearly {
      for way in rule.changes where way.count == 1 {
        let edits = Edit.edits(way[0], Self.ruleSet)
        for edit in edits {
          var changed = table
          edit.make(in: &changed, row: row)
          let raised = try known[edit] ?? self.raised(changed, row: row)
          known[edit] = raised
          let isRaised = raised.contains(rule.id)
          #expect(isRaised == (rule.verdict == .nearly), "\(explained.ref) \(rule.id): \(way[0]): \(edit.text)")
          made += 1
        }
      }
    }
    #expect(made > 3)
  }

  /// A cell of a row and what it is to say.
  private struct Edit: Hashable {
    let header: String
    let text: String

    func make(in table: inout TrackerTable, row: Int) {
      guard let column = table.sheets[0].headers.firstIndex(of: header) else { return }
      while table.sheets[0].rows[row].count <= column { table.sheets[0].rows[row].append("") }
      table.sheets[0].rows[row][column] = text
    }

    /// The cells that are as a sentence behind *if* has it; none where it is not of a date, a status or a lead.
    static func edits(_ wish: String, _ ruleSet: RuleSet) -> [Edit] {
      if let status = statuses(wish, ruleSet) {
        return status.compactMap { status in
          ruleSet.statuses[status].spelledLabels.first.map { Edit(header: "Status (January 2024)", text: $0) }
        }
      }
      for (name, header) in [("the due date", "Due date"), ("the start date", "Start date")] {
        guard wish.hasPrefix(name) else { continue }
        return date(String(wish.dropFirst(name.count))).map { [Edit(header: header, text: $0)] } ?? []
      }
      return wish == "the director lead were blank" ? [Edit(header: "Director Lead", text: "")] : []
    }

    private static func statuses(_ wish: String, _ ruleSet: RuleSet) -> [Int]? {
      let all = ruleSet.statuses.indices
      switch wish {
      case "the status were rated": return all.filter { ruleSet.statuses[$0].rank != nil }
      case "the status were not rated", "the action were not live", "the action were finished":
        return all.filter { ruleSet.statuses[$0].isFinished }
      default: break
      }
      guard wish.hasPrefix("the status were “") else { return nil }
      let named = all.filter { wish == "the status were “\(ruleSet.statuses[$0].title)”" }
      return named.isEmpty ? nil : named
    }

    /// A date cell that is as the words say: the day that is nearest to the bound.
    private static func date(_ words: String) -> String? {
      switch words {
      case " read as unreadable": return "soon"
      case " read as blank": return ""
      case " read as to be agreed": return "TBC"
      default: break
      }
      guard let (rest, offset) = bound(words), let day = DayText.day(rest) else { return nil }
      return DayText.written(Day(number: day.number + offset))
    }

    private static func bound(_ words: String) -> (String, Int32)? {
      for (start, offset) in [
        (" were not before ", 0), (" were not after ", 0), (" were before ", -1), (" were after ", 1),
      ] as [(String, Int32)] where words.hasPrefix(start) { return (String(words.dropFirst(start.count)), offset) }
      for end in [" or before", " or after"] where words.hasSuffix(end) && words.hasPrefix(" were ") {
        return (String(words.dropFirst(6).dropLast(end.count)), 0)
      }
      return nil
    }
  }

  /// Days as explanations have them.
  private enum DayText {
    private static let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]

    static func day(_ text: String) -> Day? {
      let words = text.split(separator: " ")
      guard words.count == 3, let day = Int(words[0]), let month = months.firstIndex(of: String(words[1])) else {
        return nil
      }
      return Day(iso: "\(words[2])-\(pad(month + 1))-\(pad(day))")
    }

    static func written(_ day: Day) -> String {
      let parts = day.iso.split(separator: "-")
      return "\(parts[2])/\(parts[1])/\(parts[0])"
    }

    private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  }
}
