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
  /// The day on which it was accepted; nil where the waiver does not say.
  public let acceptedOn: Day?
  /// The name of the tracker's file that the waiver is for; nil where it is for any.
  public let tracker: String?

  package init(
    _ finding: Finding, reason: String, by: String, until: Day, accepted: [String]? = nil, acceptedOn: Day? = nil,
    tracker: String? = nil
  ) {
    self.acceptedOn = acceptedOn
    self.tracker = tracker
    self.finding = finding
    self.reason = reason
    self.by = by
    self.until = until
    self.accepted = accepted
  }
}
