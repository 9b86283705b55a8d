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
}
