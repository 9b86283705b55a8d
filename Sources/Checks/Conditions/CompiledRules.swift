import RuleSets
import Trackers

/// The active rules in the form in which rows are decided: every test once, conditions as flat lists of steps.
struct CompiledRules: Sendable {
  /// A test of a fact, shared by all conditions that hold it.
  struct Atom: Sendable, Hashable {
    let fact: Int
    let test: Test
  }

  /// A step of a condition; a joined condition stands before its parts.
  struct Step: Sendable {
    enum Kind: UInt8, Sendable { case all, any, not, atom, rule }
    let kind: Kind
    /// The atom, or the rule.
    let index: Int32
    /// The step behind the condition that begins here.
    var end: Int32
  }

  private(set) var atoms: [Atom] = []
  private(set) var steps: [Step] = []
  /// By rule: where its condition begins; -1 for rules that nothing asks for.
  private(set) var starts: [Int32]
  /// By atom: what decides it.
  private(set) var bases: [AtomBasis] = []
  /// The cells that atoms test, and the atoms of each.
  private(set) var cells: [(field: Field, atoms: [Int])] = []
  /// The atoms that look for characters in the update.
  private(set) var sought: [Int] = []

  init(_ ruleSet: RuleSet, hasEarlierTrackers: Bool) {
    starts = Array(repeating: -1, count: ruleSet.rules.count)
    // By fact; whatever else is a test of the same fact is compared, so there is nothing to hash.
    var numbers = Array(repeating: [Int32](), count: FactTable.all.count)
    for (index, rule) in ruleSet.rules.enumerated() {
      starts[index] = Int32(steps.count)
      append(rule.condition, &numbers)
    }
    bases = atoms.map { AtomBasis($0, hasEarlierTrackers: hasEarlierTrackers) }
    gather()
  }

  /// Gathers the atoms that are decided together; what goes beyond the bits that there are for them, the row decides.
  private mutating func gather() {
    var ofReporting = 0
    for (index, basis) in bases.enumerated() {
      switch basis {
      case .reporting:
        ofReporting += 1
        if ofReporting > 32 { bases[index] = .row }
      case .cell(let field):
        let place = cells.firstIndex { $0.field == field } ?? cells.count
        if place == cells.count { cells.append((field, [])) }
        if cells[place].atoms.count < 32 { cells[place].atoms.append(index) } else { bases[index] = .row }
      case .sought:
        if sought.count < 16 { sought.append(index) } else { bases[index] = .row }
      default: break
      }
    }
  }

  private mutating func append(_ condition: Condition, _ numbers: inout [[Int32]]) {
    let place = steps.count
    switch condition {
    case .all(let parts):
      steps.append(Step(kind: .all, index: 0, end: 0))
      for part in parts { append(part, &numbers) }
    case .any(let parts):
      steps.append(Step(kind: .any, index: 0, end: 0))
      for part in parts { append(part, &numbers) }
    case .not(let part):
      steps.append(Step(kind: .not, index: 0, end: 0))
      append(part, &numbers)
    case .rule(let rule): steps.append(Step(kind: .rule, index: Int32(rule), end: 0))
    case .test(let test):
      steps.append(Step(kind: .atom, index: number(of: Atom(fact: test.fact, test: test.test), &numbers), end: 0))
    }
    steps[place].end = Int32(steps.count)
  }

  /// The number of an atom, which is new unless it is one of the fact's last few.
  private mutating func number(of atom: Atom, _ numbers: inout [[Int32]]) -> Int32 {
    if let known = numbers[atom.fact].suffix(64).first(where: { atoms[Int($0)].test == atom.test }) { return known }
    atoms.append(atom)
    numbers[atom.fact].append(Int32(atoms.count - 1))
    return Int32(atoms.count - 1)
  }

  /// The truth of the condition that begins at a step.
  @inline(__always)
  func truth(at start: Int, ofAtom: (Int) -> Truth, ofRule: (Int) -> Truth) -> Truth {
    steps.withUnsafeBufferPointer { CompiledRules.truth(at: start, $0, ofAtom, ofRule) }
  }

  private static func truth(
    at place: Int, _ steps: UnsafeBufferPointer<Step>, _ ofAtom: (Int) -> Truth, _ ofRule: (Int) -> Truth
  ) -> Truth {
    let step = steps[place]
    switch step.kind {
    case .atom: return ofAtom(Int(step.index))
    case .not: return !truth(at: place + 1, steps, ofAtom, ofRule)
    case .rule: return ofRule(Int(step.index))
    case .all, .any:
      // One part that is `no` decides `all`, one that is `yes` decides `any`.
      let deciding: Truth = step.kind == .all ? .no : .yes
      var joined = !deciding
      var part = place + 1
      while part < Int(step.end) {
        let truth = truth(at: part, steps, ofAtom, ofRule)
        if truth == deciding { return deciding }
        if truth == .pending { joined = .pending }
        part = Int(steps[part].end)
      }
      return joined
    }
  }
}
