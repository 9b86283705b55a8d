import RuleSets

/// What would have to be otherwise for a condition to come out otherwise: as few tests as will do.
struct LeastChange {
  /// A test, a sum, or the raising of another rule, that would have to come out so.
  struct Turn {
    /// The test, the sum or the rule.
    let condition: Condition
    /// Whether it would have to hold.
    let isSo: Bool
    /// Whether it would have to come out so on all days that a date can mean; else it may be open.
    let isCertain: Bool
    /// What tells it from others.
    let key: Key

    /// Whether such an answer is what it would have to be.
    func isMet(by truth: Truth) -> Bool {
      isCertain ? truth == Truth(isSo) : truth != Truth(!isSo)
    }
  }

  /// What tells turns apart.
  enum Key: Hashable {
    case test(Int, isSo: Bool)
    case rule(Int, isSo: Bool)
    case sum(Int, isSo: Bool)
  }

  /// Whether the condition is to hold: what is open does not. One that is to hold no longer may be open.
  let isToHold: Bool
  /// Whether something in the row, or in the group's rows, could bring a turn about.
  let isPossible: (Turn) -> Bool

  /// The ways in which the condition would come to yes, or no longer would; each of the same, least number of turns.
  /// None where no test can do it.
  func ways(_ trace: ConditionTrace) -> [[Turn]] { ways(trace, to: isToHold) }

  private func ways(_ trace: ConditionTrace, to isSo: Bool) -> [[Turn]] {
    if isToHold ? trace.truth == Truth(isSo) : trace.truth != Truth(!isSo) { return [[]] }
    func turn(_ key: Key) -> [[Turn]] {
      let turn = Turn(condition: trace.condition, isSo: isSo, isCertain: isToHold, key: key)
      return isPossible(turn) ? [[turn]] : []
    }
    switch trace.condition {
    case .test(let test): return turn(.test(test.number, isSo: isSo))
    case .rule(let rule): return turn(.rule(rule, isSo: isSo))
    case .sum(let sum): return turn(.sum(sum.number, isSo: isSo))
    case .not: return ways(trace.parts[0], to: !isSo)
    case .certainly: return ways(trace.parts[0], to: isSo)
    case .all: return isSo ? together(trace.parts, to: true) : oneOf(trace.parts, to: false)
    case .any: return isSo ? oneOf(trace.parts, to: true) : together(trace.parts, to: false)
    }
  }

  private func oneOf(_ parts: [ConditionTrace], to isSo: Bool) -> [[Turn]] {
    let ways = parts.flatMap { self.ways($0, to: isSo) }
    guard let least = ways.map(\.count).min() else { return [] }
    var seen: Set<Set<Key>> = []
    return ways.filter { $0.count == least && seen.insert(Set($0.map(\.key))).inserted }
  }

  /// Where a part can be turned in several ways, all are told as long as it is the only one.
  private func together(_ parts: [ConditionTrace], to isSo: Bool) -> [[Turn]] {
    let each = parts.map { ways($0, to: isSo) }.filter { $0.first?.isEmpty != true }
    if each.contains(where: \.isEmpty) { return [] }
    if each.count == 1 { return each[0] }
    var seen: Set<Key> = []
    return [each.flatMap { $0[0] }.filter { seen.insert($0.key).inserted }]
  }
}
