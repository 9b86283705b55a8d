package import Dates
import RuleSets
package import Texts
package import Trackers

/// The facts of one action, each worked out when it is first asked for, and once.
///
/// One object serves row after row of one thread; its storage is used again.
package final class ActionFacts {
  package let scope: CheckScope
  package let earlier: [EarlierTracker]
  /// What only all rows together show; nil while they are being read.
  package var rows: RowIndex?

  /// The action's row; nil for an action that only an earlier tracker has.
  package private(set) var row: ActionRow?
  /// The action's number over the tracker, from 0.
  package private(set) var number = 0
  /// The action that only an earlier tracker has.
  package private(set) var absentAction: EarlierAction?

  private var cachedRef: (text: NormalisedText, key: RefKey)?
  private var cachedKind: ActionKind?
  private var cachedStatus: StatedStatus?
  private var cachedDates: (start: DateReading, due: DateReading)?
  private var cachedUpdate = false
  private var updateReading = UpdateReading()
  private var cachedPhrases: PhraseLists?
  private var cachedPrevious = false
  private var previousReading = UpdateReading()
  private var cachedReporting: DayRange?
  private var cachedForecast: DayRange??
  private var cachedExpected: [Int]?
  private var cachedCopied: Bool?
  private var cachedSchedule: ActionSchedule??
  private var cachedEarlier: EarlierAction??
  private var dateCache = DateCellCache()

  package init(_ scope: CheckScope, earlier: [EarlierTracker] = []) {
    self.scope = scope
    self.earlier = earlier
  }

  /// Turns to another action.
  package func begin(_ row: ActionRow, number: Int) {
    reset()
    self.row = row
    self.number = number
  }

  /// Turns to an action that the tracker no longer has.
  package func begin(absent action: EarlierAction) {
    reset()
    row = nil
    absentAction = action
  }

  private func reset() {
    absentAction = nil
    cachedRef = nil
    cachedKind = nil
    cachedStatus = nil
    cachedDates = nil
    cachedUpdate = false
    cachedPhrases = nil
    cachedPrevious = false
    cachedReporting = nil
    cachedForecast = nil
    cachedExpected = nil
    cachedCopied = nil
    cachedSchedule = nil
    cachedEarlier = nil
  }

  // MARK: The action

  package var refText: NormalisedText { reference.text }
  package var refKey: RefKey { reference.key }

  private var reference: (text: NormalisedText, key: RefKey) {
    if let cachedRef { return cachedRef }
    let text: NormalisedText
    if let row {
      text = NormalisedText(row.text(.ref), vocabulary: scope.ruleSet.vocabulary)
    } else {
      text = (absentAction?.ref ?? "").withBytes { NormalisedText($0, vocabulary: scope.ruleSet.vocabulary) }
    }
    let reference = (text, RefKey(text))
    cachedRef = reference
    return reference
  }

  package func text(_ field: Field) -> Bytes { row?.text(field) ?? .empty }

  package var kind: ActionKind {
    if let cachedKind { return cachedKind }
    let kind = scope.kind(isMain: refKey.isMain, title: text(.title)) {
      row.map { row in scope.periods.lazy.map { self.scope.statuses.read(row.status($0)) } }?
        .contains { scope.isAssuranceStatus($0) } ?? false
    }
    cachedKind = kind
    return kind
  }

  package var status: StatedStatus {
    if let cachedStatus { return cachedStatus }
    let status = row.map { scope.statuses.read($0.status(scope.period)) } ?? .blank
    cachedStatus = status
    return status
  }

  package func status(in period: Month) -> StatedStatus {
    row.map { scope.statuses.read($0.status(period)) } ?? .blank
  }

  package var isFinished: Bool { scope.isFinished(status) }
  package var isLive: Bool { kind != .main && !isFinished }

  // MARK: Dates

  package var dates: (start: DateReading, due: DateReading) {
    if let cachedDates { return cachedDates }
    let dates: (start: DateReading, due: DateReading)
    if let row {
      let start = dateCache.read(row.date(.start), scope.dates)
      let due = dateCache.read(row.date(.due), scope.dates)
      dates = scope.dates.resolve(start: start, due: due, firstPeriod: scope.firstPeriod)
    } else {
      dates = (absentAction?.start ?? DateReading(.blank), absentAction?.due ?? DateReading(.blank))
    }
    cachedDates = dates
    return dates
  }

  /// The days that the report can be of: `--as-of`, else the sign-off's day in the period, else the period.
  package var reporting: DayRange {
    if let cachedReporting { return cachedReporting }
    let reporting: DayRange
    if let asOf = scope.asOf {
      reporting = asOf
    } else if let day = update.signOff?.day, scope.period.days.contains(day) {
      reporting = DayRange(day)
    } else {
      reporting = scope.period.days
    }
    cachedReporting = reporting
    return reporting
  }

  package var expected: [Int] {
    if let cachedExpected { return cachedExpected }
    let expected = dates.due.duePoint.map { scope.bands.expected(due: $0, reporting: reporting) } ?? []
    cachedExpected = expected
    return expected
  }

  package var forecast: DayRange? {
    if let cachedForecast { return cachedForecast }
    let words = update.words
    let forecast = update.withText {
      scope.forecasts.forecast(
        in: DateText(source: $0, text: words, words: scope.ruleSet.dateWords), reporting: reporting)
    }
    cachedForecast = .some(forecast)
    return forecast
  }

  package var schedule: ActionSchedule? {
    if let cachedSchedule { return cachedSchedule }
    let schedule = ActionSchedule(start: dates.start, due: dates.due)
    cachedSchedule = .some(schedule)
    return schedule
  }

  // MARK: Updates

  package var update: UpdateReading {
    if !cachedUpdate {
      scope.updates.read(row?.update(scope.period) ?? .empty, period: scope.period, into: &updateReading)
      cachedUpdate = true
    }
    return updateReading
  }

  /// The phrase lists of which something stands in the update text.
  package var updatePhrases: PhraseLists {
    if let cachedPhrases { return cachedPhrases }
    let lists = scope.ruleSet.phrases.lists(in: update.words)
    cachedPhrases = lists
    return lists
  }

  /// The update of the tracker's previous period; nil where there is none.
  package var previousUpdate: UpdateReading? {
    guard let period = scope.previousPeriod, let row else { return nil }
    if !cachedPrevious {
      scope.updates.read(row.update(period), period: period, into: &previousReading)
      cachedPrevious = true
    }
    return previousReading
  }

  package var isCopied: Bool {
    if let cachedCopied { return cachedCopied }
    let copied = update.kind == .substantive && previousUpdate.map { scope.isCopy(update, of: $0) } ?? false
    cachedCopied = copied
    return copied
  }

  // MARK: Earlier trackers

  /// The action in the newest earlier tracker; nil where that has no such ref.
  package var before: EarlierAction? {
    if let cachedEarlier { return cachedEarlier }
    let action = absentAction ?? (refText.isEmpty ? nil : earlier.first?.actions[refKey.hash])
    cachedEarlier = .some(action)
    return action
  }
}
