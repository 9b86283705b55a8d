/// Which rules are reported: those named, or all but those named.
public struct RuleSelection: Sendable {
  /// The list that names a rule, as the command line calls it.
  public enum List: String, Sendable {
    case only, skip
  }

  /// The only rules to report, by id; empty: all of them.
  public var only: [String]
  /// Rules not to report, by id.
  public var skipped: [String]

  /// All rules where neither is given.
  public init(only: [String] = [], skipped: [String] = []) {
    self.only = only
    self.skipped = skipped
  }
}
