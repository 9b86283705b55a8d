import RuleSets
package import Tables
import Texts
import Trackers

/// Rules on the claims of a summary.
extension Checker {
  /// Holds a summary against the tracker: `index` gets every action in reading order, `claims` is then asked for what
  /// the summary says of them, and `receive` gets the findings in the order of the claims, then by level and rule id,
  /// those that stand for many last. `look` gets each claim beside each of its actions while rules are asked.
  ///
  /// Where actions are selected, a finding is told that is on one of them, or on what covers one; of what is on no
  /// action that which stands under the theme of one.
  package func run(
    ofEachAction index: (ActionFacts) -> Void, claims: () -> [Claim],
    look: (Claim, ActionFacts) -> Void = { _, _ in }, _ receive: (Finding) -> Void
  ) throws(TableError) -> CheckSummary {
    var pieces = try reading().pieces
    let rows = rowIndex(&pieces)
    let facts = ActionFacts(scope, earlier: earlier, isRemembering: !isPlain)
    facts.rows = rows
    let block = RowBlock()
    var themes: Set<String> = []
    for piece in pieces {
      try eachAction(of: piece, block, facts, where: { _ in true }) { place, _ in
        index(facts)
        if selection != nil, piece.isSelected(place) { themes.insert(normalised(facts.theme)) }
      }
    }
    var run = ClaimRun(self, pieces, rows, claims())
    try run.decide(look)
    var tally = Tally(rules: scope.ruleSet.rules.count)
    for rule in run.rules { tally.asked[rule] = run.claims.count }
    let findings = run.findings { claim, finding in
      if selection == nil { return true }
      let numbers = [finding.row, claim.offered].compactMap(\.self) + claim.covered.joined()
      if numbers.isEmpty { return themes.contains(normalised(claim.theme)) }
      return numbers.contains { isSelected($0, of: pieces) }
    }
    for finding in findings { tally.raised[finding.rule] += 1 }
    handOn(findings, &tally, receive)
    writeCollapsed(tally, receive)
    return summary(pieces, tally, selected: nil)
  }

  /// Holds claims against the tracker that are known before its actions are.
  package func run(on claims: [Claim], _ receive: (Finding) -> Void) throws(TableError) -> CheckSummary {
    try run(ofEachAction: { _ in }, claims: { claims }, receive)
  }

  /// Reads the rows of these actions again, each once and in order, and turns to them.
  func eachAction(
    _ numbers: Set<Int>, of pieces: [Piece], _ facts: ActionFacts, _ body: (_ part: Int, Chunk) -> Void
  ) throws(TableError) {
    if numbers.isEmpty { return }
    let block = RowBlock()
    for piece in pieces where piece.rows.contains(where: numbers.contains) {
      let isWanted: (Int) -> Bool = { numbers.contains(piece.firstRow + $0) }
      try eachAction(of: piece, block, facts, where: isWanted) { _, chunk in body(piece.part, chunk) }
    }
  }
}
