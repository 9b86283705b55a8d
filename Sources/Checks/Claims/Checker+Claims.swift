import RuleSets
package import Tables
import Texts
import Trackers

/// Rules on the claims of a summary.
extension Checker {
  /// Holds a summary against the tracker: `index` makes something of every action, and gets what it made of the one
  /// before it where that is at hand; `claims` then gets all of that in reading order, and is asked for what the
  /// summary says; and `receive` gets the findings in the order of the claims, then by level and rule id, those that
  /// stand for many last. `look` gets each claim beside each of its actions while rules are asked.
  ///
  /// Where actions are selected, a finding is told that is on one of them, or on what covers one; of what is on no
  /// action that which stands under the theme of one.
  package func run<Indexed: Sendable>(
    indexing index: @Sendable (ActionFacts, _ last: Indexed?) -> Indexed, claims: ([Indexed]) -> ClaimList,
    look: ((Claim, ActionFacts) -> Void)? = nil, _ receive: (Finding) -> Void
  ) throws(TableError) -> CheckSummary {
    var pieces = try reading().pieces
    let contexts = contexts(knowing: rowIndex(&pieces))
    let (indexed, themes) = try self.index(pieces, contexts, index)
    var run = ClaimRun(self, pieces, contexts, claims(indexed))
    try run.decide(look)
    var tally = Tally(rules: scope.ruleSet.rules.count)
    for rule in run.rules { tally.asked[rule] = run.count }
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
    try run(indexing: { _, _ in () }, claims: { _ in ClaimList(claims) }, receive)
  }

  /// What is made of every action, in reading order, and the themes of those that are selected, where some are.
  private func index<Indexed: Sendable>(
    _ pieces: [Piece], _ contexts: WorkerContexts, _ index: @Sendable (ActionFacts, Indexed?) -> Indexed
  ) throws(TableError) -> ([Indexed], Set<String>) {
    var found = try onEach(Array(pieces.indices), contexts) { place, context throws(TableError) in
      let piece = pieces[place]
      var indexed: [Indexed] = []
      var themes: Set<String> = []
      indexed.reserveCapacity(piece.records.count)
      try self.eachAction(of: piece, context.block, context.action, where: { _ in true }) { place, _ in
        indexed.append(index(context.action, indexed.last))
        if piece.selected?.contains(place) ?? false { themes.insert(normalised(context.action.theme)) }
      }
      return (indexed: indexed, themes: themes)
    }
    var all: [Indexed] = []
    var themes: Set<String> = []
    all.reserveCapacity(found.reduce(0) { $0 + $1.indexed.count })
    for place in found.indices {
      all += found[place].indexed
      themes.formUnion(found[place].themes)
      // Gone as soon as it is taken over: all of it twice would be the most that the check holds.
      found[place].indexed = []
    }
    return (all, themes)
  }
}
