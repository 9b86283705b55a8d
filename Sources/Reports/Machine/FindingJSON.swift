import Checks
import Dates
import Documents
import RuleSets
import Texts

/// Writes findings as objects of JSON, on one line each or over several, with labels that were put together once.
final class FindingJSON {
  /// Members' names with what stands before them, and the ends of objects.
  private struct Labels {
    let rule, level, ref, theme, fields, row, period: Bytes
    let location, place, message, remedy, evidence, refs, fingerprint: Bytes
    let sheet, sheetRow, column, cell, line: Bytes
    let placeTheme, placeHeading, placeColumn, placeParagraph, placeLine, placeQuote: Bytes
    /// What stands before the first member of an object in the finding, and before each other.
    let first, next: Bytes
    /// What stands behind a name.
    let colon: Bytes
    /// The ends of an object or array in the finding, and of the finding.
    let endInner, end: Bytes
    let null: Bytes
  }

  /// What stands before the value of a fact, where it is the first of all and where it is not.
  private struct EvidenceLabel {
    let first, next: Bytes
  }

  private let labels: Labels
  /// What labels are views of.
  private let words = Arena(regionSize: 1 << 12)
  /// What stands before each of the finding's refs, and before their end.
  private let refsIndent: (item: Bytes, end: Bytes)
  /// By rule: what its findings begin with, for each level that it had.
  @exclusivity(unchecked) private var beginnings: [[(id: String, level: Rule.Level, text: Bytes)]] = []
  /// By rule, and by the place of a fact in what its findings carry.
  @exclusivity(unchecked) private var ruleLabels: [[EvidenceLabel?]] = []
  /// By what a fact is called.
  @exclusivity(unchecked) private var factLabels: [String: EvidenceLabel] = [:]
  @exclusivity(unchecked) private var lists: SharedLists

  /// Writes over several lines from so many levels inside, or on one line.
  init(indentedAt depth: Int?) {
    func lineBreak(_ level: Int) -> String {
      depth.map { "\n" + String(repeating: "  ", count: $0 + level) } ?? ""
    }
    let colon = depth == nil ? ":" : ": "
    let words = words
    func kept(_ text: String) -> Bytes { words.copy(of: text) }
    func label(_ name: String, _ level: Int, behind before: String = ",") -> Bytes {
      kept("\(before)\(lineBreak(level))\"\(name)\"\(colon)")
    }
    labels = Labels(
      rule: label("rule", 1, behind: "{"), level: label("level", 1), ref: label("ref", 1),
      theme: label("theme", 1), fields: label("fields", 1), row: label("row", 1), period: label("period", 1),
      location: label("location", 1), place: label("place", 1), message: label("message", 1),
      remedy: label("remedy", 1), evidence: label("evidence", 1), refs: label("refs", 1),
      fingerprint: label("fingerprint", 1),
      sheet: label("sheet", 2, behind: "{"), sheetRow: label("row", 2), column: label("column", 2),
      cell: label("cell", 2), line: label("line", 2),
      placeTheme: label("theme", 2, behind: "{"), placeHeading: label("heading", 2),
      placeColumn: label("column", 2), placeParagraph: label("paragraph", 2), placeLine: label("line", 2),
      placeQuote: label("quote", 2),
      first: kept(lineBreak(2)), next: kept("," + lineBreak(2)), colon: kept(colon), endInner: kept(lineBreak(1) + "}"),
      end: kept(lineBreak(0) + "}"), null: kept("null"))
    lists = SharedLists(before: lineBreak(3), end: lineBreak(2))
    refsIndent = (kept(lineBreak(2)), kept(lineBreak(1)))
  }

  /// Appends the finding.
  func append(_ finding: FindingText, to out: inout ByteScratch) {
    out.append(beginning(of: finding))
    out.append(quotedInJSON: finding.text(.ref))
    out.append(labels.theme)
    out.append(quotedInJSON: finding.text(.theme))
    if !finding.fields.isEmpty { append(finding.fields, to: &out) }
    out.append(labels.row)
    append(finding.row, to: &out)
    out.append(labels.period)
    if finding.period != nil { append(finding.iso, to: &out) }
    out.append(labels.location)
    if finding.hasLocation { appendLocation(of: finding, to: &out) } else { out.append(labels.null) }
    if let place = finding.place { append(place, to: &out) }
    out.append(labels.message)
    out.append(quotedInJSON: finding.text(.message))
    out.append(labels.remedy)
    out.append(quotedInJSON: finding.text(.remedy))
    out.append(labels.evidence)
    appendEvidence(of: finding, to: &out)
    out.append(labels.refs)
    append(finding.refs, refsIndent, to: &out)
    out.append(labels.fingerprint)
    out.append(UInt8(ascii: "\""))
    finding.appendFingerprint(to: &out)
    out.append(UInt8(ascii: "\""))
    out.append(labels.end)
  }

