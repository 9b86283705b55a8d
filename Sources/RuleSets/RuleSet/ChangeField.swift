/// What a column of a change register holds.
package enum ChangeField: String, Sendable, CaseIterable {
  /// The action's ref; its title in trackers that know actions by that.
  case ref
  /// The due date before; blank where the line holds whatever that was.
  case from
  /// The due date that was agreed.
  case to
  /// The day on which it was.
  case agreedOn = "agreed-on"
  /// Who agreed it.
  case agreedBy = "agreed-by"
}
