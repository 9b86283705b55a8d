extension Option where Value == String? {
  /// An earlier report.
  static var baseline: Option {
    .text(
      "baseline", "REPORT",
      "an earlier JSON report: only what is not in it counts for the exit code, and what has gone "
        + "is told", on: .reporting)
  }
}

extension Option where Value == Bool {
  /// Whether findings are counted, not listed.
  static var statistics: Option {
    .flag(
      "statistics", "count findings by rule, theme and director in place of listing them; in JSON besides",
      on: .reporting)
  }
}
