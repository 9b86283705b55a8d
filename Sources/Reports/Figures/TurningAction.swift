package import Dates

/// An unfinished action whose dates call for a worse rating when the next period ends than they do now.
package struct TurningAction: Sendable, Hashable {
  /// The latest period.
  package let period: Period
  /// Which it is.
  package let action: ActionHead
  /// The due date as typed.
  package let due: String
  /// The id of the stated rating; nil where there is none.
  package let stated: String?
  /// The id of the rating that its dates call for now.
  package let calledFor: String
  /// The id of the one that they call for on the last day of the next period.
  package let calledForNext: String

  package init(
    _ action: ActionHead, in period: Period, due: String, stated: String?, calledFor: String, calledForNext: String
  ) {
    self.period = period
    self.action = action
    self.due = due
    self.stated = stated
    self.calledFor = calledFor
    self.calledForNext = calledForNext
  }
}
