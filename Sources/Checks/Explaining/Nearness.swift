import RuleSets

/// What a rule that is one test away from being raised is waiting for.
package enum Nearness: Int, Sendable, Comparable {
  /// Another day: how near that is, a calendar shows.
  case day
  /// Another rating, other words in the update, or another value in a column of the rule set's own.
  case progress
  /// A cell that were blank or could not be read, another cell, or another row.
  case other

  package static func < (one: Nearness, other: Nearness) -> Bool { one.rawValue < other.rawValue }
}

extension ConditionExplainer {
  /// What the first of the ways waits for.
  func nearness(of ways: [[LeastChange.Turn]]) -> Nearness { ways.first?.map(nearness).max() ?? .other }

  private func nearness(of turn: LeastChange.Turn) -> Nearness {
    guard case .test(let test) = turn.condition else { return .other }
    let changing = onChangingSide(test)
    if nearestDay(changing, turn) != nil { return .day }
    let signature = evaluator.facts.all[changing.fact].signature
    // What was, nobody changes any more.
    if signature.past != nil || signature.clause?.verb == .haveBeen { return .other }
    let rests = signature.rests
    if changing.test.isOfWords { return rests.contains(.update) ? .progress : .other }
    if turn.isSo, changing.test.isOfSlips { return .other }
    return rests.contains { $0 == .status || $0 == .stage || $0.isOwn } ? .progress : .other
  }
}

extension Test {
  /// Whether it asks for a phrase.
  fileprivate var isOfWords: Bool {
    switch self {
    case .holds, .holdsUnlessPreceded, .holdsNear: true
    default: false
    }
  }

  /// Whether it holds only of what is blank, or cannot be read for certain.
  fileprivate var isOfSlips: Bool {
    switch self {
    case .blank, .readingIs, .marked, .empty: true
    case .statusIs(let set): set.isOfNoStatus
    default: false
    }
  }
}
