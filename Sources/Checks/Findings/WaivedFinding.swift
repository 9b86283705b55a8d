public import Dates

/// A finding that somebody accepted.
public struct WaivedFinding: Sendable {
  public let finding: Finding
  public let reason: String
  public let by: String
  /// The last day on which the waiver holds.
  public let until: Day
  /// Where one finding was accepted for many actions: all of them.
  public let accepted: [String]?

  package init(_ finding: Finding, reason: String, by: String, until: Day, accepted: [String]? = nil) {
    self.finding = finding
    self.reason = reason
    self.by = by
    self.until = until
    self.accepted = accepted
  }
}
