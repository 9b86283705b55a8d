/// What the reporting date comes from.
package enum ReportingSource: String, Sendable {
  /// `--as-of`.
  case asOf = "as-of"
  /// The update's sign-off, a day of the period.
  case signOff = "update-sign-off"
  /// A whole date above the table.
  case overTable = "over-table"
  /// The period's last day, as the rule set has it.
  case periodEnd = "period-end"
  /// Nothing says which of the period's days it is.
  case period

  /// Behind the days, in a sentence.
  package var words: String {
    switch self {
    case .asOf: "the day of --as-of"
    case .signOff: "the day on which the update is signed"
    case .overTable: "the day that stands above the table"
    case .periodEnd: "the last day of the period, as the rule set has it"
    case .period: "any day of the period, as nothing says which"
    }
  }
}
