import RuleSets
import Tables
import Texts
import Trackers

/// Asks rules of the claims of a summary, each beside the rows of its actions.
///
/// Rows are read in order, whatever the order of the claims, so that the work is linear in rows and claims.
struct ClaimRun {
  /// What the summary says, in its order.
  let claims: [Claim]
  /// The rules that are asked of claims.
  let rules: [Int]
  /// By kind of claim: those of them that may be raised of it.
  private let rulesOfKind: [Claim.Kind: [Int]]
  private let checker: Checker
  private let pieces: [Checker.Piece]
  private let rows: RowIndex
  private let sums: [RowSum]
  /// By number: the actions that claims cover or offer.
  private var known: [Int: ClaimedAction] = [:]
  /// The actions that count for a finding on what is said to have no exceptions.
  private var named: Set<Int> = []
  /// By claim: what rules found of all of its actions so far; nil where none was asked.
  private var found: [[Finding]?]

  /// A run over the claims of a summary whose tracker's rows were read.
  init(_ checker: Checker, _ pieces: [Checker.Piece], _ rows: RowIndex, _ claims: [Claim]) {
    (self.checker, self.pieces, self.rows, self.claims) = (checker, pieces, rows, claims)
    let evaluator = checker.evaluator
    let rules = checker.active.filter { evaluator.rules[$0].subject == .claim && checker.isAsked($0) }
    self.rules = rules
    rulesOfKind = Dictionary(
      uniqueKeysWithValues: Claim.Kind.allCases.map { kind in
        (kind, rules.filter { evaluator.mayRaise(rule: $0, onClaimsOf: kind) })
      })
    sums = checker.evaluator.sums.filter { $0.subject == .claim }
    found = Array(repeating: nil, count: claims.count)
  }

  /// Asks all rules of all claims: first what is said to have no exceptions, as that may name actions left out.
  /// `look` gets each claim beside each of its actions.
  mutating func decide(_ look: (Claim, ActionFacts) -> Void) throws(TableError) {
    try readKnown()
    try decide(claims.indices.filter { !claims[$0].covered.isEmpty }, look)
    try decide(claims.indices.filter { claims[$0].covered.isEmpty }, look)
  }

  /// The findings that are told, in the order of the claims, then by level and rule id; one of a rule on a ref,
  /// milestones aside.
  func findings(where isTold: (Claim, Finding) -> Bool) -> [Finding] {
    var told: Set<String> = []
    return zip(claims, found).flatMap { claim, found in
      (found ?? []).sorted { ($0.level, $0.ruleID) < ($1.level, $1.ruleID) }.filter { finding in
        guard isTold(claim, finding) else { return false }
        if finding.ref.isEmpty || claim.kind == .milestone { return true }
        return told.insert("\(finding.ruleID) \(normalised(finding.ref))").inserted
      }
    }
  }

  /// Reads the actions that claims cover or offer.
  private mutating func readKnown() throws(TableError) {
    let wanted = Set(claims.flatMap { $0.covered.joined() + [$0.offered].compactMap(\.self) })
    let (facts, evaluator) = (self.facts, checker.evaluator)
    var known: [Int: ClaimedAction] = [:]
    try checker.eachAction(wanted, of: pieces, facts) { _, _ in
      known[facts.number] = ClaimedAction(
        name: facts.name, title: checker.writer.title(facts), answers: sums.map { evaluator.answers(of: $0, facts) })
    }
    self.known = known
  }

  private mutating func decide(_ wanted: [Int], _ look: (Claim, ActionFacts) -> Void) throws(TableError) {
    var places: [Int: [(claim: Int, place: Int)]] = [:]
    // Stands on no row: all its cells are blank.
    let nothing = ActionFacts(checker.scope, isRemembering: false)
    for claim in wanted {
      for (place, action) in claims[claim].actions.enumerated() { places[action, default: []].append((claim, place)) }
      guard claims[claim].actions.isEmpty else { continue }
      ask(claim, 0, nothing, part: nil, nil)
      look(claims[claim], nothing)
    }
    let facts = self.facts
    try checker.eachAction(Set(places.keys), of: pieces, facts) { part, chunk in
      for (claim, place) in places[facts.number] ?? [] {
        ask(claim, place, facts, part: part, chunk)
        look(claims[claim], facts)
      }
    }
    for claim in wanted { name(claim) }
  }

  private var facts: ActionFacts {
    let facts = ActionFacts(checker.scope, earlier: checker.earlier, isRemembering: true)
    facts.rows = rows
    return facts
  }

  /// Asks the rules of a claim beside one of its actions, which `facts` stand on: a finding must hold of each.
  private mutating func ask(_ number: Int, _ place: Int, _ facts: ActionFacts, part: Int?, _ chunk: Chunk?) {
    let claim = claims[number]
    facts.claim = ClaimView(
      claim: claim, isNamedOtherwise: claim.isNamedOtherwise || claim.actions.contains(where: named.contains),
      offered: claim.offered.flatMap { known[$0] })
    facts.group = place < claim.covered.count ? view(of: claim.covered[place]) : nil
    let evaluator = checker.evaluator
    let raised = (rulesOfKind[claim.kind] ?? []).filter { rule in
      if let part, checker.unasked.masks[part].contains(rule) { return false }
      return evaluator.truth(ofRule: rule, facts) == .yes
    }
    if let before = found[number] {
      found[number] = before.filter { raised.contains($0.rule) }
    } else {
      found[number] = raised.map { checker.writer.finding(rule: $0, ofClaim: facts, chunk: chunk) }
    }
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

  /// Notes the actions that count for a finding on what a claim covers.
  private mutating func name(_ number: Int) {
    let raised = Set((found[number] ?? []).map(\.rule))
    if raised.isEmpty { return }
    for rule in raised {
      let own = Set(checker.evaluator.rules[rule].sums.map(\.number))
      for (place, sum) in sums.enumerated() where own.contains(sum.sum.number) {
        named.formUnion(claims[number].covered.joined().filter { known[$0]?.answers[place].counts ?? false })
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
}

extension SumAnswers {
  /// Whether the action counts for certain.
  fileprivate var counts: Bool { among == .yes && of == .yes }
}

extension Evaluator {
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
