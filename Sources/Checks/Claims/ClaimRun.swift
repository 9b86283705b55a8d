import RuleSets
import Tables
import Texts
import Trackers

/// Asks rules of the claims of a summary, each beside the rows of its actions.
///
/// Rows are read in order and on all workers, whatever the order of the claims, so that the work is linear in rows and
/// claims.
struct ClaimRun {
  /// The rules that are asked of claims.
  let rules: [Int]
  private let checker: Checker
  private let pieces: [Checker.Piece]
  private let contexts: WorkerContexts
  private var asker: ClaimAsker
  /// By claim: what rules found of all of its actions so far; nil where none was asked.
  private var found: [[Finding]?]

  /// How many claims there are.
  var count: Int { found.count }

  /// A run over the claims of a summary whose tracker's rows were read.
  init(_ checker: Checker, _ pieces: [Checker.Piece], _ contexts: WorkerContexts, _ claims: ClaimList) {
    (self.checker, self.pieces, self.contexts) = (checker, pieces, contexts)
    rules = checker.active.filter { checker.evaluator.rules[$0].subject == .claim && checker.isAsked($0) }
    asker = ClaimAsker(checker, claims, rules: rules)
    found = Array(repeating: nil, count: claims.count)
  }

  /// Asks all rules of all claims: first what is said to have no exceptions, as that may name actions left out.
  /// `look` gets each claim beside each of its actions.
  mutating func decide(_ look: ((Claim, ActionFacts) -> Void)?) throws(TableError) {
    try readKnown()
    try decide(covering: true, look)
    try decide(covering: false, look)
  }

  /// The findings that are told, in the order of the claims, then by level and rule id; one of a rule on a ref,
  /// milestones aside.
  func findings(where isTold: (Claim, Finding) -> Bool) -> [Finding] {
    var told: Set<String> = []
    return found.enumerated().flatMap { place, found -> [Finding] in
      guard let found, !found.isEmpty else { return [] }
      let claim = asker.claims[place]
      return found.sorted { ($0.level, $0.ruleID) < ($1.level, $1.ruleID) }.filter { finding in
        guard isTold(claim, finding) else { return false }
        if finding.ref.isEmpty || claim.kind == .milestone { return true }
        return told.insert("\(finding.ruleID) \(normalised(finding.ref))").inserted
      }
    }
  }

  /// Reads the actions that claims cover or offer.
  private mutating func readKnown() throws(TableError) {
    let asker = asker
    let known = try checker.onEach(asker.claims.coveredOrOffered, of: pieces, contexts) { facts, _, _, known in
      known.append((facts.number, asker.claimedAction(facts)))
    }
    self.asker.known = Dictionary(known) { $1 }
  }

  /// Asks the rules of the claims that cover actions, or of the others.
  private mutating func decide(covering: Bool, _ look: ((Claim, ActionFacts) -> Void)?) throws(TableError) {
    let asker = asker
    var asked: [ClaimAsker.Question] = []
    // Stands on no row: all its cells are blank.
    let nothing = ActionFacts(checker.scope, isRemembering: false)
    let wanted = asker.claims.indices.filter { asker.claims.covers($0) == covering }
    for claim in wanted {
      let isBesideOne = asker.claims.eachAction(of: claim) { place, action in
        asked.append(ClaimAsker.Question(action: action, claim: claim, place: place))
      }
      if isBesideOne { continue }
      let question = ClaimAsker.Question(action: 0, claim: claim, place: 0)
      asker.turn(nothing, to: question)
      found[claim] = asker.answer(question, nothing, part: nil, nil).findings
      look?(asker.claims[claim], nothing)
    }
    asked.sort { ($0.action, $0.claim, $0.place) < ($1.action, $1.claim, $1.place) }
    try answer(ClaimQuestions(asked), asker, look)
    for claim in wanted where covering { self.asker.name(claim, raised: Set((found[claim] ?? []).map(\.rule))) }
  }

  /// Asks the rules of claims beside actions: a finding must hold of each action of its claim.
  private mutating func answer(
    _ asked: ClaimQuestions, _ asker: ClaimAsker, _ look: ((Claim, ActionFacts) -> Void)?
  ) throws(TableError) {
    let answers = try checker.onEach(asked.actions, of: pieces, contexts) { facts, part, chunk, answers in
      for question in asked.of(facts.number) {
        asker.turn(facts, to: question)
        answers.append(asker.answer(question, facts, part: part, chunk))
      }
    }
    for answer in answers {
      found[answer.claim] =
        found[answer.claim].map { before in
          before.filter { finding in answer.findings.contains { $0.rule == finding.rule } }
        } ?? answer.findings
    }
    guard let look else { return }
    try checker.eachAction(asked.actions, of: pieces, contexts) { facts in
      for question in asked.of(facts.number) {
        asker.turn(facts, to: question)
        look(asker.claims[question.claim], facts)
      }
    }
  }
}

/// Claims beside actions, by the actions.
private struct ClaimQuestions: Sendable {
  /// By rising numbers of actions.
  private let all: [ClaimAsker.Question]
  /// The numbers of the actions, each once, in rising order.
  let actions: [Int]

  /// Questions that stand by rising numbers of actions.
  init(_ all: [ClaimAsker.Question]) {
    self.all = all
    actions = all.indices.filter { $0 == 0 || all[$0].action != all[$0 - 1].action }.map { all[$0].action }
  }

  /// Those of an action.
  func of(_ action: Int) -> some Sequence<ClaimAsker.Question> {
    all[all.firstPlace { $0.action >= action }...].lazy.prefix { $0.action == action }
  }
}
