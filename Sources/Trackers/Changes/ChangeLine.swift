package import Dates

/// A line of the change register: a due date that change control agreed.
package struct ChangeLine: Hashable, Sendable {
  /// The due date that a line takes the place of.
  package enum From: Hashable, Sendable {
    /// Whatever it was: the cell is blank.
    case any
    /// The last day that the cell can mean.
    case day(Day)
    /// None: the cell says `TBC`, or that the action is on hold.
    case none
  }

  /// The action's ref as typed.
  package let ref: String
  /// The due date before.
  package let from: From
  /// The last day that the agreed due date can mean; nil where it was agreed that there is none.
  package let to: Day?
  /// The days on which it may have been agreed; nil where the cell is blank.
  package let agreedOn: DayRange?
  /// Who agreed it, as typed; empty where the cell is blank.
  package let agreedBy: String
  /// Where the line stands: `line 4`, `Changes!A4`.
  package let place: String
}
