package import Dates

/// A status that an officer can state, with the definition that binds it.
package struct Status: Sendable {
  /// What rules call it.
  package let id: String
  /// What people call it.
  package let title: String
  /// 0 is the best rating; nil for statuses that are no rating.
  package let rank: Int?
  /// `green`, `amber`, `red` or nil.
  package let colour: String?
  /// Whether an action with this status needs no more work.
  package let isFinished: Bool
  /// Labels in normal form; of symbols, which have none, the characters.
  package let labels: [String]
  /// The same labels as the rule set spells them.
  package let spelledLabels: [String]
  /// The colours of cells that state it where the status cell is blank.
  package let fills: Set<FillColour>
  /// The slippage that calls for the rating; nil where dates call for none.
  package internal(set) var slippage: SlippageBand?
  /// The file that gave the band; nil where there is none.
  package let bandAuthor: String?
  /// The text of the definition; nil where there is none.
  package let definition: String?
  /// What the leadership team does about it.
  package let leadershipAction: String?

  /// The label, as the rule set spells it, that a text in normal form is, or has with a date in it; nil where none is.
  package func label(of text: String) -> String? {
    if let index = labels.firstIndex(of: text) { return spelledLabels[index] }
    let words = text.split(separator: " ").map(String.init)
    return spelledLabels.first { label in
      DatedLabel(label).map { words.starts(with: $0.before) && words.reversed().starts(with: $0.behind.reversed()) }
        ?? false
    }
  }
}
