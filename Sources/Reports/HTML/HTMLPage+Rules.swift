import Checks
import RuleSets
import Tables
import Trackers

extension HTMLPage {
  /// What was asked, how often it was raised, and where it comes from.
  var rulesSection: HTML? {
    let evaluated = report.summary.rules.filter { $0.skipped == nil }
    let rows = evaluated.compactMap { count in
      report.ruleSet.rules.first { $0.id == count.id }.map { ruleRow($0, count) }
    }
    return HTML(
      """
      \(beginSection("rules"))
      <h2 id="\(part)rules-h">Rules</h2>
      <details><summary>The \(evaluated.count) rules that were checked, and the rating definitions</summary>
      \(definitions)
      <div class="scroll" tabindex="0" role="region" aria-label="Table: rules"><table class="rules">
      <caption>Rules of \(report.ruleSet.name)</caption>
      <thead><tr><th scope="col">Rule</th><th scope="col">Level</th><th scope="col">Raised</th>\
      <th scope="col">Says</th><th scope="col">Reason</th></tr></thead>
      <tbody>\(HTML.joined(rows, by: "\n"))</tbody></table></div></details>
      </section>
      """)
  }

  private func ruleRow(_ rule: Rule, _ count: CheckSummary.RuleCount) -> HTML {
    let raised =
      count.raised > 0
      ? HTML("<a href=\"\(link("rule", rule.id))\">\(count.raised)</a>") : "0"
    let source = rule.source.map { HTML(" <span class=\"aside\">(\($0))</span>") } ?? ""
    return HTML(
      """
      <tr><th scope="row"><code>\(rule.id)</code></th><td>\(rule.level.rawValue)</td><td>\(raised) of \
      \(count.evaluated)</td><td>\(rule.title)</td><td>\(rule.reason ?? "")\(source)</td></tr>
      """)
  }

  private var definitions: HTML {
    let items = statuses.compactMap { status in
      status.definition.map { HTML("<dt>\(status.title)</dt><dd>\($0)</dd>") }
    }
    return items.isEmpty ? "" : HTML("<dl class=\"definitions\">\(HTML.joined(items))</dl>")
  }

  /// Sheets, rules and parts of the file that no finding can come from.
  var skippedSection: HTML? {
    let sheets = report.tracker.skipped.map { HTML("<li>Sheet <bdi>\($0.name)</bdi>: \($0.reason)</li>") }
    let notices = report.tracker.notices.map { HTML("<li>\($0.sentence)</li>") }
    let parts = [list("Sheets", sheets), list("The file", notices), list("Rules", skippedRules)]
    guard !(sheets + notices + skippedRules).isEmpty else { return nil }
    return HTML(
      """
      \(beginSection("skipped"))
      <h2 id="\(part)skipped-h">What was not checked</h2>
      \(HTML.joined(parts))
      </section>
      """)
  }

  private var skippedRules: [HTML] {
    var reasons: [String] = []
    var ids: [String: [String]] = [:]
    for rule in report.summary.rules {
      guard let reason = rule.skipped else { continue }
      if ids[reason] == nil { reasons.append(reason) }
      ids[reason, default: []].append(rule.id)
    }
    let off = report.ruleSet.rules.filter {
      !$0.isTold && ($0.subject.occasion == .summary) == (report.occasion == .summary)
    }.map(\.id)
    let switchedOff = off.isEmpty ? [] : [("switched off in the rule set", off)]
    return (reasons.map { ($0, ids[$0] ?? []) } + switchedOff).map { reason, ids in
      let names = ids.map { HTML("<code>\($0)</code>") }
      return HTML(
        "<li>\(ids.count == 1 ? "1 rule" : "\(ids.count) rules"), \(reason): \(HTML.joined(names, by: ", "))</li>")
    }
  }

  private func list(_ heading: HTML, _ items: [HTML]) -> HTML {
    items.isEmpty ? "" : HTML("<h3>\(heading)</h3><ul>\(HTML.joined(items))</ul>")
  }
}
