import Checks
import RuleSets
import Texts

extension HTMLPage {
  /// The findings as a table that can be filtered, sorted and marked.
  var findingsSection: HTML? {
    guard !report.findings.isEmpty else {
      return HTML(
        """
        \(beginSection("findings"))<h2 id="\(part)findings-h">Findings</h2>
        <p>None: \(noneFound).</p></section>
        """)
    }
    let rows = report.placesWorstFirst.enumerated().map {
      findingRow(report.findings[$1], number: $0 + 1, place: $1 + 1)
    }
    return HTML(
      """
      \(beginSection("findings"))
      <h2 id="\(part)findings-h" tabindex="-1">Findings</h2>
      \(unlisted)
      \(filters)
      <table class="findings" role="table">
      <caption class="unseen">Findings; the buttons in the header sort them</caption>
      <thead role="rowgroup"><tr role="row">
      <th role="columnheader" scope="col" class="pick"><span class="unseen">Mark</span></th>
      \(sortHeader("level", "Level"))
      \(sortHeader("ref", "Action"))
      <th role="columnheader" scope="col" data-name="Theme, \(leadTitle)"><button type="button" data-sort="theme">Theme</button> \
      <button type="button" data-sort="director">\(leadTitle)</button></th>
      \(sortHeader("rule", "Finding"))
      <th role="columnheader" scope="col">Cell</th>\(ownHeader)
      </tr></thead>
      <tbody role="rowgroup">
      \(HTML.joined(rows, by: "\n"))
      </tbody>
      </table>
      <button type="button" class="more" hidden>Show all</button>
      <p class="none" hidden>No finding fits these filters.</p>
      </section>
      """)
  }

  private var noneFound: HTML {
    report.occasion == .tracker
      ? "nothing on this tracker contradicts the definitions" : "nothing in this summary contradicts the tracker"
  }

  private func sortHeader(_ key: HTML, _ name: HTML) -> HTML {
    HTML(
      """
      <th role="columnheader" scope="col" data-name="\(name)"><button type="button" data-sort="\(key)">\(name)</button></th>
      """)
  }

  /// Says so where more was found than is listed.
  var unlisted: HTML {
    let counted = report.summary.counts.values.reduce(0, +)
    let listed = report.findings.count
    let cut = counted > listed ? HTML("<p>Listed are \(listed) of \(counted) findings.</p>") : ""
    return HTML("\(cut)\(unexplained)")
  }

  private func findingRow(_ finding: Finding, number: Int, place: Int) -> HTML {
    let level = finding.level.rawValue
    let name = refName(finding)
    return HTML(
      """
      <tr role="row" id="f\(number)" data-tracker="\(place)" data-level="\(exact: level)" data-rule="\(exact: finding.ruleID)" \
      data-theme="\(exact: HTMLPage.keys(finding, \.theme, \.theme))" \
      data-director="\(exact: HTMLPage.keys(finding, \.directorLead, \.directorLead))" \
      data-ref="\(exact: HTMLPage.key(finding.ref))" data-named="\(exact: waiverRef(finding))"\(ownData(finding)) \
      \(acceptedEvidence(finding, refs: finding.lastingNames?.sorted()))>\
      <td role="cell" class="pick"><input type="checkbox" aria-label="Mark \(name), \(finding.ruleID)"></td>\
      \(cells(finding))</tr>
      """)
  }

  /// What a row says of a finding: its level, whose it is, what it says, where.
  func cells(_ finding: Finding) -> HTML {
    let level = finding.level.rawValue
    return HTML(
      """
      <td role="cell" class="level"><span class="badge \(exact: level)">\(level)</span></td>\
      <th role="rowheader" scope="row" class="action"><bdi class="ref">\(refName(finding))</bdi> \
      <bdi>\(Wording.short(finding.title, most: 110))</bdi></th>\
      <td role="cell" class="theme"><bdi>\(Wording.short(finding.theme))</bdi>\
      <bdi class="aside">\(Wording.short(finding.directorLead))</bdi></td>\
      <td role="cell" class="what"><p>\(finding.message)</p><p class="remedy">\(finding.remedy)</p>\
      \(details(finding))</td>\
      <td role="cell" class="cell">\(place(finding))</td>\(ownCell(finding))
      """)
  }

  /// The ref, or what stands for it.
  func refName(_ finding: Finding) -> String {
    if !finding.ref.isEmpty { return Wording.short(finding.ref) }
    if let row = finding.row { return "Action \(row + 1)" }
    if let place = finding.place { return place.heading.isEmpty ? place.column : place.heading }
    return finding.theme.isEmpty ? finding.directorLead.isEmpty ? "The tracker" : "Lead" : "Theme"
  }

