/// The type of a fact; operators belong to types.
package enum FactType: Hashable, Sendable {
  /// The text of a cell, as typed.
  case text
  /// A status of the rule set, or `blank` or `unknown`.
  case status
  /// A start or due cell as read: an interval of days, a schedule, open-ended, unset, on hold, blank, unreadable.
  case reading
  /// An interval of days, or none.
  case date
  /// A number, or none.
  case number
  /// Yes or no.
  case flag
  /// One of a closed list of words.
  case choice([String])
  /// A list of rated statuses.
  case statuses
  /// A list of action refs.
  case refs
  /// A list of numbers.
  case numbers
}
