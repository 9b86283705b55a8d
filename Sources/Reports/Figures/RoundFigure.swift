package import Dates

/// A round of an assurance action's schedule, and whether the assurance was given.
package struct RoundFigure: Sendable, Hashable {
  /// What became of it.
  package enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// An update that was no copy stands in its period.
    case given
    /// One stands in a later period, before the next round.
    case late
    /// None does, and a later period was checked.
    case missed
    /// None does yet, in the latest period.
    case awaited
    /// A period in which it may have been given is not in the history.
    case notKnown
  }

  /// Whose it is.
  package let action: ActionHead
  /// The month in which it was scheduled.
  package let month: Month
  /// What became of it.
  package let outcome: Outcome
  /// The period in which the assurance was given; nil where it was not.
  package let givenIn: Period?

  package init(
    of action: ActionHead, month: Month, outcome: Outcome, givenIn: Period?
  ) {
    self.action = action
    self.month = month
    self.outcome = outcome
    self.givenIn = givenIn
  }
}
