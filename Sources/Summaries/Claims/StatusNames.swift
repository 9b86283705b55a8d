import RuleSets
import Texts

/// The statuses of a rule set by what they are called where a text is nothing but their name.
struct StatusNames {
  private var indices: [String: Int] = [:]

  /// Labels go before ids.
  init(_ ruleSet: RuleSet) {
    for (index, status) in ruleSet.statuses.enumerated() {
      for label in status.labels where indices[label] == nil { indices[label] = index }
    }
    for (index, status) in ruleSet.statuses.enumerated() {
      let id = normalised(status.id)
      if indices[id] == nil { indices[id] = index }
    }
  }

  /// The statuses that a name stands for; nil where it is none.
  func statuses(named name: String) -> [Int]? { indices[normalised(name)].map { [$0] } }
}
