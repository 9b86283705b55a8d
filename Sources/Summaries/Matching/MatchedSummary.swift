import Checks
import Dates

/// What is known of a summary while its claims are matched.
struct MatchedSummary {
  /// What tells which action an exception without a ref may be.
  struct Unnamed: Hashable {
    /// The tracker's theme, by its place.
    let theme: Int
    /// The statuses that it gives; nil where it gives none.
    let ratings: [Int]?
    /// The month that it gives; nil where it gives none.
    let date: DayRange?
    /// Whether that month has its year.
    let hasYear: Bool
  }

  /// What refs that the tracker has not may be meant for.
  let near: NearRefs
  /// Titles for milestones; nil where none is sought.
  var milestones: MilestoneMatcher?
  /// By theme of the summary.
  var claims: [[Claim]] = []
  /// By what exceptions without a ref tell: the actions that have it.
  var unnamed: [Unnamed: [Int]] = [:]
  /// The refs that are exceptions, by what refs are compared by.
  var exceptions: Set<UInt64> = []
  /// The actions that are offered for a ref, or for an exception without one.
  var offered: Set<Int> = []
}
