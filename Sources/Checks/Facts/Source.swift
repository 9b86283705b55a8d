import Dates
import RuleSets
import Tables
import Texts
import Trackers

/// Something of an action that facts are worked out from, and the view of it that they get.
struct Source<View>: Sendable {
  /// What the engine knows it by.
  let id: SourceID
  /// What it shows of a row.
  let view: @Sendable (ActionFacts) -> View

  fileprivate init(_ id: SourceID, _ view: @escaping @Sendable (ActionFacts) -> View) {
    self.id = id
    self.view = view
  }
}

// Each view shows just what its source names. A numbered source's view must hold no more than its number tells apart:
// see `SourceNumbers`.

extension Source where View == CheckView {
  /// What is the same for all actions: the rule set, the period checked, and what they come to.
  static var check: Self { Self(.check) { $0.check } }
}

extension Source where View == ReadingView? {
  /// The tracker, the sheet or the column that a rule is asked of; nil where it is asked of an action.
  static var reading: Self { Self(.check) { $0.reading } }
}

extension Source where View == GroupView? {
  /// The theme or lead that a rule is asked of; nil where it is asked of an action.
  static var group: Self { Self(.check) { $0.group } }
}

extension Source where View == GoneView? {
  /// What was there on the last good night; nil where the rule is asked of something else.
  static var gone: Self { Self(.check) { $0.gone } }
}

extension Source where View == ClaimView? {
  /// What a summary says; nil where a rule is asked of something else.
  static var claim: Self { Self(.check) { $0.claim } }
}

extension Source where View == Successor? {
  /// What an action that is gone may go on as; nil where nothing is at all alike, and for other actions.
  static var successor: Self { Self(.check) { $0.gone?.successor ?? $0.successor } }
}

extension Source where View == StatusesView {
  /// What kind of action it is and what it states, now and before.
  static var statuses: Self { Self(.numbered(.statuses)) { $0.statuses } }
}

extension Source where View == DateReading {
  /// The start cell, years resolved.
  static var start: Self { Self(.numbered(.start)) { $0.dates.start } }
  /// The due cell, years resolved.
  static var due: Self { Self(.numbered(.due)) { $0.dates.due } }
}

extension Source where View == ActionSchedule? {
  /// When the action comes round, where one of its cells says so.
  static var schedule: Self { Self(.numbered(.schedule)) { $0.schedule } }
}

extension Source where View == DayRange {
  /// The days that the report can be of.
  static var reporting: Self { Self(.numbered(.reporting)) { $0.reporting } }
}

extension Source where View == UpdateView {
  /// What the update amounts to, and its sign-off.
  static var update: Self { Self(.numbered(.update)) { $0.updateView } }
}

extension Source where View == UpdateText {
  /// The update's text without its sign-offs, in words.
  static var updateText: Self { Self(.updateText) { $0.updateText } }
}

extension Source where View == Bytes? {
  /// The previous period's update as typed; nil where there is no such period.
  static var previousUpdate: Self { Self(.previousUpdate) { $0.previousUpdate?.source } }
}

extension Source where View == String? {
  /// The same without its sign-offs.
  static var previousUpdateText: Self { Self(.previousUpdate) { $0.previousUpdate.map { $0.withText(\.string) } } }
}

extension Source where View == Bytes {
  /// A cell as typed; of a field that each period has, that of the period checked.
  static func cell(_ field: Field) -> Self { Self(.cell(field)) { $0.cell(of: field) } }
}

extension Source where View == CellHue? {
  /// The hue of the fill that may stand for the status, where the status cell is blank.
  static var fill: Self { Self(.fill) { $0.statusHue } }
}

extension Source where View == StatedStatus {
  /// What the second status column states.
  static var stage: Self { Self(.field(.stage)) { $0.scope.statuses.read($0.text(.stage)) } }
}

extension Source where View == DateReading {
  /// A cell of a date column that is neither the start nor the due date's.
  static func date(_ field: Field) -> Self { Self(.fieldDate(field)) { $0.reading(of: field) } }
}

extension Source where View == Bool {
  /// Whether the update is the previous period's again, or nearly.
  static var copied: Self { Self(.copied) { $0.isCopied } }
  /// Whether the trimmed ref is well formed.
  static var refForm: Self { Self(.numbered(.refForm)) { $0.isRefWellFormed } }
}

extension Source where View == [String] {
  /// Numeric dates in the update that no calendar has, as typed; most have none.
  static var impossibleDates: Self { Self(.numbered(.impossibleDates)) { $0.updateText.impossibleDates } }
}

extension Source where View == MentionsView {
  /// The refs that title and update mention, each once; most mention none.
  static var mentions: Self { Self(.numbered(.mentions)) { MentionsView($0) } }
}

extension Source where View == String {
  /// The theme: that of the row, else the sheet's.
  static var theme: Self { Self(.theme) { $0.theme } }
}

extension Source where View == DayRange? {
  /// The date that the update promises; most promise none.
  static var forecast: Self { Self(.numbered(.forecast)) { $0.forecast } }
}

extension Source where View == Month? {
  /// The month in which the update says that something is due; most say none.
  static var statedDue: Self { Self(.numbered(.statedDue)) { $0.statedDue } }
}

extension Source where View == AssuranceRound {
  /// The last round of a schedule, and whether an assurance was given in it.
  static var round: Self { Self(.round) { AssuranceRound($0) } }
}

extension Source where View == DateReading? {
  /// The start cell in the newest earlier tracker.
  static var earlierStart: Self { Self(.earlierStart) { $0.before?.start } }
  /// The due cell in the newest earlier tracker.
  static var earlierDue: Self { Self(.earlierDue) { $0.before?.due } }
  /// The due cell in the newest earlier tracker where it reads as an interval.
  static var lastDue: Self { Self(.lastDue) { $0.lastDue?.action.due } }
}

extension Source where View == FirstDue? {
  /// The first due date at hand.
  static var firstDue: Self { Self(.firstDue) { $0.firstDue } }
}

extension Source where View == [DateReading] {
  /// The due dates from the oldest tracker to this one.
  static var dueHistory: Self { Self(.dueHistory) { $0.dueHistory } }
}

extension Source where View == ChangesView {
  /// What the change register says of the due date.
  static var changes: Self { Self(.changes) { ChangesView($0) } }
}

extension Source where View == EarlierView {
  /// The action in earlier trackers, its dates aside.
  static var earlier: Self { Self(.earlier) { EarlierView($0) } }
}

extension Source where View == RowsView {
  /// The row among all others, which are not known while rows are being read.
  static var rows: Self { Self(.rows) { RowsView($0) } }
  /// The same by the updates of all, which are kept for it.
  static var rowUpdates: Self { Self(.rowUpdates) { RowsView($0) } }
}

extension Source where View == ActionFacts {
  /// All of the row, and all other rows. What is worked out from it is asked row by row, once all are known, and taken
  /// to rest on every date.
  static var row: Self { Self(.row) { $0 } }
}
