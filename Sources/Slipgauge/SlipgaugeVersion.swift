/// Which slipgauge this is.
public enum SlipgaugeVersion {
  /// By semantic versioning, `-dev` where it is on the way to that version; reports, exit codes, rule ids and the rule
  /// language are what it promises.
  public static let number = "1.1.0-dev"

  /// The commit that it was built from, 40 hexadecimal digits; nil where it was not built from a release's archive.
  public static let commit: String? = SlipgaugeCommit.text.utf8.first == UInt8(ascii: "$") ? nil : SlipgaugeCommit.text
}
