import Checks
import RuleSets

extension HTMLPage {
  /// What the definitions ask of the leadership team, as the ratings are stated and as the dates call for.
  var leadershipSection: HTML? {
    let rows = ratings.reversed().filter { statuses[$0].leadershipAction != nil }
    guard !measured.isEmpty, !rows.isEmpty else { return nil }
    return HTML(
      """
      \(beginSection("leadership"))
      <h2 id="\(part)leadership-h">What the definitions ask of the Leadership Team</h2>
      <p>Each rating’s definition names what the Leadership Team does about it. Where a rating sounds better than the \
      dates allow, the Leadership Team was asked for less than the definitions call for.</p>
      \(HTML.joined(rows.map(leadershipPart), by: "\n"))
      </section>
      """)
  }

  private func leadershipPart(_ rating: Int) -> HTML {
    let stated = measured.filter { $0.stated == rating }
    let calledFor = measured.filter { $0.calledFor == rating }
    let missed = calledFor.filter { $0.stated != rating && $0.isUnderstated(statuses) }
    let status = statuses[rating]
    let missedList =
      missed.isEmpty
      ? ""
      : HTML(
        """
        <h4>Called for by the dates, and not stated (\(missed.count))</h4>
        \(actionList(missed))
        """)
    let statedList =
      stated.isEmpty
      ? ""
      : HTML(
        """
        <details><summary>Stated (\(stated.count))</summary>\(actionList(stated))</details>
        """)
    return HTML(
      """
      <article class="lead \(exact: colourClass(rating))">
      <h3>\(status.leadershipAction ?? "")</h3>
      <p class="sums">\(status.title): stated for <strong>\(stated.count)</strong>, \
      called for by the dates of <strong>\(calledFor.count)</strong></p>
      \(missedList)
      \(statedList)
      </article>
      """)
  }

  private func actionList(_ actions: [MeasuredAction]) -> HTML {
    let items = actions.prefix(mostListed).map { measured in
      let action = measured.action
      let name = action.ref.isEmpty ? "Action \(action.row + 1)" : Wording.short(action.ref)
      let ref =
        flaggedRefs.contains(action.ref)
        ? HTML("<a href=\"\(link("q", action.ref))\"><bdi>\(name)</bdi></a>")
        : HTML("<bdi>\(name)</bdi>")
      let lead = action.directorLead.isEmpty ? "" : HTML(" · <bdi>\(Wording.short(action.directorLead))</bdi>")
      return HTML(
        """
        <li>\(ref) <bdi>\(Wording.short(action.title, most: 110))</bdi> <span class="aside">due \(dueWords(action)), \
        stated \(statedWords(action))\(lead)</span></li>
        """)
    }
    let rest = items.count < actions.count ? HTML("<p>And \(actions.count - items.count) more.</p>") : ""
    return HTML("<ul class=\"actions\">\(HTML.joined(items, by: "\n"))</ul>\(rest)")
  }
}
