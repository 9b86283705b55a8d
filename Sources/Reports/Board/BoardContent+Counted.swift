extension BoardContent {
  /// What is counted of a period, a theme or a person: by series, or why nothing is known of it.
  typealias CountedLine = (label: String, counts: [Int]?, gap: String)

  /// A picture of counts, and the table of the same numbers; `total` heads a column of what each line comes to.
  static func counted(
    _ title: String, _ head: DataTable.Column, _ series: [BarChart.Series], _ lines: [CountedLine],
    total: String? = nil
  ) -> [Part] {
    let chart = BarChart(
      title: title, series: series, groups: lines.map { BarChart.Group($0.label, $0.counts, gap: $0.gap) })
    let totals = total.map { [DataTable.Column.number($0)] } ?? []
    let table = DataTable(
      caption: title, columns: [head] + totals + series.map { .number($0.name) },
      rows: lines.map { line in
        let sum = line.counts.map { counts in total == nil ? [] : [counts.reduce(0, +)] } ?? []
        return DataTable.Row(line.label, line.counts.map { sum + $0 }, gap: line.gap)
      })
    return [.chart(chart), .table(table)]
  }

  /// A sentence that names the one of several that has most, or that none has any.
  static func most<Item>(
    of items: [Item], _ count: (Item) -> Int, none: String, _ words: (Item) -> String
  ) -> String {
    guard let most = items.max(by: { count($0) < count($1) }), count(most) > 0 else { return none }
    return words(most)
  }
}
