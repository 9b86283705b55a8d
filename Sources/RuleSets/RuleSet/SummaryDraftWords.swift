/// The words that theme progress summaries are drafted in.
package struct SummaryDraftWords: Sendable {
  /// How many there are of a status: a sentence for one, and one for several.
  package struct Count: Sendable {
    /// The status by its index in the rule set.
    package let status: Int
    /// The sentences.
    package let one: SummaryTemplate, many: SummaryTemplate
  }

  /// What a milestone's state is called by the status of its action.
  package struct MilestoneState: Sendable {
    /// Without a due date.
    package let undated: SummaryTemplate
    /// With one.
    package let dated: SummaryTemplate
    /// Whether it is told without a date, even where there is one.
    package var isDateless: Bool { dated.isFixed }
  }

  /// The sentences that the rule set has.
  package internal(set) var sentences: [SummarySentence: SummaryTemplate] = [:]
  /// The statuses of actions that are told as exceptions, by index in the rule set, in the order of telling.
  package internal(set) var exceptions: [Int] = []
  /// The statuses whose sub-actions are counted, in the order of telling.
  package internal(set) var counts: [Count] = []
  /// By index of a status: what a milestone's state is called.
  package internal(set) var milestones: [Int: MilestoneState] = [:]

  /// The first sentence that the rule set lacks; nil where a summary can be drafted.
  package var missing: SummarySentence? { SummarySentence.allCases.first { sentences[$0] == nil } }

  /// A sentence with values in its places; empty where the rule set has none.
  package func sentence(_ sentence: SummarySentence, _ values: [SummaryPlaceholder: String] = [:]) -> String {
    sentences[sentence]?.filled(values) ?? ""
  }
}
