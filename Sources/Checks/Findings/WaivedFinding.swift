package import Dates

/// A finding that somebody accepted.
package struct WaivedFinding: Sendable {
  package let finding: Finding
  package let reason: String
  package let by: String
  /// The last day on which the waiver holds.
  package let until: Day
  /// Where one finding was accepted for many actions: all of them.
  package let accepted: [String]?

  package init(_ finding: Finding, reason: String, by: String, until: Day, accepted: [String]? = nil) {
    self.finding = finding
    self.reason = reason
    self.by = by
    self.until = until
    self.accepted = accepted
  }
}
