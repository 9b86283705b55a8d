/// What a summary says of one theme, column by column.
package struct SummaryTheme: Sendable {
  /// The theme cell's text; of rows that continue a theme, the first that has one.
  package var name: String
  /// Where the theme begins.
  package var place: SummaryPlace
  /// The column *Summary*.
  package var summary: SummaryCell
  /// The column *Achievements this period*.
  package var achievements: SummaryCell
  /// The column *Key Milestones*.
  package var milestones: SummaryCell
  /// What a JSON summary states outright, so that no words need to be read; nil in other forms.
  package var stated: StatedSummary?

  /// A theme whose columns are given.
  package init(
    name: String, place: SummaryPlace, summary: SummaryCell = SummaryCell(),
    achievements: SummaryCell = SummaryCell(), milestones: SummaryCell = SummaryCell(),
    stated: StatedSummary? = nil
  ) {
    (self.name, self.place, self.stated) = (name, place, stated)
    (self.summary, self.achievements, self.milestones) = (summary, achievements, milestones)
  }
}
