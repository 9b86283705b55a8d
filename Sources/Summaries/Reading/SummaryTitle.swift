import Dates
import RuleSets
import Tables
import Texts

/// Finds the title of a summary, and the period in it.
struct SummaryTitle: Sendable {
  private let dates: DateReader
  private let yearStarts: Int

  /// A finder of titles whose periods are written as the rule set says.
  init(_ ruleSet: RuleSet) {
    dates = DateReader(words: ruleSet.dateWords)
    yearStarts = ruleSet.calendar.financialYearStarts
  }

  /// The title and its period: of what may be the title the first that names a period, else the first.
  ///
  /// What people see goes before the property that an older document has left behind.
  func find(in document: ProseDocument, before tables: SummaryTables) -> (title: String, period: Period?) {
    let above = tables.above
    let headings = above.filter { $0.heading == .title } + above.filter { $0.heading == .part }
    // A text has no headings but its first line.
    let plain = document.form == .text ? above.first.map { [$0] } ?? [] : []
    let titles = headings.map(\.text) + [document.title] + plain.map(\.text)
    for title in titles {
      if let period = period(in: title) { return (title, period) }
    }
    return (titles.first { !$0.isEmpty } ?? "", nil)
  }

  /// The one period that a title names; nil where it names none, or several.
  private func period(in title: String) -> Period? {
    let mentions = title.withBytes { dates.mentions(in: $0) }
    // A month is meant before the day on which somebody meets.
    let months = mentions.filter { $0.days.earliest != $0.days.latest }
    let periods = (months.isEmpty ? mentions : months).map { Period(of: $0.days, yearStarts: yearStarts) }
    guard let first = periods.first, periods.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}
