import Checks

extension HTMLPage {
  /// Each lead with a link to the findings of its actions, which the page's address then keeps; nothing on a page that
  /// is no server's. It shows itself where scripts run, as links of that kind do nothing elsewhere.
  var ownRows: HTML {
    guard frame != nil, !leads.isEmpty else { return "" }
    let items = leads.map { lead in
      HTML(
        """
        <li><a href="\(link("director", lead.value))"><bdi>\(Wording.short(lead.name))</bdi></a> (\(lead.count))</li>
        """)
    }
    return HTML(
      """

      <details class="fold own-rows" hidden><summary>My rows</summary>
      <div>
      <p>The address of the page keeps whose findings are shown, and so does the next check.</p>
      <ul>\(HTML.joined(items, by: "\n"))</ul>
      </div>
      </details>
      """)
  }
}
