/// Whether conditions can hold at all, or can fail to.
///
/// It looks at what tests of one fact say of each other, and at parts that are the same. Where it says that a condition
/// can never hold, none can; where it does not, one may all the same never hold.
struct ConditionSolver {
  private let ways: Ways
  private let facts: [FactSignature]

  /// A solver of conditions that may name these rules, and ask of these facts by index.
  init(_ rules: [Rule], _ facts: [FactSignature]) {
    ways = Ways(rules: rules)
    self.facts = facts
  }

  /// Whether the condition can never hold.
  func isNever(_ condition: Condition) -> Bool { isNever([(condition, .yes)]) }

  /// Whether the condition always holds.
  func isAlways(_ condition: Condition) -> Bool { isNever([(condition, .notYes)]) }

  /// Whether conditions can never come to these answers together.
  func isNever(_ demands: [(condition: Condition, demand: Literal.Demand)]) -> Bool {
    var all: [[Literal]] = [[]]
    for (condition, demand) in demands {
      guard let own = ways.all(of: condition, demand), let joined = ways.joined(all, own) else { return false }
      all = joined
    }
    return all.allSatisfy(isContradiction)
  }

  private func isContradiction(_ literals: [Literal]) -> Bool {
    var demands: [Key: Set<Literal.Demand>] = [:]
    var answers: [Int: [Answer]] = [:]
    var days = DayBounds(facts)
    for literal in literals {
      switch literal.subject {
      case .rule(let index): demands[.rule(index), default: []].insert(literal.demand)
      // Of what it comes to otherwise nothing is known.
      case .sum(let sum): if literal.demand.decided == .yes, sum.isNever { return true }
      case .test(let test):
        if literal.demand == .yes, test.isNeverOfItself { return true }
        let demand = test.test.isNeverOpen ? literal.demand.decided : literal.demand
        demands[.test(test.number), default: []].insert(demand)
        if demand == .yes { days.take(test) }
        // Of a list, each of its numbers may be another.
        if facts[test.fact].type != .numbers {
          answers[test.fact, default: []].append((test.test, demand))
        } else if demand == .yes, domain([(test.test, demand)], of: test.fact).isEmpty {
          return true
        }
      }
    }
    let isContradicted = demands.values.contains { demands in
      Literal.Demand.contradictions.contains { demands.isSuperset(of: $0) }
    }
    return isContradicted || days.isContradicted || isImpossible(answers)
  }

  /// An answer to what a fact is asked.
  private typealias Answer = (test: Test, demand: Literal.Demand)

  private func domain(_ answers: [Answer], of fact: Int) -> FactDomain {
    FactDomain(answers, range: facts[fact].range)
  }

  /// Whether some fact has no value for its answers; a text has words just where it is not blank.
  private func isImpossible(_ answers: [Int: [Answer]]) -> Bool {
    var all = answers
    for (fact, own) in answers {
      guard case .measure(.words, let text) = facts[fact].derivation, let isZero = domain(own, of: fact).isZero else {
        continue
      }
      all[text, default: []].append((.blank(isZero), .yes))
    }
    return all.contains { domain($1, of: $0).isEmpty }
  }

  private enum Key: Hashable {
    case test(Int)
    case rule(Int)
  }
}

extension Test {
  /// Whether it is answered by yes or no wherever its column is.
  fileprivate var isNeverOpen: Bool {
    switch self {
    case .isTrue, .blank, .textIs, .textDiffers, .matches, .holds, .holdsUnlessPreceded, .holdsNear, .contains,
      .statusIs,
      .readingIs, .known, .choiceIs, .empty:
      true
    default: false
    }
  }
}

extension FactTest {
  /// Whether the fact is compared with itself in a way in which nothing lies to itself.
  fileprivate var isNeverOfItself: Bool {
    guard test.comparedFact == fact else { return false }
    switch test {
    case .compare(let comparison, _): return comparison == .moreThan || comparison == .lessThan
    case .related(let relation, _): return relation.isOfOrder || relation == .differs
    default: return false
    }
  }
}
