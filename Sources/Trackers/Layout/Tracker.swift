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
  package let periods: [Period]
  /// What is known of its periods' cells.
  package let survey: PeriodSurvey
  private let opened: TrackerReading
  private let told: [Period: ToldPeriod]
  private let passedOver = Mutex<[PassedPeriod]>([])
  private let order = Mutex<DateOrderEvidence?>(nil)

  /// A tracker whose `reading` is known as far as its headers tell.
  init(
    file: TableFile, parts: [TrackerPart], reading: TrackerReading, told: [Period: ToldPeriod] = [:], _ ruleSet: RuleSet
  ) {
    self.told = told
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

  /// Where it stands which period its statuses and updates of `period` are of.
  package func place(of period: Period) -> PeriodPlace { told[period]?.place ?? .headers }

  /// The day that a date over the table, or in a name, tells for the period; nil where none does.
  package func day(of period: Period) -> Day? { told[period]?.day }

  /// Whether each period has rows of its own, which were joined to one for each action.
  package var isJoined: Bool { parts.contains { $0.isJoined } }

  /// Turns to the period checked: of rows that are joined, only actions with one of that period are read from now on;
  /// nil: all actions are.
  package func turn(to period: Period?) { for part in parts { part.show(period) } }

  /// The latest period that was not passed over; nil where there is none.
  package var latest: Period? {
    let passed = passedOver.withLock { Set($0.map(\.period)) }
    return periods.last { !passed.contains($0) }
  }

  /// The period before `period`, whatever the gap.
  package func period(before period: Period) -> Period? { periods.last { $0 < period } }

  /// Sheets that hold no actions, with why.
  package var skipped: [SkippedSheet] { opened.skipped }

  /// What readers of the file should know. Where rows name sections, one that has a single field is told among these,
  /// or is an action.
  package var notices: [ReadNotice] {
    parts.contains { $0.header.sectionField != nil } ? file.notices.filter { !$0.isOfOneField } : file.notices
  }

  /// What was not read, as far as is known by now.
  package var reading: TrackerReading {
    var reading = opened
    reading.passedOver = passedOver.withLock { $0 }
    reading.dateOrder = order.withLock { $0 }
    for part in parts { reading.leftOut += part.leftOut }
    reading.latestDay = latest?.days.latest
    return reading
  }

  /// The period that is checked where none is named: the latest that holds enough; nil where there is no period.
  ///
  /// Rows are read for this, and can be read again afterwards: where it is to be found `surely` all of them, else the
  /// first of each sheet where these hold enough. `survey` says, once all rows were counted, whether they do.
  package func latestHeld(surely: Bool = false) throws(TableError) -> Period? {
    guard periods.count > 1 else { return periods.last }
    turn(to: nil)
    if !surely, !isJoined, try survey.passes(parts) { return periods.last }
    let (held, passed) = try survey.latestHeld(survey.all(of: parts))
    passedOver.withLock { $0 = passed }
    return held
  }

  /// Reads all rows for what tells that dates may be in the other order; they can be read again afterwards.
  package func gatherDateOrder(_ reader: DateReader) throws(TableError) {
    let evidence = try DateOrderEvidence(parts, reader)
    order.withLock { $0 = evidence }
  }
}
