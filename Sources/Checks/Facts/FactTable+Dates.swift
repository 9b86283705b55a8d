import Dates
import RuleSets
import Tables
import Texts
import Trackers

extension FactTable {
  /// Start, due and reporting date, and the schedule that they give.
  static let dates: [Fact] = [
    Fact("start", .reading, "The start cell as read.", on: .start, from: .dates) { .reading($0.dates.start) },
    Fact("due", .reading, "The due cell as read.", on: .due, from: .dates) { .reading($0.dates.due) },
    Fact("start-suggestion", .text, "What an unreadable start cell may have been meant as, in brackets; else empty.") {
      suggestion($0, .start)
    },
    Fact("due-suggestion", .text, "What an unreadable due cell may have been meant as, in brackets; else empty.") {
      suggestion($0, .due)
    },
    Fact("date-doubts", .text, "What is doubtful about the start and due cells, in words.") { facts in
      .string(Wording.doubts(start: facts.dates.start, due: facts.dates.due, facts))
    },
    Fact("period", .date, "The period checked, a month.", from: .dates) { .days($0.scope.period.days) },
    Fact("previous-period", .date, "The tracker's previous period.", needs: [.previousPeriod], from: .dates) { facts in
      facts.scope.previousPeriod.map { .days($0.days) } ?? .none
    },
    Fact(
      "reporting-date", .date, "The days that the report can be of: --as-of, else the sign-off's day, else the period.",
      from: .reporting
    ) { .days($0.reporting) },
    Fact("has-schedule", .flag, "Whether the start or due cell reads as a schedule.", on: [.start, .due], from: .dates)
    {
      .flag($0.schedule != nil)
    },
    Fact(
      "schedule-frequency", .number, "The schedule's frequency: every so many months.", on: [.start, .due], from: .dates
    ) {
      $0.schedule?.frequency.map { .number(Double($0)) } ?? .none
    },
    Fact("schedule-listed", .number, "How many months the schedule lists.", on: [.start, .due], from: .dates) {
      $0.schedule.map { .number(Double($0.listed.count)) } ?? .none
    },
    Fact(
      "schedule-rounds", .number, "How often a year the schedule's frequency comes round.", on: [.start, .due],
      from: .dates
    ) {
      $0.schedule?.frequency.map { .number(12 / Double(max(1, $0))) } ?? .none
    },
    Fact("schedule-has-years", .flag, "Whether the schedule's months carry years.", on: [.start, .due], from: .dates) {
      $0.schedule.map { .flag($0.hasYears) } ?? .none
    },
    Fact("schedule-months-known", .flag, "Whether the schedule's months are known.", on: [.start, .due], from: .dates) {
      $0.schedule.map { .flag($0.isKnown) } ?? .none
    },
    Fact("scheduled-months", .text, "The schedule's months, in words.", on: [.start, .due], from: .dates) { facts in
      facts.schedule.map { .string(Wording.months($0, facts.scope.ruleSet.dateWords)) } ?? .none
    },
  ]

  private static func suggestion(_ facts: ActionFacts, _ field: Field) -> FactValue {
    let reading = field == .start ? facts.dates.start : facts.dates.due
    guard reading.kind == .unreadable else { return .string("") }
    let text = facts.text(field)
    if let meant = spreadsheetDay(of: text, facts) { return .string(" (\(meant))") }
    let suggestions = facts.scope.dates.suggestions(for: text)
    return .string(suggestions.isEmpty ? "" : " (“\(suggestions.joined(separator: "” or “"))”?)")
  }

  /// What a day's number is, which a spreadsheet shows where the cell has lost the format of a date:
  /// `“45230” is 31 October 2023 as Excel counts days`.
  private static func spreadsheetDay(of text: Bytes, _ facts: ActionFacts) -> String? {
    // Texts and JSON hold what Excel showed, and it counts from 1900 unless the workbook says otherwise.
    let serials = facts.part?.sheet.serials ?? .from1900
    guard let day = serials.day(written: trimmed(text)) else { return nil }
    let counted = serials == .from1900 ? "Excel counts days" : "this workbook counts days, from 1904"
    return "\(Wording.quoted(text.string)) is \(Wording.day(day, facts.scope.ruleSet.dateWords)) as \(counted)"
  }
}
