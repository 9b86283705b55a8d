package import Dates
package import Trackers

/// How an action was read, and what the rules made of it.
package struct ActionExplanation: Sendable {
  /// The action's number over the tracker, from 0.
  package let row: Int
  /// As typed, trimmed; empty where there is none.
  package let ref: String
  /// As typed; empty where there is none.
  package let title: String
  /// The theme that it stands under; empty where it has none.
  package let theme: String
  /// What kind of action it is.
  package let kind: ActionKind
  /// Why it is of that kind, as a clause.
  package let kindReason: String
  /// Where its row stands.
  package let location: Finding.Location
  /// The period checked.
  package let period: Period
  /// The days that the report can be of.
  package let reporting: DayRange
  /// What those come from.
  package let reportingSource: ReportingSource
  /// Each cell that the tracker has a column for, in the order of fields.
  package let cells: [CellExplanation]
  /// On which days which rating is called for, best first; empty where nothing is due on a day.
  package let ratings: [RatingSpan]
  /// The ratings that are called for on the reporting date, by title.
  package let expected: [String]
  /// The rules on actions, in the order of the rule set; of those that were asked for.
  package let rules: [RuleExplanation]
  /// The rules that were raised on its theme, its lead or the tracker, and count it.
  package let groups: [GroupRule]
}
