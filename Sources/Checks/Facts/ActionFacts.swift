package import Dates
package import RuleSets
package import Tables
package import Texts
package import Trackers

/// The facts of one action, each worked out when it is first asked for, and once.
///
/// One object serves row after row of one thread, so no access to what changes with each asks the runtime for leave;
/// what is remembered from row to row is in its caches alone.
package final class ActionFacts {
  /// The check that the action is part of.
  package let scope: CheckScope
  /// The trackers given with `--previous`, newest first.
  package let earlier: [EarlierTracker]
  /// What only all rows together show; nil while they are being read.
  package var rows: RowIndex?
  /// Nil where nothing is remembered from row to row.
  let caches: FactCaches?
  /// What facts are shown of the check itself, and what ratings are expected.
  let check: CheckView
  /// Tells cheaply that the update was not copied.
  let copies: CopyPrefilter

  /// The action's number over the tracker, from 0.
  package private(set) var number = 0
  /// The action that only an earlier tracker has.
  package private(set) var absentAction: EarlierAction?
  /// Whether the current action is `absentAction`, whose ref and title stand in storage of their own.
  var isAbsent = false
  /// What is asked of in place of an action: the tracker, a sheet or a column.
  var reading: ReadingView?
  /// What is asked of in place of an action: a theme or a lead; with the tracker, what its actions come to together.
  var group: GroupView?
  /// What is asked of in place of an action: what was there on the last good night.
  var gone: GoneView?
  /// What a summary says, beside the action that is asked of.
  var claim: ClaimView?
  /// What may be `absentAction` under another ref.
  var successor: Successor?
  /// Hashes of the refs of earlier actions that go on under others.
  var renumberedRefs: Set<UInt64> = []
  private var absentRef = ByteScratch()
  private var absentTitle = ByteScratch()
  /// The previous period's update in the newest earlier tracker; own where `known` has `earlierUpdate`.
  var earlierUpdate = ByteScratch()

  /// The row, in parts: most rows differ from the one before in their position alone.
  @exclusivity(unchecked) private(set) var part: TrackerPart?
  /// What holds the row's cells.
  @exclusivity(unchecked) private(set) var block: RowBlock?
  /// The row's place in it.
  private(set) var index = 0
  /// The row's cells.
  @exclusivity(unchecked) var cells = RowCells()
  /// Which column of the part holds what.
  let layout: RowLayout
  /// The days of the period checked, and those of the report where no sign-off says which.
  let (periodDays, usualReporting): (DayRange, DayRange)

  /// Hashes of themes: of the part's, and of the last that a row named.
  var partTheme: UInt64 = 0
  /// Of the latter.
  var lastTheme: UInt64 = 0
  /// What the last theme that a row named was typed as.
  @exclusivity(unchecked) var lastThemeText = ByteScratch()

  /// Which of the values below are the row's own, not an earlier row's.
  @exclusivity(unchecked) var known: Known = []
  private let refWords = NormalisedText()
  @exclusivity(unchecked) private var knownKey = RefKey(NormalisedText())
  @exclusivity(unchecked) private var knownKind = ActionKind.sub
  /// By place of the scope's periods, in storage that is read without counting a reference.
  let knownStatuses: UnsafeMutableBufferPointer<StatusNote>
  /// How many of the sheet's status columns the row has whose statuses are known; the others are blank.
  private var statedCount = 0
  private var statesAssurance = false
  /// Whether fills state statuses.
  private let hasFills: Bool
  /// Whether the status of the period checked is not that of its cell.
  var isAmended = false
  /// The places of the months one and two before the period; -1 where the tracker has no such period.
  private let monthPlaces: (Int, Int)
  @exclusivity(unchecked) private var knownTitle: TitleNote
  /// The numbers of the start and due cell in the cache of dates; own where `known` has `numbers`.
  @exclusivity(unchecked) var knownNumbers = DateCache.Numbers(start: 0, due: 0, schedule: 0)
  /// What the start and due cell say; own where `known` has `dates`.
  var knownDates = (start: DateReading(.blank), due: DateReading(.blank))
  /// The days that the report can be of; own where `known` has `reporting`.
  var knownReporting = DayRange(Day(number: 0))
  /// The date that the update promises; own where `known` has `forecast`.
  var knownForecast: DayRange?
  /// Whether the update was copied; own where `known` has `copied`.
  var knownCopied = false
  /// When the action comes round; own where `known` has `schedule`.
  var knownSchedule: ActionSchedule?
  private var knownEarlier: EarlierAction?
  /// The facts of the row in the previous period, made when they are first asked for.
  var previousFacts: ActionFacts?
  /// The period's update, once `readUpdate` has been called.
  let knownUpdate: UpdateText
  /// Its reading and its words, for which no reference needs to be counted.
  let updateReading: UpdateReading
  /// The words of `updateReading`, without its sign-offs.
  let updateWords: NormalisedText
  /// The reading of the previous period's update; own where `known` has `previous`.
  let previousReading = UpdateReading()
  private let anyWords = NormalisedText()
  /// The status of a blank cell.
  let blankStatus: StatusNote

  /// `isRemembering` is false where each row is to be read as if it were the first.
  package init(_ scope: CheckScope, earlier: [EarlierTracker] = [], isRemembering: Bool = true) {
    self.scope = scope
    self.earlier = earlier
    caches = isRemembering ? FactCaches(scope) : nil
    check = CheckView(scope)
    copies = CopyPrefilter(scope.ruleSet)
    hasFills = scope.statuses.hasFills
    (periodDays, usualReporting) = (scope.period.days, scope.reporting)
    layout = RowLayout(scope.ruleSet.fields, key: scope.ruleSet.tracker.key, periods: scope.periods.count)
    blankStatus = StatusNote(.blank, scope)
    knownTitle = TitleNote(.empty, scope)
    knownStatuses = .allocate(capacity: scope.periods.count)
    knownStatuses.initialize(repeating: blankStatus)
    func place(monthsBefore months: Int) -> Int { scope.periods.lastIndex(of: scope.period.adding(-months)) ?? -1 }
    monthPlaces = (place(monthsBefore: 1), place(monthsBefore: 2))
    knownUpdate = UpdateText(scope)
    updateReading = knownUpdate.reading
    updateWords = updateReading.words
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
      partTheme = part.theme.withBytes { words(of: $0).hash }
    }
    if self.block !== block { self.block = block }
    index = row
    cells = block.cells(ofRow: row)
    self.number = number
    caches?.beginRow()
  }

  /// Turns to an action that the tracker no longer has.
  package func begin(absent action: EarlierAction) {
    known = []
    part = nil
    block = nil
    forgetStatuses()
    layout.clear()
    absentAction = action
    successor = nil
    absentRef.removeAll()
    action.ref.withBytes { absentRef.append($0) }
    absentTitle.removeAll()
    action.title.withBytes { absentTitle.append($0) }
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

  /// The text of a field that has one column.
  @inline(__always)
  package func text(_ field: Field) -> Bytes { cell(layout.column(field)) }

  /// The same by the field's place among all.
  @inline(__always)
  func text(slot: Int) -> Bytes { cell(layout.column(slot: slot)) }

  /// The text of a field; of one that each period has, that of the period checked.
  @inline(__always)
  func cell(of field: Field) -> Bytes {
    switch field {
    case .status: cell(layout.status(knownStatuses.count - 1))
    case .update: cell(layout.update(knownStatuses.count - 1))
    case .due where layout.hasOtherDues: text(dueField)
    case .ref where !isAbsent: refCell
    default: isAbsent ? absentCell(field) : text(field)
    }
  }

  /// What an earlier tracker had there; valid until another action's turn.
  private func absentCell(_ field: Field) -> Bytes {
    switch field {
    case .ref: absentRef.view
    case .title: absentTitle.view
    default: .empty
    }
  }

  // MARK: The action

  /// The ref in normal form; valid until another action's turn.
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

  /// The ref as it is compared: by hash, and with what it says of its main action.
  @inline(__always)
  package var refKey: RefKey {
    if !known.contains(.key) { readKey() }
    return knownKey
  }

  private func readKey() {
    knownKey = scope.refs.key(refText)
    known.insert(.key)
  }

  /// The words of a text, until those of another are asked for.
  func words(of text: Bytes) -> NormalisedText {
    anyWords.read(text, vocabulary: scope.ruleSet.vocabulary)
    return anyWords
  }

  /// The title cell.
  var title: Bytes { cell(layout.title) }

  /// What the title tells: whether it is an assurance action's, and whether it mentions a ref.
  @inline(__always)
  var titleNote: TitleNote {
    if !known.contains(.title) { readTitle() }
    return knownTitle
  }

  private func readTitle() {
    known.insert(.title)
    knownTitle = caches?.note(title, scope) ?? TitleNote(title, scope)
  }

  // MARK: Kind and statuses

  /// Main where the ref says so, assurance where the title or the latest status does, else sub.
  package var kind: ActionKind {
    if !known.contains(.kind) {
      if let absentAction { return absentAction.kind }
      knownKind =
        refKey.isMain ? .main : titleNote.isAssurance || reportsAssurance ? .assurance : .sub
      known.insert(.kind)
    }
    return knownKind
  }

  private var reportsAssurance: Bool {
    guard part != nil else { return false }
    readStatuses()
    let last = knownStatuses.count - 1
    if knownStatuses[last].isAssurance || knownStatuses[last].isRated { return knownStatuses[last].isAssurance }
    guard statesAssurance || !earlier.isEmpty else { return false }
    return statusBefore(last) { $0.isAssurance || $0.isRated }?.isAssurance == true
  }

  /// Whether it is a sub-action.
  var isSub: Bool {
    if case .sub = kind { return true }
    return false
  }

  /// The status of the period checked.
  package var status: StatedStatus { note(at: scope.periods.count - 1).status }

  /// Whether the action is finished in the period checked: as its status says, or where that is blank the last one
  /// before.
  package var isFinished: Bool { isFinished(at: scope.periods.count - 1) }

  /// The status of a period; blank where the tracker has no such period up to the one checked.
  package func status(in period: Period) -> StatedStatus {
    guard let place = scope.periods.place(of: period) else { return .blank }
    return note(at: place).status
  }

  /// The status of the scope's period at `place`.
  package func status(at place: Int) -> StatedStatus { note(at: place).status }

  /// All that facts over statuses rest on.
  @inline(__always)
  var statuses: StatusesView {
    readStatuses()
    let last = knownStatuses.count - 1
    return StatusesView(
      kind: kind, knownStatuses[last], isFinished: isFinished(at: last),
      previous: last > 0 ? knownStatuses[last - 1] : earlierPrevious?.note ?? .none,
      wasFinished: last > 0 ? isFinished(at: last - 1) : wasFinishedEarlier,
      monthBefore: note(at: monthPlaces.0, monthsBefore: 1),
      twoMonthsBefore: note(at: monthPlaces.1, monthsBefore: 2))
  }

  @inline(__always)
  private func note(at place: Int, monthsBefore months: Int) -> StatusNote {
    if place >= 0 { return knownStatuses[place] }
    return earlier.isEmpty ? .none : earlierStatus(monthsBefore: months)
  }

  /// The status of the scope's period at `place`.
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
    if isAmended { forgetAmended() }
    statesAssurance = false
    let width = cellCount
    var count = 0
    // A short row takes no longer for all the columns that it has not.
    while count < layout.statedCount {
      let (column, place) = layout.stated(count)
      if column >= width { break }
      var note = readStatus(cell(column))
      if hasFills, note.isBlank { note = filledNote(column, place) ?? note }
      knownStatuses[place] = note
      if note.isAssurance { statesAssurance = true }
      count += 1
    }
    forgetStatuses(from: count)
    if hasFills, count < layout.statedCount || layout.statedCount == 0 { takeFill() }
    if layout.column(.stage) >= 0 { takeStage() }
    if blankStatus.isAssurance, count < knownStatuses.count { statesAssurance = true }
  }

  /// Makes statuses blank that an earlier row had.
  @inline(__always)
  private func forgetStatuses(from first: Int = 0) {
    if first == 0, isAmended { forgetAmended() }
    var index = first
    while index < statedCount {
      knownStatuses[layout.stated(index).place] = blankStatus
      index += 1
    }
    statedCount = first
  }

  /// What a status cell states.
  @inline(__always)
  func readStatus(_ text: Bytes) -> StatusNote {
    if text.isEmpty { return blankStatus }
    return caches?.statuses.find(text) ?? readOther(text)
  }

  /// How many columns the row has.
  @inline(__always)
  var cellCount: Int { block.map { $0.rows[index].cellCount } ?? 0 }

  private func readOther(_ text: Bytes) -> StatusNote {
    let note = StatusNote(scope.statuses.read(text), scope)
    caches?.statuses.remember(text, note)
    return note
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
