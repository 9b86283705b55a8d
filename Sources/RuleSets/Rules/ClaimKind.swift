/// What a summary may make a claim of; the raw value is what rules call it.
package enum ClaimKind: String, Sendable, CaseIterable {
  /// A ref under issues or exceptions, with a rating.
  case exception
  /// A rating under issues or exceptions without a ref.
  case unnamedException = "unnamed-exception"
  /// *No issues raised* under a block.
  case noIssues = "no-issues"
  /// *No exceptions* of a theme, or of what stands under no Focus 1 action.
  case noExceptions = "no-exceptions"
  /// The title of a Focus 1 action.
  case block
  /// A number of actions.
  case count
  /// An item of the milestones column.
  case milestone
  /// No claim: an action of a theme of the summary that is no exception by ref.
  case leftOut = "left-out"
}

/// What a count is held against; the raw value is what rules call it.
package enum ClaimCountAgainst: String, Sendable, CaseIterable {
  /// A head of the same thing, what the counts under it come to, the items listed under it, and the tracker.
  case head, parts, items, tracker
}
