import Checks
import Dates
import RuleSets

extension HTMLPage {
  /// What is new, still there, resolved and accepted since the check before.
  var changesSection: HTML? {
    guard let changes = report.changes else { return nil }
    return HTML(
      """
      \(beginSection("changes"))
      <h2 id="\(part)changes-h">What changed since \(changes.since)</h2>
      \(HTML.joined(changes.notices.map { HTML("<p>\($0)</p>") }, by: "\n"))
      \(HTML.joined(lists(of: changes), by: "\n"))
      \(trend(changes.trend))
      \(ratingTrend(changes.ratings))
      </section>
      """)
  }

  /// What there is always is told where there is none of it, too.
  private func lists(of changes: ReportChanges) -> [HTML] {
    let usual: Set<ReportChanges.Kind> = [.new, .resolved, .standing, .waived]
    return ReportChanges.Kind.allCases.compactMap { kind in
      let items = changes.items(kind)
      guard !items.isEmpty else {
        return usual.contains(kind) ? HTML("<p class=\"change\"><strong>0</strong> \(kind.title)</p>") : nil
      }
      return changeList(kind.title, items, count: changes.count(kind), isOpen: kind != .standing && kind != .waived)
    }
  }

  private func changeList(_ name: String, _ items: [ReportChanges.Item], count: Int, isOpen: Bool) -> HTML {
    let lines = items.map { item in
      // Most messages begin with the ref.
      let ref = item.message.hasPrefix(item.ref) ? "" : HTML("<bdi class=\"ref\">\(Wording.short(item.ref))</bdi> ")
      let note = item.note.map { HTML(" <span class=\"aside\">\($0)</span>") } ?? ""
      return HTML(
        """
        <li><span class="badge \(exact: item.level.rawValue)">\(item.level.rawValue)</span> \
        \(ref)\(item.message)\(note)</li>
        """)
    }
    return HTML(
      """
      <details class="change"\(isOpen ? " open" : "")><summary><strong>\(count)</strong> \(name)</summary>\
      <ul>\(HTML.joined(lines, by: "\n"))</ul></details>
      """)
  }

  // MARK: Trend

  private static let trendHeight = 120

  /// Errors, warnings and notes from check to check, one line each.
  private func trend(_ points: [ReportChanges.Point]) -> HTML {
    guard let first = points.first, let last = points.last, points.count > 1 else { return "" }
    let most = max(1, points.map { max($0.errors, $0.warnings, $0.notes) }.max() ?? 1)
    let lines = HTML(
      """
      \(trendLine(points, \.notes, "note", most))\(trendLine(points, \.warnings, "warning", most))\
      \(trendLine(points, \.errors, "error", most))
      """)
    return HTML(
      """
      <figure class="trend"><svg role="img" viewBox="0 0 600 \(Self.trendHeight)" preserveAspectRatio="none" width="100%" \
      height="\(Self.trendHeight)" aria-labelledby="trend-t" aria-describedby="trend-d">
      <title id="trend-t">Findings from check to check</title>
      <desc id="trend-d">Errors went from \(first.errors) to \(last.errors), warnings from \(first.warnings) to \
      \(last.warnings), notes from \(first.notes) to \(last.notes).</desc>\(lines)</svg>
      <figcaption>\(Wording.day(first.day, dateWords)) to \(Wording.day(last.day, dateWords)): \
      <span class="key error">errors \(first.errors) to \(last.errors)</span> \
      <span class="key warning">warnings \(first.warnings) to \(last.warnings)</span> \
      <span class="key note">notes \(first.notes) to \(last.notes)</span></figcaption></figure>
      """)
  }

  private func trendLine(
    _ points: [ReportChanges.Point], _ count: KeyPath<ReportChanges.Point, Int>, _ level: HTML, _ most: Int
  ) -> HTML {
    let first = Int(points.first?.day.number ?? 0)
    let days = max(1, Int(points.last?.day.number ?? 0) - first)
    let places = points.map { point in
      let x = (Int(point.day.number) - first) * 600 / days
      let y = Self.trendHeight - 4 - point[keyPath: count] * (Self.trendHeight - 8) / most
      return HTML("\(x),\(y)")
    }
    return HTML("<polyline class=\"\(level)\" points=\"\(HTML.joined(places, by: " "))\"/>")
  }
}
