/// Which slipgauge this is.
public enum SlipgaugeVersion {
  /// By semantic versioning; reports, exit codes, rule ids and the rule language are what it promises.
  public static let number = "1.0.0"
}
