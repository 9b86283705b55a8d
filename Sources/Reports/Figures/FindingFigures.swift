package import Dates

/// What became of findings in a period, as its runs told it, and how many there were in the end.
package struct FindingFigures: Sendable, Hashable {
  /// What became of findings from run to run.
  package struct Changes: Sendable, Hashable {
    /// Those that were new, or whose waiver held no longer.
    package var opened = 0
    /// Those that were put right.
    package var resolved = 0
    /// Those of an earlier period, of which this one shows nothing either way.
    package var leftBehind = 0
    /// Those that were accepted.
    package var waived = 0

    package init() {}
  }

  /// The period.
  package let period: Period
  /// Nil where the history begins with the period's only run, which had nothing to be compared with.
  package var changes: Changes?
  /// Open findings at the end.
  package var standing: Int
  /// Findings that were accepted at the end.
  package var waived: Int

  package init(_ period: Period, changes: Changes?, standing: Int, waived: Int) {
    self.period = period
    self.changes = changes
    self.standing = standing
    self.waived = waived
  }
}
