import Dates
import RuleSets

extension FactTable {
  /// Assurance that comes round.
  static let assurance: [Fact] = [
    Fact("assurance-last-due", .date, "The latest scheduled month up to the end of the period checked.", from: .round) {
      $0.lastDue.map { .days($0.days) } ?? .none
    }
    .called("the last month that assurance was due in"),
    Fact(
      "assurance-due-in-period", .flag, "Whether the last due month lies in the period checked.", from: .round
    ) { $0.isDueInPeriod.map { .flag($0) } ?? .none }.passing
      .saying("the assurance", .be, "due in the period"),
    Fact(
      "assurance-at-hand", .flag, "Whether every period from that of the last due month to the one checked is at hand.",
      from: .round
    ) { $0.isAtHand.map { .flag($0) } ?? .none }
    .saying("every period since the assurance was due", .be, "at hand"),
    Fact(
      "assurance-given", .flag, "Whether a substantive update that was no copy stands since the last due month.",
      from: .round
    ) { $0.isGiven.map { .flag($0) } ?? .none }
    .saying("the assurance", .haveBeen, "given since it was due"),
    Fact(
      "assurance-missed", .date,
      "The latest scheduled month before the period, where no substantive update that was no copy was given since.",
      from: .round
    ) { $0.missedDue.map { .days($0.days) } ?? .none }.told(as: "round missed")
      .called("the missed round of assurance"),
    Fact("stated-due", .date, "The month in which the update says that something is due.", from: .statedDue) {
      $0.map { .days($0.days) } ?? .none
    }
    .called("the due month that the update states"),
    Fact(
      "stated-due-on-schedule", .flag, "Whether the stated due month, by name, is a scheduled one.",
      from: .statedDue, .schedule
    ) { month, schedule in
      guard let month, let schedule, schedule.isKnown else { return .none }
      return .flag(schedule.includes(monthOfYear: month.month))
    }
    .saying("the due month that the update states", .be, "a scheduled one"),
  ]
}
