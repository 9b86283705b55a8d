import RuleSets

/// Works out what all rows that agree with the row at hand have decided.
struct Decider {
  private let compiled: CompiledRules
  private let evaluator: Evaluator
  private let active: [Int]
  private let facts: ActionFacts
  /// By rule: whether what is kept of a row decides it once the row's own tests are decided.
  private let isSettled: [Bool]

  init(
    _ compiled: CompiledRules, _ evaluator: Evaluator, active: [Int], recordTests: [[RecordTest]?], facts: ActionFacts
  ) {
    self.compiled = compiled
    self.evaluator = evaluator
    self.active = active
    self.facts = facts
    isSettled = recordTests.map { $0 != nil }
  }

  func decide(update: UpdateClasses, cells: CellClasses) -> Decision {
    let isDecided = compiled.bases.map { basis in
      switch basis {
      case .shared, .dates, .reporting, .update, .sought, .cell, .ref: true
      case .phrases(let lists): update.lacks(lists)
      case .promise: !update.mayForecast
      case .statedDue: !update.mayStateDue
      case .mentions: !update.mayHoldRef && !cells.mayHoldRef
      case .record, .row: false
      }
    }
    let known = zip(compiled.atoms, isDecided).map { atom, isDecided in
      isDecided ? Known(evaluator.truth(of: atom.test, fact: atom.fact, facts)) : .open
    }
    var decision = Decision(known: known)
    for rule in active { decide(rule, &decision) }
    return decision
  }

  private func decide(_ rule: Int, _ decision: inout Decision) {
    let known = decision.known
    switch truth(of: rule, known) {
    case .no: break
    case .yes where evaluator.rules[rule].cases.isEmpty: decision.raised.insert(rule)
    case .pending where isSettled[rule] && waitsForRecords(rule, known): decision.pending.insert(rule)
    default: decision.open.append(Int32(rule))
    }
  }

  private func truth(of rule: Int, _ known: [Known]) -> Truth {
    let held = compiled.truth(
      at: Int(compiled.starts[rule]), ofAtom: { Truth(known[$0]) }, ofRule: { truth(of: $0, known) })
    return held == .no ? .no : evaluator.guarded(held, rule: rule, facts)
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
