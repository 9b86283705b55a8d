import RuleSets

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
  /// By atom: what it is decided by.
  private(set) var bases: [Fact.Basis] = []
  /// By atom: whether it tests a text that many rows have.
  private(set) var isRepetitive: [Bool] = []

  init(_ ruleSet: RuleSet) {
    starts = Array(repeating: -1, count: ruleSet.rules.count)
    var numbers: [Atom: Int32] = [:]
    for (index, rule) in ruleSet.rules.enumerated() {
      starts[index] = Int32(steps.count)
      append(rule.condition, &numbers)
    }
    bases = atoms.map(CompiledRules.basis)
    isRepetitive = atoms.map { FactTable.all[$0.fact].isRepetitive && $0.test.comparedFact == nil }
  }

  private mutating func append(_ condition: Condition, _ numbers: inout [Atom: Int32]) {
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
    case .test(let fact, let test):
      let atom = Atom(fact: fact, test: test)
      let number = numbers[atom] ?? Int32(atoms.count)
      if number == atoms.count {
        numbers[atom] = number
        atoms.append(atom)
      }
      steps.append(Step(kind: .atom, index: number, end: 0))
    }
    steps[place].end = Int32(steps.count)
  }

  /// What both sides of a test are worked out from: the row, where one of them is.
  private static func basis(_ atom: Atom) -> Fact.Basis {
    let own = FactTable.all[atom.fact].basis
    guard let other = atom.test.comparedFact.map({ FactTable.all[$0].basis }) else { return own }
    if own == .row || other == .row { return .row }
    // Statuses against dates: decided together, once for all rows that share both.
    return own == other ? own : .statuses
  }
}
