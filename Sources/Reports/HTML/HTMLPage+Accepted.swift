import Checks
import Dates
import Documents
import RuleSets

extension HTMLPage {
  /// Findings that somebody accepted: folded, counted, never hidden.
  var acceptedSection: HTML? {
    guard !report.waived.isEmpty || !report.waiverNotices.isEmpty else { return nil }
    let notices = report.waiverNotices.map { HTML("<li>\($0)</li>") }
    let list = notices.isEmpty ? "" : HTML("<ul>\(HTML.joined(notices))</ul>")
    // What was accepted for many actions at once goes into a file once, whatever rows it is raised on by now.
    var known: Set<[String]> = []
    let rows = report.waived.map { waived in
      let isFirst = waived.accepted.map { known.insert([waived.finding.ruleID] + $0).inserted } ?? true
      return acceptedRow(waived, isFirst: isFirst)
    }
    let table =
      rows.isEmpty
      ? ""
      : HTML(
        """
        <details><summary>\(rows.count == 1 ? "1 finding is" : "\(rows.count) findings are") accepted</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Table: accepted findings\(ofTracker)"><table class="accepted">
        <caption>Accepted findings</caption>
        <thead><tr><th scope="col">Action</th><th scope="col">Finding</th><th scope="col">Reason</th>\
        <th scope="col">By</th><th scope="col">Until</th></tr></thead>
        <tbody>\(HTML.joined(rows, by: "\n"))</tbody></table></div></details>
        """)
    return HTML(
      """
      \(beginSection("accepted"))
      <h2 id="\(part)accepted-h">Accepted findings</h2>
      \(list)
      \(table)
      </section>
      """)
  }

  private func acceptedRow(_ waived: WaivedFinding, isFirst: Bool) -> HTML {
    let finding = waived.finding
    let named = waived.accepted == nil ? waiverRef(finding) : ""
    let data = HTML(
      """
      data-named="\(exact: named)" data-rule="\(exact: finding.ruleID)" data-reason="\(exact: waived.reason)" \
      data-by="\(exact: waived.by)" data-until="\(exact: waived.until.iso)" \
      \(acceptedEvidence(finding, refs: waived.accepted))\(origin(of: waived))
      """)
    return HTML(
      """
      <tr \(isFirst ? data : "")><th scope="row"><bdi>\(refName(finding))</bdi></th>\
      <td>\(finding.message) <span class="aside"><code>\(finding.ruleID)</code>, \(finding.level.rawValue)</span></td>\
      <td><bdi>\(waived.reason)</bdi></td><td><bdi>\(waived.by)</bdi></td>\
      <td>\(Wording.day(waived.until, dateWords))</td></tr>
      """)
  }

  /// When it was accepted, and for which tracker, as far as the waiver says.
  private func origin(of waived: WaivedFinding) -> HTML {
    let day = waived.acceptedOn.map { HTML(" data-accepted=\"\($0.iso)\"") } ?? ""
    let tracker = waived.tracker.map { HTML(" data-file=\"\(exact: $0)\"") } ?? ""
    return HTML.joined([day, tracker])
  }

  /// What a waiver of the finding holds for: the evidence, or the actions that it stands for.
  func acceptedEvidence(_ finding: Finding, refs: [String]?) -> HTML {
    guard let refs else { return HTML("data-evidence=\"\(exact: finding.evidenceFingerprint)\"") }
    var json = JSONText(indented: false)
    json.array { json in for ref in refs { json.string(ref) } }
    return HTML("data-refs=\"\(exact: String(decoding: json.bytes, as: UTF8.self))\"")
  }

  /// Asks for what a waiver must say; what comes of it is a file that the reader downloads.
  var acceptDialog: HTML {
    HTML(
      """
      <dialog id="accept" aria-labelledby="accept-h">
      <form method="dialog" autocomplete="off">
      <h2 id="accept-h">Accept <span class="count">the marked findings</span></h2>
      <p>Nothing is sent. Download the waiver file afterwards and \(waiverPlace); it holds the waivers in force that \
      this report shows and yours.</p>
      <label>Reason <textarea name="reason" rows="3" required></textarea></label>
      <label>Your name <input name="by" required></label>
      <label>Until <input name="until" type="date" required></label>
      <p class="buttons"><button type="submit" class="first">Accept</button> \
      <button type="button" data-do="cancel">Cancel</button></p>
      </form>
      </dialog>
      """)
  }

  /// Where a waiver file goes. A server knows of no file beside a tracker.
  private var waiverPlace: HTML {
    frame == nil
      ? "keep it beside the tracker as <code>slipgauge.waivers.json</code>"
      : "send it to whoever looks after this page, who decides what is accepted here"
  }
}
