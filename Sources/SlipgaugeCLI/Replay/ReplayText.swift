import Documents
import Reports
import RuleSets
import Slipgauge

/// What a replay found, for people.
enum ReplayText {
  /// A line for each total: of all findings, then by period, rule, theme and level.
  static func lines(_ totals: ReplayTotals, runs: Int) -> [String] {
    let themes = totals.themes.map { (name: $0.isEmpty ? "no theme" : $0, count: $1) }
    return ["\(runs) checks: \(words(totals.all))"]
      + table("By period", totals.periods.sorted { $0.key < $1.key }.map { ($0.key.iso, $0.value) })
      + table("By rule", totals.rules.map { ($0, $1) }.sorted { $0.0 < $1.0 })
      + table("By theme", themes.sorted { $0.name < $1.name })
      + table("By level", totals.levels.sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value) })
  }

  /// `2 added, 1 dropped, 0 at another level`.
  static func words(_ count: ReplayTotals.Count) -> String {
    "\(count.added) added, \(count.dropped) dropped, \(count.relevelled) at another level"
  }

  private static func table(_ title: String, _ rows: [(name: String, count: ReplayTotals.Count)]) -> [String] {
    rows.isEmpty ? [] : [title] + rows.map { "  \($0.name): \(words($0.count))" }
  }
}
