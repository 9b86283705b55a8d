import Dates
import RuleSets
import Trackers

extension FactTable {
  /// The fact by which rules tell moves that were agreed from others.
  static let moveAgreed = "move-agreed"

  /// What change control agreed.
  static let changes: [Fact] = [
    Fact(
      moveAgreed, .flag,
      "Whether the change register leads to the due date from that of the newest earlier tracker which has one, by a "
        + "line or a chain of lines; no where there is no register.", from: .changes
    ) { .flag($0.lastMove != nil) }
    .saying("the move of the due date", .be, "in the change register"),
    Fact(
      "moves-agreed", .flag,
      "Whether it leads to the due date from the first one at hand; no where there is no register.", from: .changes
    ) { .flag($0.allMoves != nil) }
    .saying("the way from the first due date", .be, "in the change register"),
    Fact(
      "agreed-on", .date, "The days on which the due date may have been agreed, as the change register has it.",
      from: .changes
    ) { $0.line?.agreedOn.map { .days($0) } ?? .none }
    .called("the day on which the due date was agreed"),
    Fact("agreed-by", .text, "Who agreed the due date, as the change register has it.", from: .changes) {
      ($0.line?.agreedBy).map { .typed($0) } ?? .none
    }
    .called("who agreed the due date"),
    .placeholder(
      "move-agreement",
      "When and by whom the due date was agreed, in words behind a colon; empty where nobody wrote that."
    ) { .words(Wording.agreement($0)) }.unquoted,
  ]
}

extension Wording {
  /// `: agreed on 3 January 2024 by Programme Board`; says where that was after the report.
  fileprivate static func agreement(_ action: ActionFacts) -> String {
    guard let line = ChangesView(action).line, line.agreedOn != nil || !line.agreedBy.isEmpty else { return "" }
    var words = ": agreed"
    if let days = line.agreedOn { words += " on \(self.days(days, action.scope.ruleSet.dateWords))" }
    if !line.agreedBy.isEmpty { words += " by \(short(line.agreedBy))" }
    if let days = line.agreedOn, days.earliest > action.reporting.latest { words += ", after the report" }
    return words
  }
}
