import Dates
import RuleSets
import Texts
import Trackers

extension SharedValue {
  /// Nil where there is no value: nothing is the same as what is not there.
  init?(_ value: FactValue, _ action: ActionFacts) {
    switch value {
    case .days(let days): self = .days(days)
    case .reading(let reading):
      guard let days = reading.days else { return nil }
      self = .days(days)
    case .status(let status):
      guard case .known = status else { return nil }
      self = .status(status)
    case .number(let number): self = .number(number)
    case .choice(let choice): self = .choice(choice)
    case .text(let text): self.init(words: action.words(of: text))
    case .typed(let text), .words(let text):
      self.init(words: text.withBytes { action.words(of: $0) })
    case .update(let update): self.init(words: update.words)
    // No fact with these can be asked whether it is the same.
    case .pending, .none, .flag, .numbers, .statuses, .list, .action: return nil
    }
  }

  private init?(words: NormalisedText) {
    if words.isEmpty { return nil }
    self = .text(words.hash)
  }
}
