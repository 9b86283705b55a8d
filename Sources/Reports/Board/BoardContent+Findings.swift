import Dates

extension BoardContent {
  /// What became of findings.
  var findingsSection: Section {
    let title = "Findings that stood at the end, and what became of others, by \(unit)"
    let lines = byPeriod { period in figures.findings.first { $0.period == period } }
    return Section(
      id: "findings", name: "Findings", title: "Findings",
      parts: findingWords.map(Part.words) + [
        .chart(findingsChart(title, lines)), .table(findingsTable(title, lines)),
      ])
  }

  private var findingWords: [String] {
    guard let now = figures.findings.last else { return [] }
    let before = figures.earlierPoint(Self.periodsBack).flatMap { point in
      figures.findings.first { $0.period == point.period }
    }
    let past = before.map { "; in \(name(of: $0.period)) it was \($0.standing)" } ?? ""
    let accepted = now.waived == 0 ? "" : " \(now.waived) more \(Self.were(now.waived)) accepted."
    var words = [
      "At the end of \(name(of: now.period)), \(Self.count(now.standing, "finding")) \(Self.were(now.standing)) "
        + "open\(past).\(accepted)"
    ]
    if let changes = now.changes {
      words[0] +=
        " During \(name(of: now.period)), \(Self.count(changes.opened, "finding")) \(Self.were(changes.opened)) opened, "
        + "\(changes.resolved) resolved and \(changes.waived) accepted; \(changes.leftBehind) of an earlier \(unit) "
        + "\(Self.were(changes.leftBehind)) left behind, as the \(unit) shows nothing of them either way."
    } else {
      words[0] += " It is the first report, which could not be held against an earlier one."
    }
    if figures.points.contains(where: \.isFile) { words.append("Files are checked without waivers.") }
    return words
  }

  private func findingsChart(_ title: String, _ lines: [(period: Period, value: FindingFigures?)]) -> BarChart {
    BarChart(
      title: title,
      series: [
        BarChart.Series(name: "Open at the end", colour: .note), BarChart.Series(name: "Accepted", colour: .none),
        BarChart.Series(name: "Opened", colour: .amber), BarChart.Series(name: "Resolved", colour: .green),
      ],
      groups: lines.map { period, found in
        guard let found else { return BarChart.Group(label(of: period), bars: [], gap: gap(period)) }
        let standing = BarChart.Bar(label: "At the end", counts: [found.standing, found.waived, nil, nil])
        let changes = found.changes.map { changes in
          [
            BarChart.Bar(label: "Opened", counts: [nil, nil, changes.opened, nil]),
            BarChart.Bar(label: "Resolved", counts: [nil, nil, nil, changes.resolved]),
          ]
        }
        return BarChart.Group(label(of: period), bars: [standing] + (changes ?? []))
      })
  }

  private func findingsTable(_ caption: String, _ lines: [(period: Period, value: FindingFigures?)]) -> DataTable {
    DataTable(
      caption: caption,
      columns: [
        .brief(unit.capitalised), .number("Opened"), .number("Resolved"), .number("Left behind"),
        .number("Newly accepted"), .number("Open", in: "At the end"), .number("Accepted", in: "At the end"),
      ],
      rows: lines.map { period, found in
        guard let found else { return DataTable.Row(label(of: period), nil, gap: gap(period)) }
        let changes = found.changes.map { [$0.opened, $0.resolved, $0.leftBehind, $0.waived].map(String.init) }
        return DataTable.Row(
          label(of: period),
          (changes ?? Array(repeating: "–", count: 4)) + [String(found.standing), String(found.waived)])
      })
  }
}
