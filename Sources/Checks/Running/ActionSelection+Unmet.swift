import Texts
import Trackers

extension ActionSelection {
  /// A name that was asked for, and that no action has.
  public struct Unmet: Sendable {
    /// The field or filter, as it was asked for.
    public let name: String
    /// What was asked for.
    public let value: String
    /// The names that actions have in its place, each once, in the order of the tracker; of refs their beginnings.
    public let known: [String]
  }

  /// The first name that was asked for and not met, by its criterion; nil where each was. Numbers, days and choices are
  /// no names: that none has them is told of the selection as a whole.
  func firstUnmet(_ met: [Bool]) -> (criterion: Criterion, value: String)? {
    var place = 0
    for criterion in criteria {
      for (test, value) in zip(criterion.tests, criterion.values) {
        defer { place += 1 }
        guard !met[place], !value.isEmpty else { continue }
        switch test {
        case .words, .parts: return (criterion, value)
        case .number, .days, .value: continue
        }
      }
    }
    return nil
  }

  /// The names that an action has, where a criterion looks.
  func names(_ criterion: Criterion, _ row: ActionRow) -> [String] {
    let texts = texts(criterion.subject, row)
    let names = criterion.subject == .ref ? texts.flatMap { RefParts($0).beginnings } : texts
    return names.filter { !$0.isEmpty }
  }
}
