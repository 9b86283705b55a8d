import Dates

/// Numbers what a row's dates come to, as far as rules ask: many pairs of cells come to the same.
final class DatesClasses {
  private let compiled: CompiledRules
  private let evaluator: Evaluator
  private let facts: ActionFacts
  @exclusivity(unchecked) private var numbers: [Key: Int] = [:]
  private let byPair = NumberTable()

  private struct Key: Hashable {
    let truths: [UInt8]
    let expected: [Int]
    let assumed: UInt8
  }

  init(_ compiled: CompiledRules, _ evaluator: Evaluator, _ facts: ActionFacts) {
    self.compiled = compiled
    self.evaluator = evaluator
    self.facts = facts
  }

  /// The number of the class that the row at hand is of.
  func number() -> Int {
    let pair = facts.datePairNumber
    guard pair >= 0 else { return classNumber() }
    let reporting = facts.reporting
    // The reporting date is the same for most rows, else a day of the period.
    let day = reporting.earliest == reporting.latest ? UInt64(UInt32(bitPattern: reporting.earliest.number)) : 0xFFFF_FFFF
    let key = UInt64(pair) << 32 | day
    let known = byPair.find(key)
    if known >= 0 { return known }
    let number = classNumber()
    byPair.insert(key, number)
    return number
  }

  private func classNumber() -> Int {
    var truths: [UInt8] = []
    for (atom, basis) in zip(compiled.atoms, compiled.bases) where basis == .dates {
      truths.append(Known(evaluator.truth(of: atom.test, fact: atom.fact, facts)).rawValue)
    }
    let key = Key(truths: truths, expected: facts.expected, assumed: facts.assumedOwnSources.rawValue)
    let number = numbers[key] ?? numbers.count
    numbers[key] = number
    return number
  }
}
