import RuleSets
import Tables
import Trackers

/// Asks rules of claims, each beside one of its actions: what workers share.
struct ClaimAsker: Sendable {
  /// A claim beside one of its actions.
  struct Question: Sendable {
    /// The action's number over the tracker.
    let action: Int
    /// The claim's place in the summary.
    let claim: Int
    /// The action's place among the claim's.
    let place: Int
  }

  /// What rules found of a claim beside one of its actions.
  struct Answer: Sendable {
    /// The claim's place in the summary.
    let claim: Int
    /// What was found, in the order of the rules.
    let findings: [Finding]
  }

  /// What the summary says, in its order.
  let claims: ClaimList
  /// The sums that rules on claims ask for.
  let sums: [RowSum]
  /// By number: the actions that claims cover or offer.
  var known: [Int: ClaimedAction] = [:]
  /// The actions that count for a finding on what is said to have no exceptions.
  var named: Set<Int> = []
  private let checker: Checker
  /// By kind of claim: the rules that may be raised of it.
  private let rulesOfKind: [Claim.Kind: [Int]]

  /// What asks `rules` of a summary's claims.
  init(_ checker: Checker, _ claims: ClaimList, rules: [Int]) {
    (self.checker, self.claims) = (checker, claims)
    let evaluator = checker.evaluator
    sums = evaluator.sums.filter { $0.subject == .claim }
    rulesOfKind = Dictionary(
      uniqueKeysWithValues: Claim.Kind.allCases.map { kind in
        (kind, rules.filter { evaluator.mayRaise(rule: $0, onClaimsOf: kind) })
      })
  }

  /// What is kept of the action that `facts` stand on, which claims cover or offer.
  func claimedAction(_ facts: ActionFacts) -> ClaimedAction {
    ClaimedAction(
      name: facts.name, title: checker.writer.title(facts),
      answers: sums.map { checker.evaluator.answers(of: $0, facts) })
  }

  /// Turns `facts` to a claim beside the action that they stand on.
  func turn(_ facts: ActionFacts, to question: Question) {
    let claim = claims[question.claim]
    facts.claim = ClaimView(
      claim: claim, isNamedOtherwise: claim.isNamedOtherwise || claim.actions.contains(where: named.contains),
      offered: claim.offered.flatMap { known[$0] })
    facts.group = question.place < claim.covered.count ? view(of: claim.covered[question.place]) : nil
  }

  /// Asks the rules of the claim that `facts` were turned to; nothing stands on no part.
  func answer(_ question: Question, _ facts: ActionFacts, part: Int?, _ chunk: Chunk?) -> Answer {
    let rules = facts.claim.flatMap { rulesOfKind[$0.claim.kind] } ?? []
    var findings: [Finding] = []
    for rule in rules {
      if let part, checker.unasked.masks[part].contains(rule) { continue }
      guard checker.evaluator.truth(ofRule: rule, facts) == .yes else { continue }
      findings.append(checker.writer.finding(rule: rule, ofClaim: facts, chunk: chunk))
    }
    return Answer(claim: question.claim, findings: findings)
  }

  /// What the sums of rules come to over the actions that a claim covers.
  private func view(of covered: [Int]) -> GroupView {
    let actions = covered.compactMap { known[$0] }
    var values: [Int: SumValue] = [:]
    for (place, sum) in sums.enumerated() {
      var counts = SumCounts()
      for action in actions { counts.add(action.answers[place]) }
      let counting = actions.filter { $0.answers[place].counts }
      values[sum.sum.number] = SumValue(
        sum.sum.kind, counts, nil, FirstRows(), refs: counting.prefix(FactList.mostTold).map(\.name))
    }
    return GroupView(.claim, .tracker, values)
  }

  /// Notes the actions that count for a finding of these rules on what a claim covers.
  mutating func name(_ claim: Int, raised: Set<Int>) {
    for rule in raised {
      let own = Set(checker.evaluator.rules[rule].sums.map(\.number))
      for (place, sum) in sums.enumerated() where own.contains(sum.sum.number) {
        named.formUnion(claims[claim].covered.joined().filter { known[$0]?.answers[place].counts ?? false })
      }
    }
  }
}

extension Evaluator {
  /// Whether a rule may be raised on claims of a kind, whatever else they and their actions show.
  fileprivate func mayRaise(rule index: Int, onClaimsOf kind: Claim.Kind) -> Bool {
    conditions[index].outlook(
      ofTest: { test in
        guard facts.all[test.fact].isKindOfClaim, case .choiceIs(let kinds) = test.test else { return .pending }
        return Truth(kinds.contains(kind.rawValue))
      }, ofRule: { mayRaise(rule: $0, onClaimsOf: kind) ? .pending : .no }, ofSum: { _ in .pending }
    ).contains(.yes)
  }

  /// What an action comes to for a sum of a rule on claims.
  fileprivate func answers(of sum: RowSum, _ action: ActionFacts) -> SumAnswers {
    SumAnswers(among: answer(to: sum.among, action), of: answer(to: sum.of, action))
  }

  private func answer(to question: RowSum.Question?, _ action: ActionFacts) -> Truth {
    guard let question else { return .yes }
    if truth(of: conditions[question.holds], action) == .yes { return .yes }
    return truth(of: conditions[question.fails], action) == .yes ? .no : .open
  }
}

extension SumAnswers {
  /// Whether the action counts for certain.
  fileprivate var counts: Bool { among == .yes && of == .yes }
}