  /// By what a text is filtered and sorted: a cell of a megabyte must not be repeated on thousands of rows.
  static func key(_ text: String) -> String { String(text.unicodeScalars.prefix(200)) }

  /// By what names a finding is filtered: its own, of one that stands for many actions those of each; a line each, in
  /// normal form, in which spelling and spacing make no difference.
  static func keys(
    _ finding: Finding, _ own: KeyPath<Finding, String>, _ ofRow: KeyPath<CollapsedRow, String>
  ) -> String {
    var seen: Set<String> = []
    let names = finding.isCollapsed ? finding.rows.map { $0[keyPath: ofRow] } : [finding[keyPath: own]]
    return names.map(nameKey).filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "\n")
  }

  /// A name as it is compared: in normal form, where it holds a letter or a digit.
  static func nameKey(_ name: String) -> String {
    let words = nameForm(name)
    return key(words.isEmpty ? Wording.short(name) : words)
  }

  /// How a waiver names the finding's action: by its title where it has no ref.
  func waiverRef(_ finding: Finding) -> String { finding.ref.isEmpty ? finding.title : finding.ref }

  /// Where the cell is, as its program addresses it.
  private func place(_ finding: Finding) -> HTML {
    guard let place = finding.place else { return cell(finding) }
    let quotation = finding.quotation.map { HTML("<span class=\"aside\"><bdi>\($0)</bdi></span>") } ?? ""
    let tracker = finding.location == nil ? "" : HTML("<span class=\"aside\">In the tracker:</span>\(cell(finding))")
    return HTML("<span class=\"at\"><bdi>\(place.address)</bdi></span>\(quotation)\(tracker)")
  }

  private func cell(_ finding: Finding) -> HTML {
    guard let location = finding.location else { return "" }
    let column = HTML("<span class=\"aside\"><bdi>\(Wording.short(location.column))</bdi></span>")
    if let line = location.line { return HTML("<span class=\"at\">line \(line)</span>\(column)") }
    func sheet(_ sign: HTML) -> HTML { location.sheet.map { HTML("<bdi>\(Wording.short($0))</bdi>\(sign)") } ?? "" }
    if location.isWholeSheet { return HTML("<span class=\"at\">\(sheet(""))</span>") }
    guard let cell = location.cell else {
      return HTML("<span class=\"at\">\(sheet(", <wbr>"))row \(location.row)</span>")
    }
    return HTML("<span class=\"at\">\(sheet("!<wbr>"))<span class=\"address\">\(cell)</span></span>\(column)")
  }

  private func details(_ finding: Finding) -> HTML {
    let told = report.ruleSet.rules.indices.contains(finding.rule) ? report.ruleSet.rules[finding.rule] : nil
    let source = told?.source.map { HTML(" <span class=\"aside\">(\($0))</span>") } ?? ""
    let reason = told?.reason.map { HTML("<dt>Reason</dt><dd><q>\($0)</q>\(source)</dd>") } ?? ""
    let refs =
      finding.refs.isEmpty
      ? "" : HTML("<dt>Actions</dt><dd><bdi>\(finding.refs.joined(separator: ", "))</bdi></dd>")
    let evidence = finding.evidence.compactMap { fact in
      value(fact.value).map { HTML("<dt>\(fact.key)</dt><dd><bdi>\($0)</bdi></dd>") }
    }
    let facts = HTML("<dl>\(reason)\(refs)\(HTML.joined(evidence))\(ownDetails(finding))</dl>")
    let rule = HTML("<code>\(finding.ruleID)</code>")
    guard let why = why(finding) else {
      // Where no finding is explained, its reason and its evidence are all there is to that.
      let isAlone = report.explained.isEmpty && report.explainedOnGroups.isEmpty
      let name = isAlone ? HTML("Why? \(rule)") : HTML("\(rule) reason and evidence")
      return HTML("<details><summary>\(name)</summary>\(facts)</details>")
    }
    return HTML("<details class=\"why\"><summary>Why? \(rule)</summary>\(why)\(facts)</details>")
  }

  private func value(_ value: Finding.Evidence.Value) -> String? {
    switch value {
    case .text(let text): text
    case .texts(let texts): texts.isEmpty ? "none" : texts.joined(separator: ", ")
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    case .none: nil
    }
  }
}
