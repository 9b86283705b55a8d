import Checks
import RuleSets

extension HTMLPage {
  /// The form that narrows the findings; it shows itself where the script runs.
  var filters: HTML {
    HTML(
      """
      <form class="filters" role="search" aria-label="Filter the findings" autocomplete="off" hidden>
      <label class="wide">Text <input type="search" name="q" placeholder="ref, word or phrase"></label>
      \(select("level", "Level", options { $0.level.rawValue }))
      \(select("theme", "Theme", options { HTMLPage.key($0.theme) }))
      \(select("director", "Director", options { HTMLPage.key($0.directorLead) }.sorted { $0.value < $1.value }))
      \(select("rule", "Rule", options { $0.ruleID }.sorted { $0.value < $1.value }))\(ownFilters)
      <label>Sort by <select name="sort"><option value="">Tracker order</option><option value="level">Level</option>\
      <option value="ref">Ref</option><option value="theme">Theme</option><option value="director">Director</option>\
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
    let items = options.filter { !$0.value.isEmpty }.map { option in
      HTML("<option value=\"\(exact: option.value)\">\(Wording.short(option.value)) (\(option.count))</option>")
    }
    return HTML(
      """
      <label>\(name) <select name="\(key)"><option value="">All</option>\(HTML.joined(items))</select></label>
      """)
  }
}
