import Reports

/// Checks a tracker with two rule sets, to see what the one changes on the other.
public enum Replay {
  /// How the findings of `new` on the tracker at `path` differ from those of `old`.
  ///
  /// - Throws: The `CheckFailure` of the first of the two that cannot be made.
  public static func run(_ path: String, old: Check, new: Check) throws(CheckFailure) -> FindingChanges {
    FindingChanges(before: try old.run(path).findings, after: try new.run(path).findings)
  }
}
