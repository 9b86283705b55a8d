import RuleSets
import Tables
import Trackers

/// Findings on the claims of a summary.
extension FindingWriter {
  /// The finding of a rule on the claim that `facts` hold beside the action that they stand on, if on any.
  ///
  /// Its place is in the summary; its location is the tracker's cell that the claim is held against.
  func finding(rule index: Int, ofClaim facts: ActionFacts, chunk: Chunk?) -> Finding {
    let rule = ruleSet.rules[index]
    let holdingIndex = evaluator.holdingIndex(of: rule, facts)
    let holding = holdingIndex.map { rule.cases[$0] }
    let told = evaluator.toldSum(of: rule, facts)
    facts.group?.told = told
    let claim = facts.claim?.claim
    let location = location(of: rule, inCase: holdingIndex, facts, chunk)
    let cell = location.map {
      Finding.Evidence(key: Finding.trackerCell, value: .text($0.address()), isPassing: true)
    }
    var finding = Finding(
      rule: index, ruleID: rule.id, level: holding?.level ?? rule.level,
      ref: claim.map { ref(of: $0, facts) } ?? "", theme: Wording.kept(claim?.theme ?? ""),
      title: claim.map { title(of: $0, facts) } ?? "",
      directorLead: Wording.kept(facts.text(.directorLead)), fields: fields(facts),
      row: facts.row == nil ? nil : facts.number, period: facts.scope.period, location: location,
      message: message(ofRule: index, inCase: holdingIndex, facts),
      remedy: remedy(ofRule: index, inCase: holdingIndex, facts),
      evidence: evidence(ofRule: index, facts) + [cell].compactMap(\.self), refs: facts.group?.refs.items ?? [],
      rows: [], holdingCase: holdingIndex, fold: fold(ofRule: index, holding, facts))
    finding.place = claim?.place
    finding.suggestion = suggestion(ofRule: index, facts)
    addPeople(facts, to: &finding)
    return finding
  }

  /// The ref as the summary writes it, else that of the action; numbers and exceptions without one have none.
  func ref(of claim: Claim, _ facts: ActionFacts) -> String {
    if !claim.ref.isEmpty { return Wording.kept(claim.ref) }
    return claim.kind.isOfNoRef ? "" : ref(facts)
  }

  /// The title as the summary has it, else that of the action, else the words that the claim rests on.
  func title(of claim: Claim, _ facts: ActionFacts) -> String {
    if !claim.title.isEmpty { return Wording.kept(claim.title) }
    let title = claim.kind.isOfNoRef ? "" : title(facts)
    return title.isEmpty ? Wording.kept(claim.place.quote) : title
  }
}

extension Claim.Kind {
  /// Whether it is of no one action by its ref, even where it is matched with one.
  fileprivate var isOfNoRef: Bool { self == .count || self == .unnamedException }
}

extension Finding {
  /// The evidence that names the tracker's cell.
  fileprivate static let trackerCell = "tracker-cell"
}
