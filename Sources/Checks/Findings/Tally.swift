import RuleSets
import Texts

/// What is counted while findings are written.
struct Tally {
  /// By rule: on how many rows it was raised.
  var raised: [Int]
  /// By rule: how many findings were handed on.
  var kept: [Int]
  /// By level: how many findings were handed on, those beyond the limit among them; rows that are collapsed are not.
  var counts: [Rule.Level: Int] = [:]
  /// By what is raised on too many rows to list: its first finding, the rows that are kept of it, and their number.
  var collapsed: [Finding.FoldKey: (first: Finding, rows: [CollapsedRow], count: Int)] = [:]
  /// How many actions of the newest earlier tracker were looked at; 0 where no rule looks at them.
  var earlierActions = 0
  /// How many findings on themes and leads are not told, since they count no selected action.
  var unselectedGroups = 0
  /// By rule on sheets, columns or the tracker: of how many it was asked.
  var asked: [Int: Int] = [:]

  /// Nothing counted yet, for so many rules.
  init(rules: Int) {
    raised = Array(repeating: 0, count: rules)
    kept = Array(repeating: 0, count: rules)
  }

  /// Counts what rows raise: how often each outcome occurs, and then the rules of each.
  mutating func count(_ pieces: [(outcomes: RowOutcomes, unasked: RuleMask)]) {
    var tables: [Counted: (table: Outcomes, rows: [Int])] = [:]
    for (outcomes, unasked) in pieces {
      let id = Counted(table: ObjectIdentifier(outcomes.table), unasked: unasked)
      var counted =
        tables.removeValue(forKey: id) ?? (outcomes.table, Array(repeating: 0, count: outcomes.all.count))
      for row in 0..<outcomes.count { counted.rows[outcomes.number(row)] += 1 }
      tables[id] = counted
    }
    for (id, counted) in tables {
      for (outcome, rows) in zip(counted.table.all, counted.rows) {
        // Behind the rules stands what rows are asked for sums.
        outcome.raised.forEach { if $0 < raised.count, !id.unasked.contains($0) { raised[$0] += rows } }
      }
    }
  }

  /// Rows that share a table of outcomes, and the rules that these were not asked of.
  private struct Counted: Hashable {
    let table: ObjectIdentifier
    let unasked: RuleMask
  }

  /// Counts findings of rules that are told apart by what rows share, of which none is to be written.
  mutating func count(apart folds: FoldCounts) {
    folds.eachToldApart { key, count in
      if let level = key.level { counts[level, default: 0] += count }
      kept[key.rule] = raised[key.rule]
    }
  }

  /// The rules whose further findings are to be written: `folded` are told as one, and of those in `apart` some
  /// may be.
  func wanted(_ active: [Int], most: Int, folded: Set<Int>, apart: Set<Int>) -> RuleMask {
    RuleMask(
      active.filter { rule in
        if apart.contains(rule) { return true }
        if !folded.contains(rule) { return kept[rule] < most }
        return collapsed[Finding.FoldKey(rule: rule)]?.rows.count ?? 0 < Tally.mostRows(most)
      })
  }

  /// How many rows are kept of a finding that stands for many: where none is handed on, its level is all that is
  /// asked for.
  private static func mostRows(_ most: Int) -> Int { most == 0 ? 1 : 1000 }

  /// Hands a finding on, or keeps its row for the one that stands for many.
  mutating func deliver(_ finding: Finding, most: Int, _ folds: FoldCounts, _ receive: (Finding) -> Void) {
    if let key = finding.fold?.key, folds.isFolded(finding) {
      if collapsed[key] == nil { collapsed[key] = (finding, [], folds[key]) }
      if (collapsed[key]?.rows.count ?? 0) < Tally.mostRows(most) {
        collapsed[key]?.rows.append(CollapsedRow(finding))
      }
      return
    }
    counts[finding.level, default: 0] += 1
    kept[finding.rule] += 1
    if kept[finding.rule] <= most { receive(finding) }
  }
}

extension Finding {
  /// One finding for all that are like it.
  static func collapsed(_ first: Finding, count: Int, rows: [CollapsedRow], rule: Rule) -> Finding {
    let refs = rows.map(\.name)
    let shared = first.fold?.shared
    var evidence = [Evidence(key: Finding.count, value: .number(Double(count)))]
    if let shared { evidence.append(Evidence(key: shared.key, value: .text(shared.words))) }
    let counted = rule.subject.counted(count)
    let actions = listed(refs, most: 40)
    let message =
      rule.collapsedMessage?.filled { placeholder in
        switch placeholder {
        case .count: counted
        case .shared: shared?.words ?? ""
        case .actions: actions
        }
      } ?? "\(rule.title)\(shared.map { " (\($0.words))" } ?? ""), on \(counted): \(actions)."
    return Finding(
      // What the rows share tells it from the rule's other findings, from run to run.
      rule: first.rule, ruleID: first.ruleID, level: first.level, ref: "", theme: "",
      title: shared.map { Wording.kept($0.words) } ?? "", directorLead: "", row: nil, period: first.period,
      location: nil,
      message: message,
      remedy: first.remedy, evidence: evidence, refs: refs, rows: rows,
      holdingCase: first.holdingCase, fold: nil)
  }
}
