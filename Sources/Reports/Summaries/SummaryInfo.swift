package import Summaries

/// The theme progress summary that was checked, as far as reports tell of it.
public struct SummaryInfo: Sendable {
  /// As it was named; `-` for standard input.
  public let path: String
  /// What it is written in: `word`, `text` or `json`.
  public let format: String
  /// How many claims were read in it.
  public let claims: Int
  /// What else is to be known of how it was read, in full sentences.
  public let notices: [String]
  /// Whether it was held against a tracker; else against itself alone.
  public let hasTracker: Bool
  /// Whether anything tells of which period it is; else the report has that of its day.
  public let hasPeriod: Bool
  /// Whether it was checked beside the tracker, on a night: then the report is on the tracker.
  public internal(set) var isBeside = false

  /// Of a summary that was read.
  package init(
    path: String, form: Summary.Form, claims: Int, notices: [String], hasTracker: Bool, hasPeriod: Bool = true
  ) {
    (self.path, format, self.claims) = (path, form.rawValue, claims)
    (self.notices, self.hasTracker, self.hasPeriod) = (notices, hasTracker, hasPeriod)
  }
}
