/// Draws bars as SVG that is as wide as the page: places are percentages, so that letters keep their size on a phone.
///
/// A chart is cut into pieces that fit on a printed page. Behind each bar stand its counts in the order of the legend,
/// so that nobody needs to tell colours apart.
extension BarChart {
  private static let rowHeight = 16
  private static let space = 6
  /// As much as an A4 page has room for below a heading.
  private static let mostHeight = 860
  /// Labels that are longer stand in a line of their own.
  private static let longest = 14
  /// Where bars begin behind a label, and where the longest ends, in per cent.
  private static let (labelled, end) = (26, 70)

  /// The picture with its legend; `id` names it on the page.
  func html(id: HTML) -> HTML {
    let drawn = pieces(most: Self.mostHeight, height).enumerated().map { number, groups in
      BarChart(title: title, series: series, groups: groups).svg(id: HTML("\(id)-\(number + 1)"), scale: self)
    }
    let keys = series.map { HTML("<span class=\"key \(exact: $0.colour.rawValue)\">\($0.name)</span>") }
    return HTML(
      """
      <figure class="bars"><figcaption><strong>\(title)</strong> \
      <span class="keys">\(HTML.joined(keys, by: " ")) <span>Numbers stand in this order.</span></span></figcaption>
      \(HTML.joined(drawn))</figure>
      """)
  }

  /// Whether labels of groups stand above their bars.
  private var isStacked: Bool { groups.contains { $0.bars.count > 1 || $0.label.count > Self.longest } }
  /// Whether bars have labels of their own.
  private var isLabelled: Bool { groups.contains { $0.bars.contains { !$0.label.isEmpty } } }

  private func height(_ group: Group) -> Int {
    (max(1, group.bars.count) + (isStacked ? 1 : 0)) * Self.rowHeight + Self.space
  }

  /// One piece; how wide bars are goes by the whole chart.
  private func svg(id: HTML, scale: BarChart) -> HTML {
    let start = scale.isLabelled || !scale.isStacked ? Self.labelled : 0
    var drawing = HTML()
    var y = 0
    for group in groups {
      drawing += scale.drawn(group, y: y, start: start)
      y += scale.height(group)
    }
    return HTML(
      """
      <svg role="img" width="100%" height="\(y)" aria-labelledby="\(id)-t" aria-describedby="\(id)-d">\
      <title id="\(id)-t">\(title)</title><desc id="\(id)-d">\(description)</desc>\
      \(drawing)</svg>
      """)
  }

  private func drawn(_ group: Group, y: Int, start: Int) -> HTML {
    var drawing = HTML("<text class=\"label\" x=\"0\" y=\"\(y + 12)\">\(group.label)</text>")
    var top = isStacked ? y + Self.rowHeight : y
    if group.bars.isEmpty {
      return drawing + HTML("<text class=\"gap\" x=\"\(start)%\" y=\"\(top + 12)\">\(group.gap)</text>")
    }
    for bar in group.bars {
      if !bar.label.isEmpty { drawing += HTML("<text x=\"0\" y=\"\(top + 12)\">\(bar.label)</text>") }
      drawing += drawn(bar, y: top, start: start * 100)
      top += Self.rowHeight
    }
    return drawing
  }

  /// The parts of a bar, and its counts; `start` is in hundredths of a per cent.
  private func drawn(_ bar: Bar, y: Int, start: Int) -> HTML {
    var drawing = HTML()
    var before = 0
    func place(_ count: Int) -> Int { start + count * (Self.end * 100 - start) / most }
    for (part, count) in zip(series, bar.counts) {
      guard let count, count > 0 else { continue }
      let (left, right) = (place(before), place(before + count))
      drawing += HTML(
        """
        <rect class="\(exact: part.colour.rawValue)" x="\(HTML.percent(hundredths: left))" y="\(y + 2)" \
        width="\(HTML.percent(hundredths: right - left))" height="12"/>
        """)
      before += count
    }
    let numbers = bar.counts.compactMap { $0.map(String.init) }.joined(separator: " · ")
    return drawing
      + HTML(
        "<text class=\"n\" x=\"\(HTML.percent(hundredths: place(before)))\" dx=\"6\" y=\"\(y + 12)\">\(numbers)</text>")
  }
}
