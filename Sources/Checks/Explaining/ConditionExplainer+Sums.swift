import RuleSets
import Texts

/// What the actions of a theme, of a lead or of the tracker came to together, in words.
extension ConditionExplainer {
  /// So many refs are told of a sum.
  private static let mostRefs = 8
  /// So many more or fewer actions are tried.
  private static let mostTried = 10_000

  /// What was counted, and by which conditions.
  func part(_ sum: Sum, _ answer: ExplainedPart.Answer) -> ExplainedPart {
    let value = action.group?.value(of: sum)
    let counted = ExplainedPart.Counted(
      count: value?.count ?? 0, open: value?.open ?? 0, total: value?.total ?? 0, value: value?.words,
      refs: value?.refs ?? [], conditions: words.counted(by: sum))
    return ExplainedPart(
      kind: .sum, text: words.heading(of: sum), answer: answer,
      values: value.map { [ExplainedPart.Value(fact: nil, name: "what was counted", words: said($0, sum))] } ?? [],
      counted: counted)
  }

  /// `2 of 7 actions, 28.6%: OC.A1.1 and OC.A1.3`.
  private func said(_ value: SumValue, _ sum: Sum) -> String {
    var words = "\(value.count) of \(value.total) action\(value.total == 1 ? "" : "s")"
    if sum.kind != .count, value.total > 0 {
      words += ", \(Wording.percentage(Double(value.count) / Double(value.total)))"
    }
    if let common = value.words { words += " have \(common)" }
    if value.open > 0 { words += ", and \(value.open) more may" }
    if value.count == 0 || value.refs.isEmpty { return words }
    return "\(words): \(listed(value.refs, of: value.count, most: Self.mostRefs) { Wording.short($0) })"
  }

  /// How many more actions would have to count for the sum to come out so, or fewer: less than 0; nil where no number
  /// would do.
  func difference(_ sum: Sum, _ turn: LeastChange.Turn) -> Int? {
    guard let value = action.group?.value(of: sum) else { return nil }
    for size in 1...Self.mostTried {
      let changed = [size, -size].map { (by: $0, value: value.changed(by: $0)) }.filter { $0.value != nil }
      if changed.isEmpty { return nil }
      let turned = changed.first { turn.isMet(by: evaluator.truth(of: sum, $0.value, action)) }
      if let turned { return turned.by }
    }
    return nil
  }

  /// What would have to be so, as a sentence behind *if*.
  func wish(_ sum: Sum, _ turn: LeastChange.Turn) -> String? {
    guard let difference = difference(sum, turn), let value = action.group?.value(of: sum) else { return nil }
    let (size, count) = (abs(difference), value.count + difference)
    let actions = "\(size) \(difference > 0 ? "more" : "fewer") action\(size == 1 ? "" : "s")"
    switch sum.kind {
    case .count: return "\(actions) counted (\(count) in place of \(value.count))"
    case .share: return "\(actions) counted (\(count) of \(value.total) in place of \(value.count))"
    case .same:
      return "\(actions) had \(value.words ?? "the same value") (\(count) of \(value.total) in place of \(value.count))"
    }
  }
}
