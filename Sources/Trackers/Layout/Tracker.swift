package import Dates
import RuleSets
import Synchronization
package import Tables

/// A tracker that is open for reading: its sheets of actions, and the periods that they report on.
package final class Tracker: Sendable {
  /// Where its rows are read from.
  package let file: TableFile
  /// The sheets that hold actions, in workbook order.
  package let parts: [TrackerPart]
  /// Every period that some sheet has a column for, in order of time.
  package let periods: [Month]
  /// What is known of its periods' cells.
  package let survey: PeriodSurvey
  private let opened: TrackerReading
  private let passedOver = Mutex<[PassedPeriod]>([])

  /// A tracker whose `reading` is known as far as its headers tell.
  init(file: TableFile, parts: [TrackerPart], reading: TrackerReading, _ ruleSet: RuleSet) {
    self.file = file
    self.parts = parts
    opened = reading
    // Sheets may share their headers.
    var seen: Set<Int> = []
    let headers = parts.map(\.header).filter { seen.insert($0.number).inserted }
    let periods = Set(headers.flatMap { $0.periods.map(\.period) }).sorted()
    self.periods = periods
    survey = PeriodSurvey(periods, ruleSet)
  }

  /// The period before `period`, whatever the gap.
  package func period(before period: Month) -> Month? { periods.last { $0 < period } }

  /// Sheets that hold no actions, with why.
  package var skipped: [SkippedSheet] { opened.skipped }

  /// What was not read, as far as is known by now.
  package var reading: TrackerReading {
    var reading = opened
    reading.passedOver = passedOver.withLock { $0 }
    for part in parts { reading.leftOut += part.leftOut }
    let passed = Set(reading.passedOver.map(\.period))
    reading.latestDay = periods.last { !passed.contains($0) }?.days.latest
    return reading
  }

  /// The period that is checked where none is named: the latest that holds enough; nil where there is no period.
  ///
  /// Rows are read for this, and can be read again afterwards. Of a file that is read from its disk piece by piece,
  /// only the first pieces are where these hold enough: `survey` says, once all rows were read, whether all of them do.
  package func latestHeld() throws(TableError) -> Month? {
    guard periods.count > 1 else { return periods.last }
    if try isHeldAtTheTop() { return periods.last }
    let counts = try survey.all(of: parts)
    let (held, passed) = survey.latestHeld(counts)
    passedOver.withLock { $0 = passed }
    return held
  }

  /// Whether the latest period holds enough in the first chunks of every sheet, and the rest is to be counted as it is
  /// read; false where counting all rows comes to the same.
  private func isHeldAtTheTop() throws(TableError) -> Bool {
    try survey.passes(parts)
  }
}
