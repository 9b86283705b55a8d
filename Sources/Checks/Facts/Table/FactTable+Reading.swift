import Dates
import RuleSets
import Trackers

extension FactTable {
  /// What rules on sheets, on columns and on the tracker ask: what was not read.
  static let reading: [Fact] = sheets + columns + trackers

  private static let sheets: [Fact] = [
    Fact("sheet", .text, "The sheet's name; blank where the column is on no one sheet.", from: .reading, .gone) {
      .typed($0?.sheet?.name ?? $0?.column?.sheet ?? $1?.sheet ?? "")
    }.of([.sheet, .column, .goneAction, .renumberedAction, .goneSheet]),
    sheet("sheet-read", .flag, "Whether the sheet's rows were read as actions.") { .flag($0.found == nil) }
      .saying("the sheet", .haveBeen, "read"),
    sheet(
      "sheet-is-key", .flag,
      "Whether a sheet that was not read is a key: below a status header stand labels, none of them twice."
    ) { .flag($0.found?.isKey ?? false) }
    .saying("the sheet", .be, "a key"),
    sheet(
      "sheet-refs", .number,
      "How many well-formed refs a sheet holds that was not read, where two stand below each other."
    ) { .number(Double($0.found?.refs ?? 0)) }
    .called("the number of refs on the sheet").within(.counts),
    sheet("sheet-has-status-header", .flag, "Whether a sheet that was not read has a status header.") {
      .flag($0.found?.hasStatusHeader ?? false)
    }
    .saying("the sheet", .act(.has), "a status header"),
    sheet("missing-header", .text, "The header that a sheet lacks which was not read.") { .typed($0.missing) },
    sheet("nearest-header", .text, "The header there that comes nearest to it; blank where none does.") {
      .typed($0.found?.nearest ?? "")
    },
  ]

  private static let columns: [Fact] = [
    column("field", .choice(Columns.fields), "What the column holds.") { .choice($0.field) },
    column("column-read", .flag, "Whether a column of the field was read.") { .flag($0.isRead) }
      .saying("the column", .haveBeen, "read"),
    column("column-misspelt", .flag, "Whether the column was not read because its header is misspelt.") {
      .flag(!$0.meant.isEmpty)
    }
    .saying("the header", .be, "misspelt"),
    column(
      "column-hidden", .flag, "Whether a misspelt header hides the field's column on each sheet that it is missing on."
    ) { .flag($0.isHidden) }
    .saying("the column", .be, "hidden by a misspelt header"),
    column(
      "column-hides-period", .flag,
      "Whether the column is a status or an update of the period checked, or of a later one."
    ) { .flag($0.hidesPeriod) }
    .saying("the column", .be, "of the period checked or a later one"),
    column("header", .text, "The header as typed; blank where no column holds the field.") { .typed($0.header) },
    column("meant-header", .text, "What a misspelt header was meant to be; else blank.") { .typed($0.meant) },
    column("usual-header", .text, "The header that the rule set has for the field first.") { .typed($0.usual) },
    column("unread-headers", .refs, "Headers beside it that were not read.") { .list($0.unread) },
    column("rules-not-evaluated", .refs, "Rules that rest on the column, and were not evaluated without it.") {
      .list($0.rules)
    },
    Fact.placeholder("column-place", "The sheet, or every sheet, in words.") { action in
      .words(action.reading?.column?.place ?? "")
    }.of([.column]),
  ]

  private static let trackers: [Fact] = [
    Fact("has-main-actions", .flag, "Whether the tracker has main actions.", from: .reading) {
      .flag($0?.tracker.hasMainActions ?? false)
    }.of([.tracker, .sheet, .column])
      .saying("the tracker", .act(.has), "main actions"),
    tracker(
      "periods-passed-over", .refs,
      "Later periods that were passed over, opened early, each with how many rows it holds."
    ) { reading, check in
      .list(
        reading.tracker.reading.passedOver.map { passed in
          let rows = passed.rows == 0 ? "no row" : passed.rows == 1 ? "1 row" : "\(passed.rows) rows"
          return "\(Wording.period(passed.period, check.scope.ruleSet.dateWords)) (\(rows))"
        })
    },
    tracker("cells-in-other-order", .refs, "Date cells that only the other order of day and month reads, five at most.")
    {
      reading, _ in
      .list(reading.tracker.otherOrder)
    },
    tracker(
      "cells-in-either-order", .number,
      "Where there are such, how many cells of the date columns have a day and a month that could change places."
    ) { reading, _ in reading.tracker.reading.dateOrder.map { .number(Double($0.either)) } ?? .none }
    .called("the number of cells in either order").within(.counts),
    tracker("date-columns", .refs, "The headers over both.") { reading, _ in
      .list(reading.tracker.reading.dateOrder?.columns ?? [])
    },
    tracker("latest-period-end", .date, "The last day of the latest period that was not passed over.") { reading, _ in
      reading.tracker.reading.latestDay.map { .days(DayRange($0)) } ?? .none
    }
    .called("the last day of the latest period"),
    tracker(today, .date, "The day of the check, where it is known.") { reading, _ in
      reading.tracker.today.map { .days(DayRange($0)) } ?? .none
    }.passing
      .called("today"),
    tracker(
      monthsSincePeriod, .number,
      "How many months, the last one begun, have passed since the latest period ended; none where today is not known."
    ) { reading, _ in reading.tracker.monthsBehind.map { .number(Double($0)) } ?? .none }.passing
      .called("the number of months since the period"),
  ]

  private static let today = "today"
  private static let monthsSincePeriod = "months-since-period"

  /// The facts that nothing can be said of where the day of the check is not known, by id.
  package static let ofToday: Set<String> = [today, monthsSincePeriod]

  private static func sheet(
    _ id: String, _ type: FactType, _ summary: String, _ value: @escaping @Sendable (SheetNote) -> FactValue
  ) -> Fact {
    Fact(id, type, summary, from: .reading) { $0?.sheet.map(value) ?? .none }.of([.sheet])
  }

  private static func column(
    _ id: String, _ type: FactType, _ summary: String, _ value: @escaping @Sendable (ColumnNote) -> FactValue
  ) -> Fact {
    Fact(id, type, summary, from: .reading) { $0?.column.map(value) ?? .none }.of([.column])
  }

  private static func tracker(
    _ id: String, _ type: FactType, _ summary: String,
    _ value: @escaping @Sendable (ReadingView, CheckView) -> FactValue
  ) -> Fact {
    Fact(id, type, summary, from: .reading, .check) { reading, check in reading.map { value($0, check) } ?? .none }
      .of([.tracker])
  }
}
