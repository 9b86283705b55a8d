import RuleSets
import Tables
import Texts
import Trackers

extension Checker {
  /// Asks rules of the actions whose ref no row has, and that may go on under another.
  func renumberedActions(_ pieces: [Piece], _ rows: RowIndex, _ tally: inout Tally) -> RenumberedActions {
    var renumbered = RenumberedActions()
    let asked = renumberedRules
    guard !asked.isEmpty, let newest = earlier.first else { return renumbered }
    let gone = newest.order.compactMap { key in
      rows.first(withRef: key) == nil ? newest.actions[key].map { (key, $0) } : nil
    }
    let (numbers, entries) = newActions(pieces, rows)
    if gone.isEmpty || entries.isEmpty { return renumbered }
    let index = TitleIndex(entries, least: TitleIndex.least(askedBy: evaluator.rules, evaluator.facts))
    let facts = ActionFacts(scope, earlier: earlier, isRemembering: false)
    facts.rows = rows
    for (key, action) in gone {
      guard let match = index.match(action.entry(scope.ruleSet.vocabulary)) else { continue }
      let row = numbers[match.place]
      guard !renumbered.isTaken(row) else { continue }
      facts.begin(absent: action)
      facts.successor = Successor(ref: rows.ref(row), agreement: match.agreement, next: match.next, row: row)
      for rule in asked { tally.asked[rule, default: 0] += 1 }
      let raised = asked.filter { evaluator.truth(ofRule: $0, facts) == .yes }
      if raised.isEmpty { continue }
      let told = isSelected(row, of: pieces) ? raised.filter { evaluator.rules[$0].isTold } : []
      for rule in told { tally.raised[rule] += 1 }
      renumbered.add(key, as: row, told: told.map { writer.finding(rule: $0, facts, chunk: nil) })
    }
    return renumbered
  }

  /// Those that are in force; one of which findings are not told says what goes on all the same.
  var renumberedRules: [Int] {
    evaluator.rules.indices.filter { index in
      let rule = evaluator.rules[index]
      return rule.subject == .renumberedEarlierAction && rule.level != .off
        && rule.needs.isSubset(of: scope.available)
    }
  }

  private func newActions(_ pieces: [Piece], _ rows: RowIndex) -> (numbers: [Int], entries: [TitleIndex.Entry]) {
    var numbers: [Int] = []
    var entries: [TitleIndex.Entry] = []
    for piece in pieces {
      for action in piece.new {
        let number = piece.firstRow + action.row
        // One whose ref an earlier row has has no past.
        if rows.facts(of: number).contains(.refStandsEarlier) { continue }
        numbers.append(number)
        entries.append(action.title)
      }
    }
    return (numbers, entries)
  }
}

extension FindingWriter {
  /// The finding on the action that `facts` stands on, in place of one that is gone.
  func placed(_ finding: Finding, on facts: ActionFacts, chunk: Chunk) -> Finding {
    var placed = Finding(
      rule: finding.rule, ruleID: finding.ruleID, level: finding.level,
      ref: ref(facts), theme: Wording.kept(facts.theme), title: title(facts),
      directorLead: Wording.kept(facts.text(.directorLead)), fields: fields(facts), row: facts.number,
      period: finding.period,
      location: location(of: ruleSet.rules[finding.rule], inCase: finding.holdingCase, facts, chunk),
      message: finding.message,
      remedy: finding.remedy, evidence: finding.evidence, refs: finding.refs, rows: finding.rows,
      holdingCase: finding.holdingCase, fold: finding.fold)
    addPeople(facts, to: &placed)
    return placed
  }
}
