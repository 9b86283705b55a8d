import Checks
import RuleSets

extension HTMLPage {
  /// The form that narrows the findings; it shows itself where the script runs.
  var filters: HTML {
    HTML(
      """
      <form class="filters" role="search" aria-label="Filter the findings" autocomplete="off" hidden>
      <label class="wide">Text <input type="search" name="q" placeholder="ref, word or phrase"></label>
      \(select("level", "Level", levels))
      \(select("theme", "Theme", named(\.theme, \.theme)))
      \(select("director", HTML("\(leadTitle)"), leads))
      \(select("rule", "Rule", options { $0.ruleID }.sorted { $0.value < $1.value }))\(ownFilters)
      <label>Sort by <select name="sort"><option value="">Worst first</option><option value="level">Level</option>\
      <option value="tracker">Tracker order</option>\
      <option value="ref">Ref</option><option value="theme">Theme</option><option value="director">\(leadTitle)</option>\
      <option value="rule">Rule</option></select></label>
      <button type="reset">Clear</button>
      </form>
      <div class="review" role="group" aria-label="Accept findings" hidden>
      <p class="shown" role="status"></p>
      <button type="button" data-do="mark">Mark all shown</button>
      <button type="button" data-do="accept" disabled>Accept marked…</button>
      <button type="button" data-do="download" disabled>Download waiver file</button>
      </div>
      """)
  }

  /// What the body calls who leads an action.
  var leadTitle: String { Wording.short(report.ruleSet.title(of: .directorLead)) }

  /// The leads of actions with findings, in the order of their names.
  var leads: [(value: String, count: Int, name: String)] {
    named(\.directorLead, \.directorLead).sorted { $0.value < $1.value }
  }

  /// The levels of findings, worst first.
  private var levels: [(value: String, count: Int)] {
    SummaryLine.levels.map { level in (level.rawValue, report.findings.count { $0.level == level }) }
      .filter { $0.count > 0 }
  }

  /// Each name that findings are filtered by, as it is written first, with how many are found under it.
  private func named(
    _ own: KeyPath<Finding, String>, _ ofRow: KeyPath<CollapsedRow, String>
  ) -> [(value: String, count: Int, name: String)] {
    var counts: [String: Int] = [:]
    var order: [(key: String, name: String)] = []
    for finding in report.findings {
      let names = finding.isCollapsed ? finding.rows.map { $0[keyPath: ofRow] } : [finding[keyPath: own]]
      var seen: Set<String> = []
      for name in names {
        let key = HTMLPage.nameKey(name)
        guard !key.isEmpty, seen.insert(key).inserted else { continue }
        if counts.updateValue((counts[key] ?? 0) + 1, forKey: key) == nil { order.append((key, name)) }
      }
    }
    return order.map { ($0.key, counts[$0.key] ?? 0, $0.name) }
  }

  /// Each value that some finding has, once, with how many have it.
  func options(_ value: (Finding) -> String) -> [(value: String, count: Int)] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for finding in report.findings {
      let text = value(finding)
      if counts.updateValue((counts[text] ?? 0) + 1, forKey: text) == nil { order.append(text) }
    }
    return order.map { ($0, counts[$0] ?? 0) }
  }

  /// A filter by one of the values.
  func select(_ key: HTML, _ name: HTML, _ options: [(value: String, count: Int)]) -> HTML {
    select(key, name, options.map { ($0.value, $0.count, $0.value) })
  }

  /// A filter by one of the values, each with its name.
  private func select(_ key: HTML, _ name: HTML, _ options: [(value: String, count: Int, name: String)]) -> HTML {
    let items = options.filter { !$0.value.isEmpty }.map { option in
      HTML("<option value=\"\(exact: option.value)\">\(Wording.short(option.name)) (\(option.count))</option>")
    }
    return HTML(
      """
      <label>\(name) <select name="\(key)"><option value="">All</option>\(HTML.joined(items))</select></label>
      """)
  }
}
