import Dates
import RuleSets
import Texts
import Trackers

/// Decides all rules for row after row of one thread.
///
/// Most of what conditions test rests on kind, statuses and dates, and few combinations of these occur: for each, what
/// they decide is decided once and remembered. What is left is asked of the row, each test at most once.
final class RowEvaluator {
  private let compiled: CompiledRules
  private let evaluator: Evaluator
  private let active: [Int]
  private let facts: ActionFacts
  /// By atom: what is known of it for the row at hand.
  @exclusivity(unchecked) private var known: [Known]
  @exclusivity(unchecked) private var classes: [ClassKey: Int] = [:]
  @exclusivity(unchecked) private var classesOfPairs = NumberTable()
  @exclusivity(unchecked) private var shared = NumberTable()
  /// By atom that tests a text which many rows have: what is known of such texts.
  @exclusivity(unchecked) private var texts: [BytesTable<Bool>]
  @exclusivity(unchecked) private var decisions: [Decision] = []

  fileprivate enum Known: UInt8 { case open, no, yes, pending }

  /// What a pair of date cells comes to, as far as rules ask.
  private struct ClassKey: Hashable {
    let known: [UInt8]
    let expected: [Int]
    let assumed: UInt8
  }

  /// What is decided by what rows share.
  private struct Decision {
    var known: [Known]
    var raised = RuleMask()
    /// The rules that the row itself decides.
    var open: [Int] = []
  }

  init(_ evaluator: Evaluator, active: [Int], compiled: CompiledRules, facts: ActionFacts) {
    self.evaluator = evaluator
    self.active = active
    self.compiled = compiled
    self.facts = facts
    known = Array(repeating: .open, count: compiled.atoms.count)
    texts = Array(repeating: BytesTable(most: 4096), count: compiled.atoms.count)
  }

  /// The rules that are raised on the action at hand, and those that rows yet to be read decide.
  func decide() -> (raised: RuleMask, pending: RuleMask) {
    let place = decision()
    // One decision serves many rows; its storage is copied into, not shared with, the row's.
    known.withUnsafeMutableBufferPointer { known in
      decisions[place].known.withUnsafeBufferPointer { _ = known.update(fromContentsOf: $0) }
    }
    var raised = decisions[place].raised
    var pending = RuleMask()
    for rule in decisions[place].open {
      switch truth(ofRule: rule) {
      case .yes: raised.insert(rule)
      case .pending: pending.insert(rule)
      case .no: break
      }
    }
    return (raised, pending)
  }

  // MARK: What rows share

  private func decision() -> Int {
    let hasPrevious = facts.scope.previousPeriod != nil
    let previous = hasPrevious ? facts.status(at: facts.scope.periods.count - 2).number : 63
    let kind: UInt64 = facts.kind == .main ? 0 : facts.kind == .sub ? 1 : 2
    let assumed = UInt64(facts.assumedEarlierSources.rawValue)
    // Two bits for the kind, six for each status, eight for the marks; the rest numbers the class of dates.
    let key = kind | facts.status.number << 2 | previous << 8 | assumed << 14 | UInt64(datesClass()) << 22
    let known = shared.find(key)
    if known >= 0 { return known }
    let decision = decideShared()
    decisions.append(decision)
    shared.insert(key, decisions.count - 1)
    return decisions.count - 1
  }

  /// The class of the row's dates: rows of one class are decided alike.
  private func datesClass() -> Int {
    let pair = facts.datePair
    let reporting = facts.reporting
    // The reporting date is the same for most rows, else a day of the period.
    let day = reporting.earliest == reporting.latest ? UInt64(UInt32(bitPattern: reporting.earliest.number)) : 0xFFFF_FFFF
    let key = UInt64(UInt32(truncatingIfNeeded: pair.number)) << 32 | day
    if pair.number >= 0 {
      let known = classesOfPairs.find(key)
      if known >= 0 { return known }
    }
    var truths: [UInt8] = []
    for (atom, basis) in zip(compiled.atoms, compiled.bases) where basis == .dates {
      truths.append(Known(evaluator.truth(of: atom.test, fact: atom.fact, facts)).rawValue)
    }
    let classKey = ClassKey(known: truths, expected: facts.expected, assumed: facts.assumedOwnSources.rawValue)
    let number = classes[classKey] ?? classes.count
    classes[classKey] = number
    if pair.number >= 0 { classesOfPairs.insert(key, number) }
    return number
  }

  private func decideShared() -> Decision {
    for (index, atom) in compiled.atoms.enumerated() {
      known[index] =
        compiled.bases[index] == .row ? .pending : Known(evaluator.truth(of: atom.test, fact: atom.fact, facts))
    }
    var decision = Decision(known: known)
    for rule in active {
      switch truth(ofRule: rule) {
      case .yes where evaluator.rules[rule].cases.isEmpty: decision.raised.insert(rule)
      case .no: break
      default: decision.open.append(rule)
      }
    }
    for index in known.indices where compiled.bases[index] == .row { decision.known[index] = .open }
    return decision
  }

  // MARK: Conditions

  private func truth(ofRule rule: Int) -> Truth {
    let truth = truth(at: Int(compiled.starts[rule]))
    return truth == .no ? .no : evaluator.guarded(truth, rule: rule, facts)
  }

  private func truth(at place: Int) -> Truth {
    let step = compiled.steps[place]
    switch step.kind {
    case .atom: return truth(ofAtom: Int(step.index))
    case .not: return !truth(at: place + 1)
    case .rule: return truth(ofRule: Int(step.index))
    case .all:
      var all = Truth.yes
      var part = place + 1
      while part < Int(step.end) {
        switch truth(at: part) {
        case .no: return .no
        case .pending: all = .pending
        case .yes: break
        }
        part = Int(compiled.steps[part].end)
      }
      return all
    case .any:
      var any = Truth.no
      var part = place + 1
      while part < Int(step.end) {
        switch truth(at: part) {
        case .yes: return .yes
        case .pending: any = .pending
        case .no: break
        }
        part = Int(compiled.steps[part].end)
      }
      return any
    }
  }

  private func truth(ofAtom index: Int) -> Truth {
    switch known[index] {
    case .no: return .no
    case .yes: return .yes
    case .pending: return .pending
    case .open:
      let atom = compiled.atoms[index]
      let truth =
        compiled.isRepetitive[index]
        ? remembered(index, atom) : evaluator.truth(of: atom.test, fact: atom.fact, facts)
      known[index] = Known(truth)
      return truth
    }
  }

  /// The truth of a test of a text that many rows have.
  private func remembered(_ index: Int, _ atom: CompiledRules.Atom) -> Truth {
    guard case .text(let text) = facts.value(atom.fact), text.count <= 512 else {
      return evaluator.truth(of: atom.test, fact: atom.fact, facts)
    }
    let hash = mixedHash(wordHash(text.buffer), UInt64(index))
    let known = texts[index].find(text, hash: hash)
    if known >= 0 { return Truth(texts[index].values[known]) }
    let truth = evaluator.truth(of: atom.test, fact: atom.fact, facts)
    if truth != .pending { _ = texts[index].insert(text, hash: hash, truth == .yes) }
    return truth
  }
}

extension StatedStatus {
  /// Below 64, another for each.
  fileprivate var number: UInt64 {
    switch self {
    case .known(let index): UInt64(index)
    case .blank: 61
    case .unknown: 62
    }
  }
}

extension RowEvaluator.Known {
  fileprivate init(_ truth: Truth) {
    switch truth {
    case .no: self = .no
    case .yes: self = .yes
    case .pending: self = .pending
    }
  }
}
