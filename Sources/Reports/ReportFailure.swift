/// Why a report could not be made.
public struct ReportFailure: Error, Sendable {
  /// A clause without a full stop.
  public let problem: String

  package init(_ problem: String) { self.problem = problem }
}
