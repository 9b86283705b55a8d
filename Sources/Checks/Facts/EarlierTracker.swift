package import Dates
package import Trackers

/// An action as an earlier tracker had it.
package struct EarlierAction: Sendable {
  /// As typed, trimmed; empty where there is none.
  package let ref: String
  /// The theme that it stood under; empty where it had none.
  package let theme: String
  /// The title as typed; empty where there is none.
  package let title: String
  /// The kind it had in that tracker's latest period.
  package let kind: ActionKind
  /// What its start cell says.
  package let start: DateReading
  /// What its due cell says.
  package let due: DateReading
  /// The due cell as typed.
  package let dueText: String
  /// What it reported, by period; periods without a status and an update are left out.
  package let reports: [Period: Report]
  /// By fact, by its place in the table: what else rules ask of the action as it was.
  let values: [Int: EarlierValue]

  /// What it reported in one period.
  package struct Report: Sendable {
    /// The status as it was read.
    package let status: StatedStatus
    /// The status cell as typed.
    package let statusText: String
    /// The update cell as typed.
    package let update: String
  }

  /// What it reported in the tracker's latest period.
  func report(_ period: Period) -> Report { reports[period] ?? Report(status: .blank, statusText: "", update: "") }

  /// The newest status that is not blank; nil where there is none.
  var newestStatus: StatedStatus? {
    reports.filter { $0.value.status != .blank }.max { $0.key < $1.key }?.value.status
  }
}

/// A tracker of an earlier month, given with `--previous`.
package struct EarlierTracker: Sendable {
  /// The tracker's file, as it was given.
  package let path: String
  /// In order of time; never empty.
  package let periods: [Period]
  /// By normalised ref; the first where a ref stands twice.
  package let actions: [UInt64: EarlierAction]
  /// The keys of `actions`, in the order of the tracker.
  package let order: [UInt64]

  /// The latest of its periods.
  package var latest: Period { periods[periods.count - 1] }

  /// Whether it has columns of the period.
  func carries(_ period: Period) -> Bool { periods.place(of: period) != nil }
}
