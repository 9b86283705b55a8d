import Dates
import RuleSets
import Texts
import Trackers

/// Decides all rules for row after row of one thread.
///
/// What conditions test rests on few things: kind, statuses and dates; what the update amounts to; and cells that many
/// rows have alike. Of each, few different combinations occur, and what such a combination decides is worked out once
/// and remembered. What is left is asked of the row, each test at most once.
final class RowEvaluator {
  private let compiled: CompiledRules
  private let evaluator: Evaluator
  private let facts: ActionFacts
  private let dates: DatesClasses
  private let updates: UpdateClasses
  private let cells: CellClasses
  private let decider: Decider
  /// The places among the scope's periods of the period, the one before it, and the two months before, each once.
  private let places: [Int]
  /// By kind, statuses and dates: the number of what they decide.
  private var shared = NumberTable()
  private let decisions: Decisions
  /// By atom: what is known of it for the row at hand.
  private var known: [Known]

  /// Beyond so many kinds, statuses and dates all are forgotten: memory stays bounded whatever a tracker holds.
  private static let most = 1 << 15

  init(_ evaluator: Evaluator, active: [Int], compiled: CompiledRules, recordTests: [[RecordTest]?], facts: ActionFacts)
  {
    self.evaluator = evaluator
    self.compiled = compiled
    self.facts = facts
    dates = DatesClasses(compiled, evaluator, facts)
    updates = UpdateClasses(compiled, facts)
    cells = CellClasses(compiled, evaluator, facts)
    decider = Decider(
      compiled, evaluator, active: active, recordTests: recordTests, facts: facts, updates: updates,
      cells: cells)
    decisions = Decisions(atoms: compiled.atoms.count)
    known = Array(repeating: .open, count: compiled.atoms.count)
    let scope = facts.scope
    let last = scope.periods.count - 1
    let asked = [last, last - 1] + [-1, -2].map { scope.periods.lastIndex(of: scope.period.adding($0)) ?? -1 }
    places = asked.indices.filter { asked[$0] >= 0 && !asked[..<$0].contains(asked[$0]) }.map { asked[$0] }
  }

  /// The rules that are raised on the action at hand, and those that rows yet to be read decide.
  func decide() -> PairTable.Pair {
    let decision = decision()
    var pair = decisions.pair(decision)
    let open = decisions.open(decision)
    guard !open.isEmpty else { return pair }
    if let decided = decisions.known(decision) {
      known.withUnsafeMutableBufferPointer { known in _ = known.update(fromContentsOf: decided) }
    }
    for rule in open {
      switch truth(of: rule) {
      case .yes: pair.raised.insert(Int(rule.rule))
      case .pending: pair.pending.insert(Int(rule.rule))
      case .no: break
      }
    }
    return pair
  }

  // MARK: What rows share

  /// The number of the decision on all rows that agree with the one at hand.
  private func decision() -> Int {
    if decisions.isFull || shared.count >= RowEvaluator.most || updates.isFull || cells.isFull { forget() }
    let beginning = beginning()
    let needs = decider.needs(beginning)
    let update = updates.number(needed: needs.update)
    let cells = cells.number(needed: needs.cells)
    // Each stays below 2^21 by the limits above.
    let key = UInt64(beginning) << 42 | UInt64(update) << 21 | UInt64(cells)
    let known = decisions.find(key)
    if known >= 0 { return known }
    return decisions.add(decider.decide(beginning), for: key)
  }

  private func beginning() -> Int {
    let key = sharedKey()
    let known = shared.find(key)
    if known >= 0 { return known }
    let new = decider.beginning()
    shared.insert(key, new)
    return new
  }

  /// Two bits for the kind, six for each status, five for the earlier dates' marks; the rest numbers the dates' class.
  /// There are four statuses at most.
  private func sharedKey() -> UInt64 {
    var key = facts.kind.number
    var shift: UInt64 = 2
    for place in places {
      key |= UInt64(facts.note(at: place).number) &<< shift
      shift &+= 6
    }
    if !facts.earlier.isEmpty { key |= UInt64(facts.assumedEarlierSources.rawValue) &<< shift }
    return key | UInt64(dates.number()) &<< (shift &+ 5)
  }

  private func forget() {
    shared.removeAll()
    decisions.removeAll()
    decider.removeAll()
    updates.removeAll()
    cells.removeAll()
  }

  // MARK: Conditions

  private func truth(of open: OpenRule) -> Truth {
    if open.atom < 0 { return truth(ofRule: Int(open.rule)) }
    let held = truth(ofTest: Int(open.atom))
    let truth = open.isNot ? !held : held
    return truth == .no ? .no : evaluator.guarded(truth, rule: Int(open.rule), facts)
  }

  private func truth(ofRule rule: Int) -> Truth {
    let truth = compiled.truth(at: Int(compiled.starts[rule]), ofAtom: truth(ofAtom:), ofRule: truth(ofRule:))
    return truth == .no ? .no : evaluator.guarded(truth, rule: rule, facts)
  }

  private func truth(ofAtom index: Int) -> Truth {
    switch known[index] {
    case .no: return .no
    case .yes: return .yes
    case .pending: return .pending
    case .open:
      let truth = truth(ofTest: index)
      known[index] = Known(truth)
      return truth
    }
  }

  private func truth(ofTest index: Int) -> Truth {
    let atom = compiled.atoms[index]
    return evaluator.truth(of: atom.test, fact: atom.fact, facts)
  }
}

/// What is known of a test.
enum Known: UInt8 {
  case open, no, yes, pending

  init(_ truth: Truth) {
    switch truth {
    case .no: self = .no
    case .yes: self = .yes
    case .pending: self = .pending
    }
  }
}

extension [Known] {
  /// The same, 32 in each number: so they are hashed sooner.
  var packed: [UInt64] {
    stride(from: 0, to: count, by: 32).map { start in
      self[start..<Swift.min(start + 32, count)].reduce(0) { $0 << 2 | UInt64($1.rawValue) }
    }
  }
}

extension ActionKind {
  fileprivate var number: UInt64 {
    switch self {
    case .main: 0
    case .sub: 1
    case .assurance: 2
    }
  }
}
