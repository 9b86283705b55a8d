import Workbooks

extension BarChart {
  /// As many bars as an A4 page on its side has room for below a heading.
  private static let mostBars = 36

  /// The pictures of a paper: one, or several of one scale where a page is too short for all bars.
  var onPaper: [PaperChart] {
    let pieces = self.pieces(most: BarChart.mostBars) { max(1, $0.bars.count) }
    return pieces.enumerated().map { number, groups in
      let name = pieces.count == 1 ? title : "\(title) (\(number + 1) of \(pieces.count))"
      return BarChart(title: name, series: series, groups: groups).drawn(most: most)
    }
  }

  private func drawn(most: Int) -> PaperChart {
    let lines = groups.flatMap { group -> [Bar] in
      if group.bars.isEmpty { return [Bar(label: "\(group.label): \(group.gap)", counts: series.map { _ in nil })] }
      return group.bars.map { bar in
        Bar(label: bar.label.isEmpty ? group.label : "\(group.label): \(bar.label)", counts: bar.counts)
      }
    }
    return PaperChart(
      title: title, description: "\(title). \(description)", bars: lines.map(\.label),
      series: series.enumerated().map { place, series in
        PaperChart.Series(series.name, colour: series.colour.onPaper, lines.map { $0.counts[place] })
      }, most: most)
  }
}

extension BarChart.Colour {
  /// Red, green and blue on white paper.
  fileprivate var onPaper: String {
    switch self {
    case .green: "1D7A46"
    case .amber: "9A6200"
    case .red: "C2222D"
    case .none: "667281"
    case .note: "0B57A4"
    }
  }
}
