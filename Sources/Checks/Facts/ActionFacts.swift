package import Dates
package import RuleSets
package import Tables
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

  /// The action's number over the tracker, from 0.
  package private(set) var number = 0
  /// The action that only an earlier tracker has.
  package private(set) var absentAction: EarlierAction?
  var isAbsent = false

  /// The row, in parts: most rows differ from the one before in their position alone.
  private(set) var part: TrackerPart?
  private var block: RowBlock?
  private var index = 0
  var cells = RowCells()
  let layout: RowLayout
  /// By fact: how it is worked out.
  let computations = FactTable.computations
  let periodDays: DayRange

  /// Which of the values below are the row's own, not an earlier row's.
  var known: Known = []
  private let refWords = NormalisedText()
  private var knownKey = RefKey(NormalisedText())
  private var knownKind = ActionKind.sub
  /// By place of the scope's periods, in storage that is read without a count of who holds it.
  private let knownStatuses: UnsafeMutableBufferPointer<StatusNote>
  /// How many of the sheet's status columns the row has whose statuses are known; the others are blank.
  private var statedCount = 0
  private var statesAssurance = false
  private var knownTitle = Bytes.empty
  var knownPlaces = (start: -1, due: -1)
  var knownDates = DateCellCache.Pair()
  var knownPhrases: PhraseLists = []
  /// Where in the update text words stand that lead to a promised date; known with the phrases.
  var leads: [Range<Int>] = []
  var knownReporting = DayRange(Day(number: 0))
  var knownForecast: DayRange?
  var knownExpected: [Int] = []
  var knownCopied = false
  var knownSchedule: ActionSchedule?
  private var knownEarlier: EarlierAction?
  /// The period's update, once `readUpdate` has been called.
  let updateReading = UpdateReading()
  /// Its words, at hand without a count of who holds the reading.
  let updateWords: NormalisedText
  let updateDates: DateText
  let previousReading = UpdateReading()

  private let anyWords = NormalisedText()

  // What is remembered from row to row.
  let dateCache: DateCellCache
  private var statusTexts = TextMemo<StatusNote>(most: 1024)
  private var recentStatuses: RecentTexts<StatusNote>
  private let blankStatus: StatusNote
  let ratingDays: RatingDays
  let pasted = PasteGroups()
  let subs = SubGroups()
  let copyDoubt: CopyDoubt

  struct Known: OptionSet {
    let rawValue: UInt32
    static let ref = Known(rawValue: 1)
    static let key = Known(rawValue: 2)
    static let kind = Known(rawValue: 4)
    static let places = Known(rawValue: 8)
    static let dates = Known(rawValue: 16)
    static let update = Known(rawValue: 32)
    static let phrases = Known(rawValue: 64)
    static let previous = Known(rawValue: 128)
    static let reporting = Known(rawValue: 256)
    static let forecast = Known(rawValue: 512)
    static let expected = Known(rawValue: 1024)
    static let copied = Known(rawValue: 2048)
    static let schedule = Known(rawValue: 4096)
    static let earlier = Known(rawValue: 8192)
    static let statuses = Known(rawValue: 16384)
    static let title = Known(rawValue: 32768)
  }

  package init(_ scope: CheckScope, earlier: [EarlierTracker] = []) {
    self.scope = scope
    self.earlier = earlier
    copyDoubt = CopyDoubt(scope.ruleSet)
    ratingDays = RatingDays(scope.bands)
    periodDays = scope.period.days
    layout = RowLayout(periods: scope.periods.count)
    blankStatus = StatusNote(.blank, scope)
    recentStatuses = RecentTexts(blankStatus)
    knownStatuses = .allocate(capacity: scope.periods.count)
    knownStatuses.initialize(repeating: blankStatus)
    updateWords = updateReading.words
    updateDates = DateText(source: .empty, text: updateWords, words: scope.ruleSet.dateWords)
    dateCache = DateCellCache(scope.dates, firstPeriod: scope.firstPeriod)
  }

  deinit { knownStatuses.deallocate() }

  /// Turns to another action.
  package func begin(_ part: TrackerPart, _ block: RowBlock, row: Int, number: Int) {
    known = []
    if isAbsent { absentAction = nil }
    isAbsent = false
    if self.part !== part {
      forgetStatuses()
      layout.fill(part, periods: scope.periods)
      self.part = part
    }
    if self.block !== block { self.block = block }
    index = row
    cells = block.cells(ofRow: row)
    self.number = number
  }

  /// Turns to an action that the tracker no longer has.
  package func begin(absent action: EarlierAction) {
    known = []
    part = nil
    block = nil
    forgetStatuses()
    layout.clear()
    absentAction = action
    isAbsent = true
  }

  /// The action's row; nil for an action that only an earlier tracker has.
  package var row: ActionRow? {
    guard let part, let block else { return nil }
    return ActionRow(part: part, block: block, index: index)
  }

  /// The text of the row's cell in a column, from 0; empty where there is none.
  @inline(__always)
  func cell(_ column: Int) -> Bytes {
    if column < 0 { return .empty }
    return cells.text(column) ?? madeCell(column)
  }

  private func madeCell(_ column: Int) -> Bytes { block?.text(row: index, column: column) ?? .empty }

  // MARK: The action

  package var refText: NormalisedText {
    readRef()
    return refWords
  }

  private func readRef() {
    guard !known.contains(.ref) else { return }
    if let absentAction {
      absentAction.ref.withBytes { refWords.read($0, vocabulary: scope.ruleSet.vocabulary) }
    } else {
      refWords.read(refCell, vocabulary: scope.ruleSet.vocabulary)
    }
    known.insert(.ref)
  }

  @inline(__always)
  package var refKey: RefKey {
    if !known.contains(.key) { readKey() }
    return knownKey
  }

  private func readKey() {
    knownKey = (isAbsent ? nil : RefKey(plain: refCell)) ?? RefKey(refText)
    known.insert(.key)
  }

  var refCell: Bytes { cell(layout.ref) }

  var isRefBlank: Bool { refKey.isBlank }

  /// What is kept of the action when its row has been read.
  var record: RowRecord {
    let key = refKey
    let paste = pasteHash ?? 0
    guard let main = key.mainHash else { return RowRecord(refHash: key.isBlank ? 0 : key.hash, pasteHash: paste) }
    return RowRecord(
      refHash: key.isBlank ? 0 : key.hash, mainHash: main, pasteHash: paste, dueEarliest: dueEarliest,
      isMainAction: key.isMainAction, isUnfinishedSub: isSub && !isFinished)
  }

  @inline(__always)
  package func text(_ field: Field) -> Bytes {
    cell(layout.column(field))
  }

  /// The words of a text, until those of another are asked for.
  func words(of text: Bytes) -> NormalisedText {
    anyWords.read(text, vocabulary: scope.ruleSet.vocabulary)
    return anyWords
  }

  /// The ref as typed, without white space at its ends.
  var trimmedRef: Bytes { trimmed(refCell) }

  /// The title cell.
  var title: Bytes {
    if !known.contains(.title) {
      knownTitle = cell(layout.title)
      known.insert(.title)
    }
    return knownTitle
  }

  package var kind: ActionKind {
    if !known.contains(.kind) {
      knownKind =
        refKey.isMain ? .main : beginsAsAssurance || reportsAssurance ? .assurance : .sub
      known.insert(.kind)
    }
    return knownKind
  }

  private var beginsAsAssurance: Bool { scope.titles.begins(title) }

  private var reportsAssurance: Bool {
    guard part != nil else { return false }
    readStatuses()
    return statesAssurance
  }

  package var status: StatedStatus { note(at: scope.periods.count - 1).status }

  package func status(in period: Month) -> StatedStatus {
    guard let place = scope.periods.place(of: period) else { return .blank }
    return status(at: place)
  }

  /// The status of the scope's period at `place`.
  func status(at place: Int) -> StatedStatus { note(at: place).status }

  /// The same with what is asked of it for every row.
  @inline(__always)
  func note(at place: Int) -> StatusNote {
    readStatuses()
    precondition(place >= 0 && place < knownStatuses.count)
    return knownStatuses[place]
  }

  @inline(__always)
  private func readStatuses() {
    if known.contains(.statuses) { return }
    known.insert(.statuses)
    statesAssurance = false
    let width = cellCount
    var count = 0
    // A short row takes no longer for all the columns that it has not.
    while count < layout.statedCount {
      let (column, place) = layout.stated(count)
      if column >= width { break }
      let text = cell(column)
      let note = text.isEmpty ? blankStatus : recentStatuses.find(text) ?? readOther(text)
      knownStatuses[place] = note
      if note.isAssurance { statesAssurance = true }
      count += 1
    }
    forgetStatuses(from: count)
    if blankStatus.isAssurance, count < knownStatuses.count { statesAssurance = true }
  }

  /// Makes statuses blank that an earlier row had.
  @inline(__always)
  private func forgetStatuses(from first: Int = 0) {
    var index = first
    while index < statedCount {
      knownStatuses[layout.stated(index).place] = blankStatus
      index += 1
    }
    statedCount = first
  }

  /// How many columns the row has.
  @inline(__always)
  private var cellCount: Int { block.map { $0.rows[index].cellCount } ?? 0 }

  private func readOther(_ text: Bytes) -> StatusNote {
    let note = statusTexts.value(of: text) { StatusNote(scope.statuses.read(text), scope) }
    recentStatuses.keep(text, note)
    return note
  }

  package var isFinished: Bool { note(at: scope.periods.count - 1).isFinished }
  private var isSub: Bool {
    if case .sub = kind { return true }
    return false
  }

  package var isLive: Bool { kind != .main && !isFinished }

  /// Calls `body` with status and update cell of each period, in no order, of which the row has one that is not empty.
  func eachReport(_ body: (Month, _ status: Bytes, _ update: Bytes) -> Void) {
    let width = cellCount
    for (column, place) in layout.reports {
      if column >= width { return }
      let (status, update) = (cell(layout.status(place)), cell(layout.update(place)))
      if !status.isEmpty || !update.isEmpty { body(scope.periods[place], status, update) }
    }
  }

  // MARK: Earlier trackers

  /// The action in the newest earlier tracker; nil where that has no such ref.
  package var before: EarlierAction? {
    if !known.contains(.earlier) {
      knownEarlier = absentAction ?? (refText.isEmpty ? nil : earlier.first?.actions[refKey.hash])
      known.insert(.earlier)
    }
    return knownEarlier
  }
}
