import Dates
import RuleSets
import Tables
import Texts
import Trackers

@testable import Checks

/// Made-up facts that read all that their sources show: each is one of four numbers, which few rows could have by
/// chance if they shared a value that is not theirs.
enum PlantedFacts {
  /// Facts over each source alone, and over several together.
  static let all: [Fact] =
    single + [
      // What a contributor may think of, and no list of questions foresees.
      Fact("planted-due-quarter", .number, "The quarter that the action is due in.", from: .due) { due in
        due.duePoint.map { .number(Double(($0.month.month + 2) / 3)) } ?? .none
      },
      Fact("planted-due-day", .date, "The last day due.", from: .due) { due in
        due.duePoint.map { .days(DayRange($0)) } ?? .none
      },
      Fact("planted-half-of-start", .text, "The half of a year that the action starts in.", from: .start) { start in
        .words(start.days.map { $0.earliest.month.month < 7 ? "On track" : "No update" } ?? "")
      },
      plant("due-reporting", .due, day, .reporting, days), plant("start-due", .start, day, .due, day),
      plant("statuses-due", .statuses, statuses, .due, day),
      plant("title-update", .cell(.title), text, .update, update),
      plant("forecast-schedule", .forecast, { days($0) }, .schedule, { "\($0.map { "\($0)" } ?? "")" }),
      plant("lead-statuses", .cell(.directorLead), text, .statuses, statuses),
      plant("words-due", .updateText, { $0.string }, .due, day), plant("check-start", .check, check, .start, day),
      plant("ref-statuses", .refForm, { "\($0)" }, .statuses, statuses),
      plant("earlier-due", .earlierDue, { $0.map(day) ?? "" }, .due, day),
    ]

  /// A fact over each source alone.
  private static let single: [Fact] =
    Field.allCases.map { plant("cell-\($0.rawValue)", .cell($0), text) } + [
      plant("check", .check, check), plant("statuses", .statuses, statuses), plant("start", .start, day),
      plant("due", .due, day), plant("schedule", .schedule) { "\($0.map { "\($0)" } ?? "")" },
      plant("reporting", .reporting, days), plant("update-view", .update, update),
      plant("words", .updateText) { "\($0.string) \($0.impossibleDates) \($0.reading.kind)" },
      plant("before", .previousUpdate) { $0?.string ?? "" }, plant("copy", .copied) { "\($0)" },
      plant("form", .refForm) { "\($0)" }, plant("impossible", .impossibleDates) { $0.joined() },
      plant("sheet", .theme) { $0 }, plant("promise", .forecast) { days($0) },
      plant("stated", .statedDue) { "\($0?.number ?? 0)" },
      plant("round", .round) {
        "\($0.lastDue?.number ?? 0) \($0.isBelowErrors) \($0.isAtHand ?? false) \($0.isGiven ?? false)"
      },
      plant("then-start", .earlierStart) { $0.map(day) ?? "" },
      plant("then-due", .earlierDue) { $0.map(day) ?? "" }, plant("last", .lastDue) { $0.map(day) ?? "" },
      plant("first", .firstDue) { $0.map { "\(day($0.reading)) \($0.isOwn)" } ?? "" },
      plant("history", .dueHistory) { $0.map(day).joined(separator: " ") },
      plant("agreed", .changes) { "\($0.lastMove?.place ?? "") \($0.allMoves?.place ?? "")" },
      plant("earlier", .earlier) {
        "\($0.action?.title ?? "") \($0.latestPeriod?.iso ?? "") \($0.titleAgreement ?? 2) \($0.restatedPeriods)"
      },
      Fact("planted-mentions", .number, "What is mentioned.", from: .mentions) { mentions in
        mentions.across { refs in .number(number(refs.map { "\($0.ref) \($0.stands)" }.joined())) }
      },
      Fact("planted-rows", .number, "What rows show.", from: .rows) { row in
        row.across { rows, place in
          .number(PlantedFacts.number("\(place) \(rows.first(withRef: row.refHash) ?? -1) \(row.mainHash ?? 0)"))
        }
      },
      Fact("planted-row-updates", .number, "What rows show of updates.", from: .rowUpdates) { row in
        let isLong = row.mayBePasted
        return row.across { rows, place in
          .number(PlantedFacts.number("\(isLong) \(rows.pointed(from: place) ?? -1) \(rows.pointsToNews(place))"))
        }
      },
      // It does not say that it waits for other rows.
      plant("row", .row) { row in
        let first = row.rows?.first(withRef: row.refKey.hash) ?? -1
        return "\(row.number) \(first) \(row.title.string) \(day(row.dates.due)) \(row.status) \(row.updateText.string)"
      },
    ]

  // MARK: What views show

  private static func text(_ text: Bytes) -> String { text.string }
  private static func days(_ days: DayRange?) -> String {
    days.map { "\($0.earliest.number) \($0.latest.number)" } ?? ""
  }
  private static func days(_ days: DayRange) -> String { PlantedFacts.days(Optional(days)) }
  private static func day(_ reading: DateReading) -> String {
    "\(reading.kind) \(days(reading.days)) \(reading.marks.rawValue) \(reading.schedule.map { "\($0)" } ?? "")"
  }
  private static func check(_ check: CheckView) -> String {
    "\(check.scope.period.iso) \(check.scope.periods.map(\.iso)) \(days(check.scope.asOf))"
  }
  private static func statuses(_ view: StatusesView) -> String {
    "\(view.kind) \(view.isFinished) \(view.wasFinished) \(view.status) "
      + [view.previous, view.monthBefore, view.twoMonthsBefore].map { $0.map { "\($0)" } ?? "" }.joined(separator: " ")
  }
  private static func update(_ view: UpdateView) -> String {
    "\(view.kind) \(view.isSigned) \(view.signOff?.number ?? 0)"
  }

  // MARK: Making facts

  private static func plant<A>(_ id: String, _ a: Source<A>, _ show: @escaping @Sendable (A) -> String) -> Fact {
    Fact("planted-\(id)", .number, "What it shows.", from: a) { .number(number(show($0))) }
  }

  private static func plant<A, B>(
    _ id: String, _ a: Source<A>, _ showA: @escaping @Sendable (A) -> String, _ b: Source<B>,
    _ showB: @escaping @Sendable (B) -> String
  ) -> Fact {
    Fact("planted-\(id)", .number, "What both show.", from: a, b) { .number(number(showA($0) + "|" + showB($1))) }
  }

  /// 0 to 3, by FNV-1a.
  private static func number(_ shown: String) -> Double {
    Double(shown.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } >> 33 & 3)
  }

  /// Whether a fact is planted over each source alone; a source that is added is missing here.
  static func hasPlanted(_ source: SourceID) -> Bool {
    switch source {
    case .check, .ref, .update, .theme, .updateText, .previousUpdate, .copied, .round, .earlierStart, .earlierDue,
      .lastDue, .firstDue, .dueHistory, .changes, .earlier, .row, .rows, .rowUpdates, .numbered:
      single.contains { $0.sources == [source] }
    // What facts were in the previous period rests on it, whatever they rest on.
    // Each is the cell, or its reading, that a fact of the field shows.
    case .field, .fieldDate, .fill: true
    case .previousRow: FactTable(FactTable.standardFacts + all).all.contains { $0.sources.contains(.previousRow) }
    }
  }
}
