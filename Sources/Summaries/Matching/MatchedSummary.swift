import Checks

/// What is known of a summary while its claims are matched.
struct MatchedSummary {
  /// What refs that the tracker has not may be meant for.
  let near: NearRefs
  /// Titles for milestones; nil where none is sought.
  var milestones: MilestoneMatcher?
  /// By theme of the summary.
  var claims: [[Claim]] = []
  /// The refs that are exceptions, by what refs are compared by.
  var exceptions: Set<UInt64> = []
  /// The actions that are offered for a ref, or for an exception without one.
  var offered: Set<Int> = []
}
