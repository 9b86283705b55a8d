import Checks
import Texts

extension RuleExplanation {
  /// So many ways are told in a sentence.
  private static let mostWays = 6

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
    if ways.isEmpty { return nil }
    let others = ways.count - Self.mostWays
    let more = others > 0 ? others == 1 ? ", or by one other change" : ", or by one of \(others) other changes" : ""
    return "\(outcome) if \(ways.prefix(Self.mostWays).joined(separator: ", or if "))\(more)."
  }
}
