import Checks
import Dates
import RuleSets

extension Report {
  /// `77 updates still to come, due by 20 January 2024.`; nil where none is, or all are due.
  package var awaitedSentence: String? {
    guard let awaited, awaited.actions > 0 else { return nil }
    let count = awaited.actions
    return "\(count) update\(count == 1 ? "" : "s") still to come, due by "
      + "\(Wording.day(awaited.due, ruleSet.dateWords))."
  }
}
