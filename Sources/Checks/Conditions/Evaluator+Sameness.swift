import RuleSets
import Texts

/// Whether two facts are the same, or one text stands in another: of what is not there nothing is said.
extension Evaluator {
  /// What `same-as`, `differs-from` and `contains` come to; no where one side is not there.
  func sameness(_ test: Test, _ own: FactValue, _ action: ActionFacts) -> Truth {
    switch test {
    case .related(.same, let other):
      isSame(own, other, action).map { Truth($0) } ?? truth(without: other, action, test)
    case .related(.differs, let other):
      isSame(own, other, action).map { Truth(!$0) } ?? truth(without: other, action, test)
    case .related(.contains, let other):
      isIn(other, own, action).map { Truth($0) } ?? truth(without: other, action, test)
    default: .no
    }
  }

  /// Whether the other fact's text stands in this one as typed; nil where one of them is none.
  private func isIn(_ fact: Int, _ own: FactValue, _ action: ActionFacts) -> Bool? {
    let other = facts.value(fact, of: action)
    if other.firstLetter == .blank { return nil }
    return own.withText { text in other.withText { text.contains(trimmed($0)) } } ?? nil
  }

  /// Whether a value is the other fact's; nil where one of them is none.
  private func isSame(_ own: FactValue, _ fact: Int, _ action: ActionFacts) -> Bool? {
    let other = facts.value(fact, of: action)
    switch (own, other) {
    case (.status(let own), .status(let other)): return own == other
    case (.choice(let own), .choice(let other)): return own == other
    case (.flag(let own), .flag(let other)): return own == other
    default: return isSameText(own, other, action)
    }
  }

  private func isSameText(_ own: FactValue, _ other: FactValue, _ action: ActionFacts) -> Bool? {
    let second = other.firstLetter
    if second == .blank { return nil }
    let first = own.firstLetter
    if first == .blank { return nil }
    if !first.mayBe(second) { return false }
    guard let own = normalised(own, action), let other = normalised(other, action) else { return nil }
    return own.isEmpty || other.isEmpty ? nil : own == other
  }

  private func normalised(_ value: FactValue, _ action: ActionFacts) -> [UInt8]? {
    action.withWords(of: value) { Array($0.bytes) }
  }
}
