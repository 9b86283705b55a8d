import Checks
import TestSupport
import Testing

/// What rules rest on, as far as a later period matters.
@Suite struct RuleBasisTests {
  private static let bases = RuleBasis.all(of: DefaultRuleSet.shared)

  @Test(
    arguments: [
      ("due-unreadable", RuleBasis()), ("due-before-start", RuleBasis()), ("ref-malformed", RuleBasis()),
      ("status-missing", RuleBasis(usesStatus: true)), ("due-missing", RuleBasis(usesStatus: true)),
      ("rating-understates-slippage", RuleBasis(usesStatus: true)),
      ("update-missing", RuleBasis(usesStatus: true, usesUpdate: true)),
      ("update-date-impossible", RuleBasis(usesUpdate: true)),
      ("reopened", RuleBasis(usesStatus: true, looksBack: true)),
      ("new-action-stale", RuleBasis(usesStatus: true, looksBack: true)),
    ] as [(String, RuleBasis)])
  func `follows from the sources of its facts`(_ rule: String, _ basis: RuleBasis) {
    #expect(Self.bases[rule] == basis)
  }

  @Test(arguments: [
    "update-copied", "assurance-overdue", "assurance-due", "due-date-moved", "hidden-slippage", "stuck",
  ])
  func `looks at other periods or trackers`(_ rule: String) { #expect(Self.bases[rule]?.looksBack == true) }
}
