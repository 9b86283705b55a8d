package import Dates
import RuleSets
import Tables
package import Texts
package import Trackers

/// The facts of one action, each worked out when it is first asked for, and once.
///
/// One object serves row after row of one thread; its storage is used again.
package final class ActionFacts {
  package let scope: CheckScope
  package let earlier: [EarlierTracker]
  /// What only all rows together show; nil while they are being read.
  @exclusivity(unchecked) package var rows: RowIndex?

  /// The action's row; nil for an action that only an earlier tracker has.
  @exclusivity(unchecked) package private(set) var row: ActionRow?
  /// The action's number over the tracker, from 0.
  @exclusivity(unchecked) package private(set) var number = 0
  /// The action that only an earlier tracker has.
  @exclusivity(unchecked) package private(set) var absentAction: EarlierAction?

  @exclusivity(unchecked) private var layout: RowLayout?
  @exclusivity(unchecked) private var hasRef = false
  @exclusivity(unchecked) private var refWords = NormalisedText()
  @exclusivity(unchecked) private var cachedKey: RefKey?
  @exclusivity(unchecked) private var cachedKind: ActionKind?
  @exclusivity(unchecked) private var cachedStatus: StatedStatus?
  @exclusivity(unchecked) private var cachedDates: DateCellCache.Pair?
  @exclusivity(unchecked) private var hasUpdate = false
  private let updateReading = UpdateReading()
  @exclusivity(unchecked) private var cachedPhrases: PhraseLists?
  @exclusivity(unchecked) private var hasPrevious = false
  private let previousReading = UpdateReading()
  @exclusivity(unchecked) private var cachedReporting: DayRange?
  @exclusivity(unchecked) private var cachedForecast: DayRange??
  @exclusivity(unchecked) private var cachedExpected: [Int]?
  @exclusivity(unchecked) private var cachedCopied: Bool?
  @exclusivity(unchecked) private var cachedSchedule: ActionSchedule??
  @exclusivity(unchecked) private var cachedEarlier: EarlierAction??
  @exclusivity(unchecked) private var dateCache = DateCellCache()
  @exclusivity(unchecked) private var statusCache = BytesTable<StatedStatus>(most: 1024)
  @exclusivity(unchecked) private var titleWords = NormalisedText()
  @exclusivity(unchecked) private var wordCounts = WordCounts()

  package init(_ scope: CheckScope, earlier: [EarlierTracker] = []) {
    self.scope = scope
    self.earlier = earlier
  }

  /// Turns to another action.
  package func begin(_ row: ActionRow, number: Int) {
    reset()
    if layout == nil || self.row?.part !== row.part { layout = RowLayout(row.part, periods: scope.periods) }
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
    hasRef = false
    cachedKey = nil
    cachedKind = nil
    cachedStatus = nil
    cachedDates = nil
    hasUpdate = false
    cachedPhrases = nil
    hasPrevious = false
    cachedReporting = nil
    cachedForecast = nil
    cachedExpected = nil
    cachedCopied = nil
    cachedSchedule = nil
    cachedEarlier = nil
  }

  // MARK: The action

  package var refText: NormalisedText {
    if !hasRef {
      if row != nil {
        refWords.read(text(.ref), vocabulary: scope.ruleSet.vocabulary)
      } else {
        (absentAction?.ref ?? "").withBytes { refWords.read($0, vocabulary: scope.ruleSet.vocabulary) }
      }
      hasRef = true
    }
    return refWords
  }

  package var refKey: RefKey {
    if let cachedKey { return cachedKey }
    let key = RefKey(refText)
    cachedKey = key
    return key
  }

  package func text(_ field: Field) -> Bytes {
    guard let row, let layout else { return .empty }
    return row.block.text(row: row.index, column: layout.column(field))
  }

  package var kind: ActionKind {
    if let cachedKind { return cachedKind }
    let kind: ActionKind
    if refKey.isMain {
      kind = .main
    } else if scope.titles.mayBegin(text(.title)), beginsAsAssurance {
      kind = .assurance
    } else {
      kind = reportsAssurance ? .assurance : .sub
    }
    cachedKind = kind
    return kind
  }

  private var beginsAsAssurance: Bool {
    titleWords.read(text(.title), vocabulary: scope.ruleSet.vocabulary)
    return scope.titles.begins(titleWords)
  }

  private var reportsAssurance: Bool {
    guard layout != nil else { return false }
    return scope.periods.indices.contains { scope.isAssuranceStatus(status(at: $0)) }
  }

  package var status: StatedStatus {
    if let cachedStatus { return cachedStatus }
    let status = status(in: scope.period)
    cachedStatus = status
    return status
  }

  package func status(in period: Month) -> StatedStatus {
    guard let place = scope.periods.lastIndex(of: period) else { return .blank }
    return status(at: place)
  }

  /// The status of the scope's period at `place`.
  func status(at place: Int) -> StatedStatus {
    guard let row, let layout, layout.statuses[place] >= 0 else { return .blank }
    let cell = row.block.text(row: row.index, column: layout.statuses[place])
    if cell.isEmpty { return .blank }
    let hash = wordHash(cell.buffer)
    let known = statusCache.find(cell, hash: hash)
    if known >= 0 { return statusCache.values[known] }
    let status = scope.statuses.read(cell)
    if cell.count <= 256 { _ = statusCache.insert(cell, hash: hash, status) }
    return status
  }

  package var isFinished: Bool { scope.isFinished(status) }
  package var isLive: Bool { kind != .main && !isFinished }

  // MARK: Dates

  package var dates: (start: DateReading, due: DateReading) {
    let pair = datePair
    return (pair.start, pair.due)
  }

  var datePair: DateCellCache.Pair {
    if let cachedDates { return cachedDates }
    let pair: DateCellCache.Pair
    if let row {
      pair = dateCache.read(start: row.date(.start), due: row.date(.due), scope.dates, firstPeriod: scope.firstPeriod)
    } else {
      pair = DateCellCache.Pair(
        start: absentAction?.start ?? DateReading(.blank), due: absentAction?.due ?? DateReading(.blank), number: -1)
    }
    cachedDates = pair
    return pair
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
    if !hasUpdate {
      hasUpdate = true
      scope.updates.read(updateCell(scope.periods.count - 1), period: scope.period, into: updateReading)
    }
    return updateReading
  }

  /// The update cell of the scope's period at `place`.
  private func updateCell(_ place: Int) -> Bytes {
    guard let row, let layout, place >= 0, layout.updates[place] >= 0 else { return .empty }
    return row.block.text(row: row.index, column: layout.updates[place])
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
    guard let period = scope.previousPeriod, row != nil else { return nil }
    if !hasPrevious {
      hasPrevious = true
      scope.updates.read(updateCell(scope.periods.count - 2), period: period, into: previousReading)
    }
    return previousReading
  }

  package var isCopied: Bool {
    if let cachedCopied { return cachedCopied }
    let copied = mayBeCopied && previousUpdate.map { scope.isCopy(update, of: $0) } ?? false
    cachedCopied = copied
    return copied
  }

  /// Decides from the previous update's length and first words, where that is enough: reading it all costs more.
  private var mayBeCopied: Bool {
    guard update.kind == .substantive, scope.previousPeriod != nil else { return false }
    let previous = updateCell(scope.periods.count - 2)
    if previous == update.source { return true }
    return wordCounts.mayAgree(update.words, previous, scope.ruleSet)
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
