/// The ways in which a condition can come to an answer: one of these lists of literals, all of which are met then.
struct Ways {
  /// The rules whose conditions stand for them where they are to be raised.
  let rules: [Rule]
  /// No more ways are looked at: a condition with more is taken to be one that can be met.
  private static let most = 500

  /// The ways of the condition; nil where they are too many.
  func all(of condition: Condition, _ demand: Literal.Demand) -> [[Literal]]? {
    switch condition {
    case .test(let test): return [[Literal(subject: .test(test), demand: demand)]]
    case .rule(let index): return ways(ofRule: index, demand)
    case .sum(let sum): return [[Literal(subject: .sum(sum), demand: demand)]]
    case .not(let part): return all(of: part, demand.turned)
    case .certainly(let part):
      // As a question of its own it is never open.
      return all(of: part, demand == .yes || demand == .notNo ? .yes : .notYes)
    case .all(let parts): return joined(parts, demand, each: demand.asksAll)
    case .any(let parts): return joined(parts, demand, each: !demand.asksAll)
    }
  }

  /// A rule is raised where its condition holds, which says more than that it is raised; that it is not says little.
  private func ways(ofRule index: Int, _ demand: Literal.Demand) -> [[Literal]]? {
    let isRaised = demand == .yes || demand == .notNo
    let own = Literal(subject: .rule(index), demand: isRaised ? .yes : .no)
    if !isRaised { return [[own]] }
    if rules[index].level == .off { return [] }
    return all(of: rules[index].condition, .yes)?.map { [own] + $0 }
  }

  private func joined(_ parts: [Condition], _ demand: Literal.Demand, each: Bool) -> [[Literal]]? {
    var ways: [[Literal]] = each ? [[]] : []
    for part in parts {
      guard let own = all(of: part, demand) else { return nil }
      guard let more = each ? joined(ways, own) : ways + own, more.count <= Ways.most else { return nil }
      ways = more
    }
    return ways
  }

  /// The ways in which both are met; nil where they are too many.
  func joined(_ some: [[Literal]], _ others: [[Literal]]) -> [[Literal]]? {
    some.count * others.count > Ways.most ? nil : some.flatMap { way in others.map { way + $0 } }
  }
}
