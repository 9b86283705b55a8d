/// How rules refer to each other, in their conditions and cases.
struct RuleReferences {
  /// By rule: its condition, then those of its cases.
  private let conditions: [[Condition]]
  private let referred: [[Int]]
  /// By rule: those that sums refer to.
  private let summed: [[Int]]

  /// `conditions` are those of each rule and its cases, by the rule's index.
  init(_ conditions: [[Condition]]) {
    self.conditions = conditions
    referred = conditions.map(RuleReferences.referred)
    summed = conditions.map { RuleReferences.referred($0.flatMap(\.sums).flatMap(\.conditions)) }
  }

  private static func referred(_ conditions: [Condition]) -> [Int] {
    var rules: [Int] = []
    for condition in conditions { condition.addReferredRules(to: &rules) }
    return rules
  }

  /// The rules that a rule refers to, each once; those that it asks of actions are `summed`.
  func referred(by index: Int) -> [Int] { referred[index] }

  /// The rules that a rule's sums refer to, each once.
  func summed(by index: Int) -> [Int] { summed[index] }

  /// Rules that refer to each other in a circle, the first once more at the end; nil where there is none.
  func circle() -> [Int]? {
    var isDone = Array(repeating: false, count: referred.count)
    var path: [Int] = []
    func follow(_ index: Int) -> [Int]? {
      if let start = path.firstIndex(of: index) { return path[start...] + [index] }
      if isDone[index] { return nil }
      path.append(index)
      for next in referred[index] + summed[index] { if let circle = follow(next) { return circle } }
      path.removeLast()
      isDone[index] = true
      return nil
    }
    for index in referred.indices { if let circle = follow(index) { return circle } }
    return nil
  }

  /// The first rule that makes more tests than `most`, those of the rules that it refers to counted each time.
  func firstBeyond(_ most: Int) -> Int? {
    var counts: [Int?] = Array(repeating: nil, count: conditions.count)
    func count(_ condition: Condition) -> Int {
      switch condition {
      case .all(let parts), .any(let parts):
        var total = 0
        for part in parts { total = min(total + count(part), most + 1) }
        return total
      case .not(let part), .certainly(let part): return count(part)
      case .rule(let index): return countOfRule(index)
      case .test: return 1
      case .sum(let sum): return sum.conditions.reduce(1) { min($0 + count($1), most + 1) }
      }
    }
    func countOfRule(_ index: Int) -> Int {
      if let known = counts[index] { return known }
      let total = conditions[index].reduce(0) { min($0 + count($1), most + 1) }
      counts[index] = total
      return total
    }
    var total = 0
    return conditions.indices.first { index in
      total += countOfRule(index)
      return total > most
    }
  }

  /// What a rule's condition, and those of the rules that it refers to, need in order to be evaluated.
  ///
  /// That another rule is *not* raised needs nothing: one that cannot be evaluated is not raised.
  func needs(of index: Int, _ facts: [FactSignature]) -> Set<FactNeed> {
    var needs: Set<FactNeed> = []
    var seen = Array(repeating: false, count: conditions.count)
    func visitRule(_ index: Int) { if let condition = conditions[index].first { visit(condition, isNegated: false) } }
    func visit(_ condition: Condition, isNegated: Bool) {
      switch condition {
      case .all(let parts), .any(let parts): for part in parts { visit(part, isNegated: isNegated) }
      case .not(let part): visit(part, isNegated: !isNegated)
      // What cannot be evaluated does not hold for certain.
      case .certainly(let part): if !isNegated { visit(part, isNegated: false) }
      case .rule(let index):
        if isNegated || seen[index] { return }
        seen[index] = true
        visitRule(index)
      case .test(let test):
        if !facts[test.fact].needs.isEmpty { needs.formUnion(facts[test.fact].needs) }
        if let other = test.test.comparedFact, !facts[other].needs.isEmpty { needs.formUnion(facts[other].needs) }
      case .sum(let sum):
        if let fact = sum.fact { needs.formUnion(facts[fact].needs) }
        for part in sum.conditions { visit(part, isNegated: false) }
      }
    }
    visitRule(index)
    return needs
  }
}

extension Condition {
  /// Adds the rules that the condition refers to, by index, but for those that are among `rules` already, and for those
  /// of its sums.
  func addReferredRules(to rules: inout [Int]) {
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.addReferredRules(to: &rules) }
    case .not(let part), .certainly(let part): part.addReferredRules(to: &rules)
    case .rule(let index): if !rules.contains(index) { rules.append(index) }
    case .test, .sum: break
    }
  }
}
