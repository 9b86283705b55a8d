import Dates
import RuleSets
import Texts
import Trackers

extension FactTable {
  /// What the update of the period says.
  static let updates: [Fact] = [
    Fact("update", .text, "The update as typed.", from: .update) { .text($0.update.source) },
    Fact("update-text", .text, "The update without its sign-offs.", from: .update) { facts in
      .string(facts.update.withText(\.string))
    },
    Fact("previous-update", .text, "The update of the previous period, as typed.", needs: [.previousPeriod]) {
      $0.previousUpdate.map { .text($0.source) } ?? .none
    },
    Fact(
      "update-kind", .choice(UpdateKind.allCases.map(\.rawValue)),
      "What the update text amounts to: blank, no-news, due-statement or substantive.",
      from: .update
    ) { .choice($0.update.kind.rawValue) },
    Fact(
      "copied", .flag, "Whether the update is the previous period's again, or nearly.", needs: [.previousPeriod]
    ) { .flag($0.isCopied) },
    Fact("signed", .flag, "Whether the update has a sign-off: initials beside a date, valid or not.", from: .update) {
      .flag($0.update.signOff != nil)
    },
    Fact("sign-off", .date, "The day of the update's last sign-off, where the calendar has it.", from: .update) {
      $0.update.signOff?.day.map { .days(DayRange($0)) } ?? .none
    },
    Fact("sign-off-in-period", .flag, "Whether the last sign-off's day is in the period checked.", from: .update) {
      facts in
      facts.update.signOff?.day.map { .flag(facts.scope.period.days.contains($0)) } ?? .none
    },
    Fact("impossible-dates", .refs, "Numeric dates in the update that no calendar has, as typed.", from: .update) {
      facts in
      .list(facts.update.impossible.map { facts.update.source[$0].string })
    },
  ]
}
