import RuleSets

/// Works out what all rows that agree with the row at hand have decided.
final class Decider {
  private let compiled: CompiledRules
  private let evaluator: Evaluator
  private let active: [Int]
  private let facts: ActionFacts
  /// By rule: whether what is kept of a row decides it once the row's own tests are decided.
  private let isSettled: [Bool]
  /// The atoms that kind, statuses and dates decide, and those that the update and plain cells do.
  private let ofShared: [Int]
  private let ofOthers: [Int]
  private var beginnings: [Beginning] = []
  private var needs = Pile<Needs>()
  private let updates: UpdateClasses
  private let cells: CellClasses
  /// By what is known of the atoms, packed, where nothing else tells rows apart: the number of the beginning.
  private var numbers: [[UInt64]: Int] = [:]

  /// What kind, statuses and dates decide. What the others decide rests on them no further: a test against something
  /// that a row does not have fails whatever it is compared with.
  private struct Beginning {
    /// By atom.
    let known: [Known]
    /// The rules that they leave open, or raise.
    let rules: [Int]
    /// The atoms of those that the update and plain cells decide.
    let atoms: [Int]
  }

  /// The bits of updates and cells that a beginning leaves to tell rows apart.
  struct Needs {
    var update: UInt64
    var cells: UInt64
  }

  init(
    _ compiled: CompiledRules, _ evaluator: Evaluator, active: [Int], recordTests: [[RecordTest]?], facts: ActionFacts,
    updates: UpdateClasses, cells: CellClasses
  ) {
    self.compiled = compiled
    self.evaluator = evaluator
    self.active = active
    self.facts = facts
    self.updates = updates
    self.cells = cells
    isSettled = recordTests.map { $0 != nil }
    ofShared = compiled.bases.indices.filter { compiled.bases[$0].isShared }
    ofOthers = compiled.bases.indices.filter {
      let basis = compiled.bases[$0]
      return !basis.isShared && basis != .record && basis != .row
    }
  }

  func removeAll() {
    beginnings.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    needs.removeAll()
  }

  /// Numbers what the kind, statuses and dates of the row at hand decide: far fewer than there are of those.
  func beginning() -> Int {
    var known = Array(repeating: Known.open, count: compiled.atoms.count)
    for index in ofShared { known[index] = truth(ofAtom: index) }
    // Years that nobody typed bear on rules beside their tests.
    let isWhole = facts.assumedSources.isEmpty
    if isWhole {
      let packed = known.packed
      if let number = numbers[packed] { return number }
      numbers[packed] = beginnings.count
    }
    let rules = active.filter { isOpen($0, known) }
    let atoms = isWhole ? openAtoms(of: rules, known) : ofOthers
    beginnings.append(Beginning(known: known, rules: rules, atoms: atoms))
    needs.append(isWhole ? self.needs(of: atoms) : Needs(update: .max, cells: .max))
    return beginnings.count - 1
  }

  /// Those of the atoms that the update and plain cells decide that stand in the rules and are not known.
  private func openAtoms(of rules: [Int], _ known: [Known]) -> [Int] {
    var isAsked = Array(repeating: false, count: compiled.atoms.count)
    var rest = rules
    var isSeen = Array(repeating: false, count: compiled.starts.count)
    for rule in rules { isSeen[rule] = true }
    while let rule = rest.popLast() {
      let start = Int(compiled.starts[rule])
      for step in compiled.steps[start..<Int(compiled.steps[start].end)] {
        switch step.kind {
        case .atom: isAsked[Int(step.index)] = known[Int(step.index)] == .open
        case .rule where !isSeen[Int(step.index)]:
          isSeen[Int(step.index)] = true
          rest.append(Int(step.index))
        default: break
        }
      }
    }
    return ofOthers.filter { isAsked[$0] }
  }

  private func needs(of atoms: [Int]) -> Needs {
    atoms.reduce(into: Needs(update: 0, cells: 0)) { needs, index in
      needs.update |= updates.bits(ofAtom: index, compiled.atoms[index], compiled.bases[index])
      needs.cells |= cells.bits(ofAtom: index, compiled.bases[index])
    }
  }

  @inline(__always)
  func needs(_ beginning: Int) -> Needs { needs[beginning] }

