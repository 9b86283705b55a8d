package import Dates

/// The days on which a rating is called for.
package struct RatingSpan: Sendable, Hashable {
  /// The status, by id.
  package let status: String
  /// Its title.
  package let title: String
  /// Nil: from the beginning of time.
  package let first: Day?
  /// Nil: for ever.
  package let last: Day?
}
