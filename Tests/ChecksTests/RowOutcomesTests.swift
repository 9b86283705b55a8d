import Testing
import Texts

@testable import Checks

struct RowOutcomesTests {
  /// The rules that a number spells.
  private func rules(spelling number: Int) -> RuleMask {
    RuleMask((0..<14).filter { number >> $0 & 1 == 1 }.map { $0 * 90 })
  }

  private func left(_ rules: [Int]) -> [OpenRule] { rules.map { OpenRule(rule: Int32($0), answers: []) } }

  @Test func `keeps what rows come to through pieces of many different outcomes`() {
    let gatherer = RowGatherer()
    var outcomes = Outcomes()
    var pieces: [RowRecords] = []
    for piece in 0..<9 {
      gatherer.begin(10_000)
      if !outcomes.hasRoom(forRows: 10_000) {
        outcomes.seal()
        outcomes = Outcomes()
      }
      for row in 0..<10_000 {
        let outcome = Outcome(raised: rules(spelling: row), left: left([row % 3 + piece]))
        gatherer.append(RowRecord(refHash: 1, pasteHash: 0), ref: .empty, outcome: outcomes.number(of: outcome))
      }
      pieces.append(gatherer.finish(outcomes))
    }
    outcomes.seal()
    for (piece, records) in pieces.enumerated() {
      #expect(records.count == 10_000)
      for row in stride(from: 0, to: 10_000, by: 7) {
        #expect(records.outcomes[row].raised == rules(spelling: row))
        #expect(records.outcomes[row].left == left([row % 3 + piece]))
      }
    }
    var tally = Tally(rules: 14 * 90)
    tally.count(pieces.map { ($0.outcomes, RuleMask()) })
    #expect(tally.raised[90] == 9 * (0..<10_000).count { $0 >> 1 & 1 == 1 })
    #expect(tally.raised[1] == 0)
  }

  @Test func `tells which rules some row raises and whether something is left of some`() {
    let gatherer = RowGatherer()
    let outcomes = Outcomes()
    gatherer.begin(2)
    for outcome in [Outcome(raised: RuleMask([3, 900]), left: left([5])), Outcome(raised: RuleMask([4]))] {
      gatherer.append(RowRecord(refHash: 1, pasteHash: 0), ref: .empty, outcome: outcomes.number(of: outcome))
    }
    let rows = gatherer.finish(outcomes).outcomes
    #expect(rows.isOpen)
    #expect(rows.raises(anyOf: RuleMask([900])))
    #expect(!rows.raises(anyOf: RuleMask([5])))
    let others = Outcomes()
    rows.change(to: others) { row, _ in others.number(of: Outcome(raised: RuleMask([row + 5]))) }
    #expect(!rows.isOpen)
    #expect(rows.raises(anyOf: RuleMask([5])))
    #expect(!rows.raises(anyOf: RuleMask([900])))
  }
}
