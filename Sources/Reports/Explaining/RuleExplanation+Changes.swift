import Checks
import Texts

extension RuleExplanation {
  /// The least that would turn the rule, in a sentence; nil where no test can.
  var changesSentence: String? {
    let outcome: String
    switch verdict {
    case .raised: outcome = "It would not be raised"
    case .nearly, .notRaised: outcome = "It would be raised"
    case .off: outcome = condition.answer == .yes ? "Its condition would not hold" : "Its condition would hold"
    case .notAsked: return nil
    }
    let ways = changes.filter { !$0.isEmpty }.map { listed($0, most: .max) }
    return ways.isEmpty ? nil : "\(outcome) if \(ways.joined(separator: ", or if "))."
  }
}