  /// What is decided of all rows that have a beginning, and agree with the row at hand in what that needs.
  func decide(_ beginning: Int) -> Decision {
    let beginning = beginnings[beginning]
    var known = beginning.known
    for index in beginning.atoms where isDecided(compiled.bases[index]) {
      known[index] = cells.truth(ofAtom: index) ?? updates.truth(ofAtom: index) ?? truth(ofAtom: index)
    }
    var decision = Decision(known: known)
    for rule in beginning.rules { decide(rule, &decision) }
    return decision
  }

  /// Whether the rule may be raised, whatever decides the rest; a rule within it has more to it than its condition.
  private func isOpen(_ rule: Int, _ known: [Known]) -> Bool {
    truth(at: Int(compiled.starts[rule]), known) != .no
  }

  private func truth(at start: Int, _ known: [Known]) -> Truth {
    compiled.truth(at: start, ofAtom: { Truth(known[$0]) }, ofRule: { _ in .pending })
  }

  private func truth(ofAtom index: Int) -> Known {
    let atom = compiled.atoms[index]
    return Known(evaluator.truth(of: atom.test, fact: atom.fact, facts))
  }

  private func isDecided(_ basis: AtomBasis) -> Bool {
    switch basis {
    case .shared, .dates, .reporting, .update, .sought, .cell, .ref: true
    case .phrases(let lists): updates.lacks(lists)
    case .promise: !updates.mayForecast
    case .statedDue: !updates.mayStateDue
    case .mentions: !updates.mayHoldRef && !cells.mayHoldRef
    case .record, .row: false
    }
  }

  private func decide(_ rule: Int, _ decision: inout Decision) {
    let known = decision.known
    let held = held(rule, known)
    let isRowsOwn = isLevelRowsOwn(rule)
    switch isRowsOwn ? held : evaluator.guarded(held, rule: rule, facts) {
    case .no: break
    case .yes where !isRowsOwn: decision.raised.insert(rule)
    case .pending where !isRowsOwn && isSettled[rule] && waitsForRecords(rule, known): decision.pending.insert(rule)
    default:
      var open = OpenRule(rule)
      // What holds already waits for the row only because its level does.
      if held == .pending { narrow(&open, at: Int(compiled.starts[rule]), known) }
      decision.open.append(open)
    }
  }

  /// Whether the row's level bears on the rule, and cases that only the row decides say which that is.
  private func isLevelRowsOwn(_ rule: Int) -> Bool {
    evaluator.isRaisedByCases(rule) && evaluator.restsOnAssumedYear(rule, facts)
  }

  /// Finds the one test that decides a condition which is not decided yet, if there is one.
  private func narrow(_ open: inout OpenRule, at start: Int, _ known: [Known]) {
    let step = compiled.steps[start]
    switch step.kind {
    case .atom: open.atom = step.index
    case .not:
      open.isNot.toggle()
      narrow(&open, at: start + 1, known)
    case .rule: break
    case .all, .any:
      // The parts that are decided do not decide it: else nothing would be left.
      var part = start + 1
      var left: [Int] = []
      while part < Int(step.end) {
        if truth(at: part, known) == .pending { left.append(part) }
        part = Int(compiled.steps[part].end)
      }
      if left.count == 1 { narrow(&open, at: left[0], known) }
    }
  }

  /// What the rule's condition comes to.
  private func held(_ rule: Int, _ known: [Known]) -> Truth {
    compiled.truth(
      at: Int(compiled.starts[rule]), ofAtom: { Truth(known[$0]) }, ofRule: { truth(ofPart: $0, known) })
  }

  /// What a rule that is part of another one's condition comes to.
  private func truth(ofPart rule: Int, _ known: [Known]) -> Truth {
    let held = held(rule, known)
    if held != .no, isLevelRowsOwn(rule) { return .pending }
    return evaluator.guarded(held, rule: rule, facts)
  }

  /// Whether nothing that the row itself decides is left of the rule.
  private func waitsForRecords(_ rule: Int, _ known: [Known]) -> Bool {
    let start = Int(compiled.starts[rule])
    return compiled.steps[start..<Int(compiled.steps[start].end)].allSatisfy { step in
      switch step.kind {
      case .rule: false
      case .atom: known[Int(step.index)] != .open || compiled.bases[Int(step.index)] == .record
      default: true
      }
    }
  }
}

extension Truth {
  /// What is open may yet be either.
  fileprivate init(_ known: Known) {
    switch known {
    case .no: self = .no
    case .yes: self = .yes
    case .open, .pending: self = .pending
    }
  }
}
