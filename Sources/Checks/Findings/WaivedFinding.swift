public import Dates

/// A finding that somebody accepted.
public struct WaivedFinding: Sendable {
  /// The finding that was accepted.
  public let finding: Finding
  /// Why it was accepted, in the waiver's words.
  public let reason: String
  /// Who accepted it.
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
