import Checks
import Dates
import Reports
import RuleSets
import Slipgauge
import Summaries
import TestSupport
import Testing
import Trackers

/// Reads a drafted summary back and holds it against the tracker that it was drafted from.
struct DraftedSummaryCheck {
  let ruleSet: RuleSet
  let index: TrackerIndex
  let summary: DraftedSummary

  /// Drafts the summary of the tracker at `path`.
  init(_ path: String, _ ruleSet: RuleSet = DefaultRuleSet.shared, previous: [String] = []) throws {
    var options = Check.Options(ruleSet: ruleSet)
    options.previous = previous
    let check = Check(options)
    var actions: [TrackerIndex.Action] = []
    let report = try check.run(
      path, keeping: { _ in true }, look: { _, facts, _ in actions.append(TrackerIndex.Action(facts)) })
    self.ruleSet = ruleSet
    index = TrackerIndex(actions, period: report.summary.period, ruleSet)
    summary = try SummaryDrafter(check).run(path)
  }

  /// What of the summary, read back from a format, the tracker does not bear out.
  func problems(_ format: SummaryFormat) throws -> [String] {
    let read = try SummaryReader(ruleSet).read(bytes: summary.bytes(as: format))
    let themes = ClaimReader(ruleSet, refs: index.refs).themes(of: read)
    return ClaimMatcher(index, ruleSet).match(themes).compactMap(problem)
  }

  private func problem(_ claim: Claim) -> String? {
    let place = "\(claim.kind.rawValue) in \(claim.theme): \(claim.place.quote)"
    let isRight =
      switch claim.kind {
      case .exception: claim.actions.contains { bears(out: claim, index.actions[$0]) }
      case .unnamedException: claim.isMarked
      // Where a block may be several, what is said of it need hold of one.
      case .noIssues, .noExceptions:
        claim.covered.isEmpty || claim.covered.contains { !$0.contains { isOffTrack(index.actions[$0]) } }
      case .leftOut: claim.isNamedOtherwise || !claim.actions.contains { isException(index.actions[$0]) }
      case .count: claim.count.map { $0.least...$0.most ~= $0.given } ?? true
      case .block: !claim.actions.isEmpty
      case .milestone: claim.actions.count == 1
      }
    return isRight ? nil : place
  }

  private func bears(out claim: Claim, _ action: TrackerIndex.Action) -> Bool {
    guard case .known(let status) = action.status, claim.ratings?.contains(status) == true else { return false }
    guard let date = claim.date, let due = action.due.days else { return true }
    return claim.hasYear ? !date.isBefore(due) && !date.isAfter(due) : true
  }

  private func isException(_ action: TrackerIndex.Action) -> Bool {
    guard case .known(let status) = action.status, !action.ref.isEmpty else { return false }
    return ruleSet.summary.draft.exceptions.contains(status)
  }

  private func isOffTrack(_ action: TrackerIndex.Action) -> Bool {
    guard case .known(let status) = action.status, let rank = ruleSet.statuses[status].rank else { return false }
    return rank > 0
  }
}
