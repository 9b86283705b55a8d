import RuleSets
import Trackers

/// Tests that the same thing answers.
enum TestGroup: Hashable, Sendable {
  /// The numbers of sources: rows that agree in all of them get the same answers.
  case classes([NumberedSource])
  /// The values of facts from different such sources, which tests compare.
  case pairs([NumberedSource], [NumberedSource])
  /// The update's text, as typed or without its sign-offs.
  case update
  /// The value of a fact for the current row.
  case fact(Int)
  /// What is kept of the row.
  case record

  /// What answers a test while rows are read.
  init(_ test: FactTest, _ facts: FactTable) {
    let compared = test.test.comparedFact
    if let own = TestGroup.numbers(of: test.fact, facts), let other = TestGroup.numbers(of: compared, facts) {
      self = TestGroup.group(own, other)
      return
    }
    if TestGroup.comparedCell(test, facts) != nil {
      self = .update
      return
    }
    let sources = facts.all[test.fact].sources
    switch compared == nil && sources.count == 1 ? sources[0] : .row {
    case .updateText, .update: self = .update
    // The ref's traits tell whether there is one.
    case .ref where test.test.asksForBlank: self = .classes([.traits])
    default: self = .fact(test.fact)
    }
  }

  /// The cell that the update's text may be the same as, where the test asks that.
  static func comparedCell(_ test: FactTest, _ facts: FactTable) -> Field? {
    guard case .related(.same, let other) = test.test, facts.all[test.fact].sources == [.updateText] else { return nil }
    let sources = facts.all[other].sources
    guard sources.count == 1, case .numbered(let source) = sources[0] else { return nil }
    return source.field
  }

  private static func group(_ own: [NumberedSource], _ other: [NumberedSource]) -> TestGroup {
    let all = Set(own).union(other)
    if !all.isEmpty, all.isSubset(of: NumberedSource.ofTraits) { return .classes([.traits]) }
    if all.count == own.count { return .classes(own) }
    if all.count == other.count { return .classes(other) }
    return .pairs(own, other)
  }

  /// The numbered sources of a fact, in order; nil where it has others, none where there is no fact.
  private static func numbers(of fact: Int?, _ facts: FactTable) -> [NumberedSource]? {
    var numbered: [NumberedSource] = []
    for source in fact.map({ facts.all[$0].sources }) ?? [] where source != .check {
      guard case .numbered(let source) = source else { return nil }
      numbered.append(source)
    }
    return numbered.sorted { $0.rawValue < $1.rawValue }
  }

  /// What it takes to answer: only tests of one tier are answered together.
  enum Tier { case statuses, dates, cheap, costly, record }

  /// What it takes to answer the tests.
  var tier: Tier {
    func tier(_ sources: [NumberedSource]) -> Tier {
      if sources == [.statuses] { return .statuses }
      if sources.allSatisfy(\.isDate) { return .dates }
      return sources.contains(where: \.isCostly) ? .costly : .cheap
    }
    switch self {
    case .classes(let sources): return tier(sources)
    case .pairs(let own, let other): return tier(own + other)
    case .update: return .cheap
    case .fact: return .costly
    case .record: return .record
    }
  }

  /// Its place in the order of answers: behind the last source that it needs.
  func rank(_ facts: FactTable) -> Int {
    let sources: [SourceID] =
      switch self {
      case .classes(let sources): sources.map { .numbered($0) }
      case .pairs(let own, let other): (own + other).map { .numbered($0) }
      case .update: [.updateText]
      case .fact(let fact): facts.all[fact].sources
      case .record: []
      }
    let last = sources.map(\.rank).max() ?? 0
    // What compares two sources needs both.
    if case .pairs = self { return last * 2 + 1 }
    return last * 2
  }
}

extension Test {
  /// Whether it asks no more of a text than if something is in it.
  fileprivate var asksForBlank: Bool {
    if case .blank = self { true } else { false }
  }
}
