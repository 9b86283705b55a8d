import Dates

/// Numbers the facts of a rule set's conditions: those that have names, and behind them what conditions work out where
/// they ask, as they are read.
final class FactNumbers {
  /// By number.
  private(set) var signatures: [FactSignature]
  private var numbers: [Derivation: Int] = [:]
  private let statuses: [String]

  /// The numbers of facts with names; `statuses` are the ids of the set's.
  init(_ named: [FactSignature], statuses: [String]) {
    signatures = named
    self.statuses = statuses
  }

  /// The numbers of a set that was read; what is worked out besides comes behind its own.
  convenience init(of ruleSet: RuleSet) { self.init(ruleSet.facts, statuses: ruleSet.statuses.map(\.id)) }

  /// The number of what a condition works out, the next one where nothing equal has one.
  func number(_ derivation: Derivation) -> Int {
    if let known = numbers[derivation] { return known }
    numbers[derivation] = signatures.count
    signatures.append(signature(derivation))
    return signatures.count - 1
  }

  private func signature(_ derivation: Derivation) -> FactSignature {
    let bases = derivation.bases.map { signatures[$0] }
    var evidence = bases.first?.evidenceKey
    if case .running = derivation { evidence = evidence.map { "\($0)-periods" } }
    return FactSignature(
      words(derivation, \.id), derivation.type, "", needs: bases.reduce(into: []) { $0.formUnion($1.needs) },
      evidence: evidence
    )
    .of(bases.reduce(Set(Rule.Subject.allCases)) { $0.intersection($1.subjects) })
    .resting(on: bases.reduce(into: []) { $0.formUnion($1.rests) })
    .being(derivation)
    .called(name(derivation))
  }

  /// How sentences name it.
  private func name(_ derivation: Derivation) -> String {
    let words = words(derivation, \.name)
    switch derivation {
    case .measure(.words, _), .running: return "the number of \(words)"
    case .measure: return "the \(words)"
    default: return words
    }
  }

  /// How it is called by what the facts are called that it is worked out from: by their ids, or in sentences.
  private func words(_ derivation: Derivation, _ name: (FactSignature) -> String) -> String {
    func id(_ fact: Int) -> String { name(signatures[fact]) }
    switch derivation {
    case .day(let day): return day.iso
    case .status(let index): return statuses[index]
    case .choice(let word): return word
    case .moved(let fact, let shift): return "\(id(fact)) \(shift.words)"
    case .movedBy(let fact, let choice, let shifts):
      let ways = shifts.sorted { $0.key < $1.key }.map { $1.words(where: id(choice), is: $0) }
      return "\(id(fact)) " + ways.joined(separator: ", ")
    case .measure(let measure, let fact): return "\(measure.rawValue) of \(id(fact))"
    case .running(let questions):
      return "periods running in which \(questions.first.map { id($0.fact) } ?? "it") was so"
    }
  }
}