  /// What stands before the finding's ref: the same for all of a rule and level.
  private func beginning(of finding: FindingText) -> Bytes {
    let (rule, id, level) = (finding.rule, finding.ruleID, finding.level)
    if rule < beginnings.count, let known = beginnings[rule].first(where: { $0.level == level && $0.id == id }) {
      return known.text
    }
    var bytes = ByteScratch()
    bytes.append(labels.rule)
    append(id, to: &bytes)
    bytes.append(labels.level)
    append(level.rawValue, to: &bytes)
    bytes.append(labels.ref)
    let text = words.copy(of: bytes.view)
    while beginnings.count <= rule { beginnings.append([]) }
    beginnings[rule].append((id, level, text))
    return text
  }

  private func append(_ text: String, to out: inout ByteScratch) { text.withBytes { out.append(quotedInJSON: $0) } }

  private func append(_ number: Int?, to out: inout ByteScratch) {
    if let number { out.append(decimal: number) } else { out.append(labels.null) }
  }

  private func append(_ text: String?, to out: inout ByteScratch) {
    if let text { append(text, to: &out) } else { out.append(labels.null) }
  }

  private func append(_ fields: [Finding.FieldText], to out: inout ByteScratch) {
    out.append(labels.fields)
    out.append(UInt8(ascii: "{"))
    for (place, field) in fields.enumerated() {
      out.append(place == 0 ? labels.first : labels.next)
      append(field.id, to: &out)
      out.append(labels.colon)
      append(field.text, to: &out)
    }
    out.append(labels.endInner)
  }

  private func appendLocation(of finding: FindingText, to out: inout ByteScratch) {
    out.append(labels.sheet)
    if finding.hasSheet { out.append(quotedInJSON: finding.text(.sheet)) } else { out.append(labels.null) }
    out.append(labels.sheetRow)
    out.append(decimal: finding.sheetRow)
    out.append(labels.column)
    out.append(quotedInJSON: finding.text(.column))
    out.append(labels.cell)
    if finding.hasCell { out.append(quotedInJSON: finding.text(.cell)) } else { out.append(labels.null) }
    out.append(labels.line)
    append(finding.line, to: &out)
    out.append(labels.endInner)
  }

  private func append(_ place: ClaimPlace, to out: inout ByteScratch) {
    out.append(labels.place)
    out.append(labels.placeTheme)
    append(place.theme, to: &out)
    out.append(labels.placeHeading)
    append(place.heading, to: &out)
    out.append(labels.placeColumn)
    append(place.column, to: &out)
    out.append(labels.placeParagraph)
    append(place.paragraph, to: &out)
    out.append(labels.placeLine)
    append(place.line, to: &out)
    out.append(labels.placeQuote)
    append(place.quote, to: &out)
    out.append(labels.endInner)
  }

  private func appendEvidence(of finding: FindingText, to out: inout ByteScratch) {
    out.append(UInt8(ascii: "{"))
    var isFirst = true
    finding.eachEvidence { place, value in
      let label = label(of: place, finding)
      out.append(isFirst ? label.first : label.next)
      isFirst = false
      switch value {
      case .text(let text): out.append(quotedInJSON: text)
      case .texts(let texts): lists.append(texts, to: &out)
      case .flag(let flag): out.append(flag ? "true" : "false")
      case .number(let number): out.append(numberInJSON: number)
      case .none: out.append(labels.null)
      }
    }
    if isFirst { out.append(UInt8(ascii: "}")) } else { out.append(labels.endInner) }
  }

  /// What stands before the value of a fact of the finding.
  private func label(of place: Int, _ finding: FindingText) -> EvidenceLabel {
    guard finding.isLaidByRule else { return label(of: finding.key(at: place)) }
    let rule = finding.rule
    if rule < ruleLabels.count, place < ruleLabels[rule].count, let known = ruleLabels[rule][place] { return known }
    let made = label(of: finding.key(at: place))
    while ruleLabels.count <= rule { ruleLabels.append([]) }
    while ruleLabels[rule].count <= place { ruleLabels[rule].append(nil) }
    ruleLabels[rule][place] = made
    return made
  }

  private func label(of key: String) -> EvidenceLabel {
    if let known = factLabels[key] { return known }
    var bytes = ByteScratch()
    append(key, to: &bytes)
    bytes.append(labels.colon)
    func label(behind before: Bytes) -> Bytes {
      words.text(upTo: before.count + bytes.count) { room in
        _ = room.update(fromContentsOf: before.buffer)
        _ = room.dropFirst(before.count).update(fromContentsOf: bytes.view.buffer)
        return room.count
      }
    }
    let made = EvidenceLabel(first: label(behind: labels.first), next: label(behind: labels.next))
    factLabels[key] = made
    return made
  }

  private func append(_ texts: [String], _ indent: (item: Bytes, end: Bytes), to out: inout ByteScratch) {
    if texts.isEmpty { return out.append("[]") }
    out.append(UInt8(ascii: "["))
    for (place, text) in texts.enumerated() {
      if place > 0 { out.append(UInt8(ascii: ",")) }
      out.append(indent.item)
      append(text, to: &out)
    }
    out.append(indent.end)
    out.append(UInt8(ascii: "]"))
  }
}
