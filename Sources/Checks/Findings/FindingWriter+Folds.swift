import RuleSets
import Texts

/// Findings that are told as one where they are many.
extension FindingWriter {
  /// Whether findings of the rule are told apart before they are counted, by what they share or by their case.
  func tellsFoldsApart(rule index: Int) -> Bool {
    let rule = ruleSet.rules[index]
    return rule.collapse?.by != nil || rule.cases.contains { $0.collapse != nil || $0.level != nil }
  }

  /// What the finding of a rule on the action at hand is one with; nil where it always stands by itself.
  func fold(ofRule index: Int, _ holding: Rule.Case?, _ action: ActionFacts) -> Finding.Fold? {
    let rule = ruleSet.rules[index]
    var key = Finding.FoldKey(rule: index)
    if tellsFoldsApart(rule: index) { key.level = holding?.level ?? rule.level }
    guard let collapse = holding?.collapse ?? rule.collapse else {
      // Never one with others, but counted at its own level.
      return key.level == nil ? nil : Finding.Fold(key: key, moreThan: .max, shared: nil)
    }
    guard let fact = collapse.by else { return Finding.Fold(key: key, moreThan: collapse.moreThan, shared: nil) }
    key.value = value(ofFact: fact, action)
    let shared = (evaluator.facts.all[fact].signature.evidenceKey, trimmed(words(fact, action)))
    return Finding.Fold(key: key, moreThan: collapse.moreThan, shared: shared)
  }

  /// A fact's value as it is compared: texts in normal form.
  private func value(ofFact fact: Int, _ action: ActionFacts) -> String {
    switch evaluator.facts.value(fact, of: action) {
    case .text(let text): action.words(of: text).string
    case .typed(let text), .words(let text): normalised(text)
    case .update(let update): normalised(update.string)
    case let other: "\(other)"
    }
  }
}
