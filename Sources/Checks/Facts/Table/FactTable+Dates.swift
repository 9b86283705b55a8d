import Dates
import RuleSets
import Tables
import Texts
import Trackers

extension FactTable {
  /// Start, due and reporting date, and the schedule that they give.
  static let dates: [Fact] = [
    Fact("start", .reading, "The start cell as read.", from: .start) { .reading($0) }
      .typed { $0.text(.start).string }
      .called("the start date"),
    Fact("due", .reading, "The due cell as read.", from: .due) { .reading($0) }
      .typed { $0.text($0.dueField).string }.told(as: "due date")
      .called("the due date"),
    date("revised-due", .revisedDue, "The cell of the revised due date, as read.")
      .called("the revised due date"),
    date("original-due", .originalDue, "The cell of the original due date, as read.")
      .called("the original due date"),
    date("completed-on", .completedOn, "The cell of the day on which the action was done, as read.")
      .called("the day on which it was done"),
    .placeholder(
      "start-suggestion", "What an unreadable start cell may have been meant as, in brackets; else empty."
    ) { suggestion($0, $0.dates.start, .start) }.unquoted,
    .placeholder(
      "due-suggestion", "What an unreadable due cell may have been meant as, in brackets; else empty."
    ) { suggestion($0, $0.dates.due, $0.dueField) }.unquoted,
    .placeholder("start-suggested", "What an unreadable start cell is meant as, where that is one thing; else empty.") {
      .words(Wording.single(suggestions($0, $0.dates.start, .start)))
    }.unquoted,
    .placeholder("due-suggested", "What an unreadable due cell is meant as, where that is one thing; else empty.") {
      .words(Wording.single(suggestions($0, $0.dates.due, $0.dueField)))
    }.unquoted,
    .placeholder("date-doubts", "What is doubtful about the start and due cells, in words.") { action in
      .words(Wording.doubts(start: action.dates.start, due: action.dates.due, action))
    },
    Fact("period", .date, "The period checked: a month, a quarter, a half or a financial year.", from: .check) {
      .days($0.scope.period.days)
    }.passing.ofPeriod
      .of(Set(Rule.Subject.allCases)),
    Fact(
      "previous-period", .date, "The previous period, of this tracker or the newest earlier one.",
      needs: [.previousPeriod], from: .check
    ) { $0.scope.previousPeriod.map { .days($0.days) } ?? .none }.passing.ofPeriod.was("period", in: .previous),
    Fact("period-start", .date, "The first day of the period checked.", from: .check) {
      .days(DayRange($0.scope.period.days.earliest))
    }.passing
      .of(Set(Rule.Subject.allCases)).called("the first day of the period"),
    .placeholder("period-unit", "What the period checked is, in words: month, quarter, half-year, financial year.") {
      .words($0.scope.ruleSet.dateWords.name(of: $0.scope.period.unit))
    }.of(Set(Rule.Subject.allCases)),
    .placeholder("period-units", "What several such periods are, in words: months.") {
      .words($0.scope.ruleSet.dateWords.name(ofSeveral: $0.scope.period.unit))
    }.of(Set(Rule.Subject.allCases)),
    Fact(
      "reporting-date", .date,
      "The days that the report can be of: --as-of, else the sign-off's day, else a whole date over the table, else the "
        + "period or its last day.",
      from: .reporting
    ) { .days($0) }.passing,
    Fact("has-schedule", .flag, "Whether the start or due cell reads as a schedule.", from: .schedule) {
      .flag($0 != nil)
    }
    .saying("the action", .act(.has), "a schedule"),
    Fact(
      "schedule-frequency", .number, "The schedule's frequency: every so many months.", from: .schedule
    ) { $0?.frequency.map { .number(Double($0)) } ?? .none }
    .called("the number of months between rounds").within(.counts),
    Fact("schedule-listed", .number, "How many months the schedule lists.", from: .schedule) {
      $0.map { .number(Double($0.listed.count)) } ?? .none
    }
    .called("the number of months that the schedule lists").within(.counts),
    Fact(
      "schedule-rounds", .number, "How often a year the schedule's frequency comes round.", from: .schedule
    ) { $0?.frequency.map { .number(12 / Double(max(1, $0))) } ?? .none }
    .called("the number of rounds a year").within(.counts),
    Fact("schedule-has-years", .flag, "Whether the schedule's months carry years.", from: .schedule) {
      $0.map { .flag($0.hasYears) } ?? .none
    }
    .saying("the schedule", .act(.has), "years"),
    Fact("schedule-months-known", .flag, "Whether the schedule's months are known.", from: .schedule) {
      $0.map { .flag($0.isKnown) } ?? .none
    }
    .saying("the schedule", .act(.has), "months that are known"),
    .placeholder("scheduled-months", "The schedule's months, in words.") { action in
      action.schedule.map { .words(Wording.months($0, action.scope.ruleSet.dateWords)) } ?? .none
    },
  ]

  private static func date(_ id: String, _ field: Field, _ summary: String) -> Fact {
    Fact(id, .reading, summary, from: .date(field)) { .reading($0) }.typed { $0.text(field).string }
  }

  private static func suggestion(_ action: ActionFacts, _ reading: DateReading, _ field: Field) -> FactValue {
    guard reading.kind == .unreadable else { return .words("") }
    if let meant = spreadsheetDay(of: action.text(field), action) { return .words(" (\(meant))") }
    return .words(Wording.offered(suggestions(action, reading, field)))
  }

  /// What may be written in place of an unreadable cell.
  private static func suggestions(_ action: ActionFacts, _ reading: DateReading, _ field: Field) -> [String] {
    guard reading.kind == .unreadable else { return [] }
    let text = action.text(field)
    if let day = countedDay(of: text, action) { return [Wording.day(day, action.scope.ruleSet.dateWords)] }
    return action.scope.dates.suggestions(for: text)
  }

  /// What a day's number is, which a spreadsheet shows where the cell has lost the format of a date:
  /// `“45230” is 31 October 2023 as Excel counts days`.
  private static func spreadsheetDay(of text: Bytes, _ action: ActionFacts) -> String? {
    guard let day = countedDay(of: text, action) else { return nil }
    let counted = serials(action) == .from1900 ? "Excel counts days" : "this workbook counts days, from 1904"
    return "\(Wording.quoted(text.string)) is \(Wording.day(day, action.scope.ruleSet.dateWords)) as \(counted)"
  }

  private static func countedDay(of text: Bytes, _ action: ActionFacts) -> Day? {
    serials(action).day(written: trimmed(text))
  }

  /// Texts and JSON hold what Excel showed, and it counts from 1900 unless the workbook says otherwise.
  private static func serials(_ action: ActionFacts) -> SerialDate { action.part?.sheet.serials ?? .from1900 }
}
