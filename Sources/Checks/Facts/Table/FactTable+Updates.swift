import Dates
import RuleSets
import Texts
import Trackers

extension FactTable {
  /// What the update of the period says.
  static let updates: [Fact] = [
    Fact("update", .text, "The update as typed.", from: .cell(.update)) { .text($0) }
      .reported { $0.update },
    Fact("update-text", .text, "The update without its sign-offs.", from: .updateText) { .update($0) }
      .part(of: "update")
      .called("the update’s text"),
    Fact(
      "percentages", .numbers, "The numbers before %, or the words for it, in the update without its sign-offs.",
      from: .updateText
    ) { .numbers($0.percentages) }.part(of: "update").within(.counts),
    Fact(
      "previous-update", .text, "The update of the previous period, as typed.", needs: [.previousPeriod],
      from: .previousUpdate
    ) { $0.map { .text($0) } ?? .none }.was("update", in: .previous),
    Fact(
      "update-kind", .choice(UpdateKind.allCases.map(\.rawValue)),
      "What the update text amounts to: blank, no-news, due-statement or substantive.", from: .update
    ) { .choice($0.kind.rawValue) }
    .called("the kind of update"),
    Fact(
      "copied", .flag, "Whether the update is the previous period's again, or nearly.", needs: [.previousPeriod],
      from: .copied
    ) { .flag($0) }
    .saying("the update", .be, "copied"),
    Fact(
      "signed", .flag, "Whether the update has a sign-off: initials beside a date, valid or not.", from: .update
    ) { .flag($0.isSigned) }
    .saying("the update", .be, "signed"),
    Fact("sign-off", .date, "The day of the update's last sign-off, where the calendar has it.", from: .update) {
      $0.signOff.map { .days(DayRange($0)) } ?? .none
    }
    .called("the day of the sign-off"),
    Fact(
      "sign-off-in-period", .flag, "Whether the last sign-off's day is in the period checked.", from: .update, .check
    ) { update, check in update.signOff.map { .flag(check.scope.period.days.contains($0)) } ?? .none }
    .saying("the day of the sign-off", .be, "in the period"),
    Fact(
      "impossible-dates", .refs, "Numeric dates in the update that no calendar has, as typed.", from: .impossibleDates
    ) { .list($0) }
    .called("the dates in the update that no calendar has"),
  ]
}
