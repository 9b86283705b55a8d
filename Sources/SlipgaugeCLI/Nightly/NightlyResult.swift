import Slipgauge

/// What one night came to for one tracker, and the reports that it is to have.
struct NightlyResult {
  /// What the library says of it.
  var night: NightResult
  /// Nil where the tracker's settings could not be used.
  private(set) var reports: NightlyReports?
  /// Where the reports go; none before `prepareReports`.
  private(set) var reportPaths: [String] = []
  /// What the log is to say of the reports; nil where there is nothing.
  private(set) var notice: String?

  /// The tracker as it was named.
  var path: String { night.tracker }

  /// Refuses reports that must not be written, now that all is known that the run reads: of this tracker alone, as
  /// settings may lie beside it that nobody named.
  mutating func checkReports() {
    guard night.checked != nil else { return }
    do throws(CommandFailure) {
      try reports?.check()
    } catch {
      night.fail(error.problems)
    }
  }

  /// Finds out which reports will be written; `checkReports` comes before.
  mutating func prepareReports() throws(CommandFailure) {
    try reports?.prepare(night)
    if night.report != nil { reportPaths = try reports?.paths() ?? [] }
  }

  /// Writes the reports of a tracker that was checked.
  mutating func writeReports() throws(CommandFailure) { notice = try reports?.write(night) }
}
