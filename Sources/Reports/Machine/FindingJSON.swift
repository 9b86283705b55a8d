import Checks
import Dates
import Documents
import RuleSets
import Texts

/// Writes findings as objects of JSON, on one line each or over several, with labels that were put together once.
final class FindingJSON {
  /// Members' names with what stands before them, and the ends of objects.
  private struct Labels {
    let rule, level, ref, theme, fields, row, period: String
    let location, place, message, remedy, evidence, refs, fingerprint: String
    let sheet, sheetRow, column, cell, line: String
    let placeTheme, placeHeading, placeColumn, placeParagraph, placeLine, placeQuote: String
    /// What stands before the first member of an object in the finding, and before each other.
    let first, next: String
    /// What stands behind a name.
    let colon: String
    /// The ends of an object or array in the finding, and of the finding.
    let endInner, end: String
  }

  private let labels: Labels
  /// What stands before an item of a list among evidence, and before its end.
  private let listIndent: (item: String, end: String)
  /// The same of the finding's refs.
  private let refsIndent: (item: String, end: String)
  /// By rule: what its findings begin with, for each level that it had.
  @exclusivity(unchecked) private var beginnings: [[(id: String, level: Rule.Level, text: String)]] = []
  /// Lists that findings share, by where they lie, as they are written; each is held, so that no other takes its place.
  @exclusivity(unchecked) private var lists: [UnsafeRawPointer: (list: [String], span: Range<Int>)] = [:]
  @exclusivity(unchecked) private var listBytes = ByteScratch()

  /// Writes over several lines from so many levels inside, or on one line.
  init(indentedAt depth: Int?) {
    func lineBreak(_ level: Int) -> String {
      depth.map { "\n" + String(repeating: "  ", count: $0 + level) } ?? ""
    }
    let colon = depth == nil ? ":" : ": "
    func label(_ name: String, _ level: Int, isFirst: Bool = false) -> String {
      "\(isFirst ? "" : ",")\(lineBreak(level))\"\(name)\"\(colon)"
    }
    labels = Labels(
      rule: "{" + label("rule", 1, isFirst: true), level: label("level", 1), ref: label("ref", 1),
      theme: label("theme", 1), fields: label("fields", 1), row: label("row", 1), period: label("period", 1),
      location: label("location", 1), place: label("place", 1), message: label("message", 1),
      remedy: label("remedy", 1), evidence: label("evidence", 1), refs: label("refs", 1),
      fingerprint: label("fingerprint", 1),
      sheet: "{" + label("sheet", 2, isFirst: true), sheetRow: label("row", 2), column: label("column", 2),
      cell: label("cell", 2), line: label("line", 2),
      placeTheme: "{" + label("theme", 2, isFirst: true), placeHeading: label("heading", 2),
      placeColumn: label("column", 2), placeParagraph: label("paragraph", 2), placeLine: label("line", 2),
      placeQuote: label("quote", 2),
      first: lineBreak(2), next: "," + lineBreak(2), colon: colon, endInner: lineBreak(1) + "}",
      end: lineBreak(0) + "}")
    listIndent = (lineBreak(3), lineBreak(2))
    refsIndent = (lineBreak(2), lineBreak(1))
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
    if finding.hasLocation { appendLocation(of: finding, to: &out) } else { out.append("null") }
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
  private func beginning(of finding: FindingText) -> String {
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
    let text = bytes.view.string
    while beginnings.count <= rule { beginnings.append([]) }
    beginnings[rule].append((id, level, text))
    return text
  }

  private func append(_ text: String, to out: inout ByteScratch) { text.withBytes { out.append(quotedInJSON: $0) } }

  private func append(_ number: Int?, to out: inout ByteScratch) {
    if let number { out.append(decimal: number) } else { out.append("null") }
  }

  private func append(_ text: String?, to out: inout ByteScratch) {
    if let text { append(text, to: &out) } else { out.append("null") }
  }

  private func append(_ fields: [Finding.FieldText], to out: inout ByteScratch) {
    out.append(labels.fields)
    out.append("{")
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
    if finding.hasSheet { out.append(quotedInJSON: finding.text(.sheet)) } else { out.append("null") }
    out.append(labels.sheetRow)
    out.append(decimal: finding.sheetRow)
    out.append(labels.column)
    out.append(quotedInJSON: finding.text(.column))
    out.append(labels.cell)
    if finding.hasCell { out.append(quotedInJSON: finding.text(.cell)) } else { out.append("null") }
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
    out.append("{")
    var isFirst = true
    finding.eachEvidence { key, value in
      out.append(isFirst ? labels.first : labels.next)
      isFirst = false
      append(key, to: &out)
      out.append(labels.colon)
      switch value {
      case .text(let text): out.append(quotedInJSON: text)
      case .texts(let texts): append(texts, listIndent, to: &out)
      case .flag(let flag): out.append(flag ? "true" : "false")
      case .number(let number): out.append(numberInJSON: number)
      case .none: out.append("null")
      }
    }
    out.append(isFirst ? "}" : labels.endInner)
  }

  // MARK: Lists

  /// Lists of fewer texts are written anew each time.
  private static let fewest = 16
  /// So many bytes of lists are kept.
  private static let mostKept = 1 << 21

  private func append(_ texts: [String], _ indent: (item: String, end: String), to out: inout ByteScratch) {
    if texts.isEmpty { return out.append("[]") }
    guard texts.count >= FindingJSON.fewest, let place = texts.withUnsafeBytes({ $0.baseAddress }) else {
      return write(texts, indent, to: &out)
    }
    if let known = lists[place] { return out.append(listBytes[known.span]) }
    if listBytes.count > FindingJSON.mostKept {
      lists.removeAll(keepingCapacity: true)
      listBytes.removeAll()
    }
    let start = listBytes.count
    write(texts, indent, to: &listBytes)
    lists[place] = (texts, start..<listBytes.count)
    out.append(listBytes[start..<listBytes.count])
  }

  private func write(_ texts: [String], _ indent: (item: String, end: String), to out: inout ByteScratch) {
    out.append("[")
    for (place, text) in texts.enumerated() {
      if place > 0 { out.append(UInt8(ascii: ",")) }
      out.append(indent.item)
      append(text, to: &out)
    }
    out.append(indent.end)
    out.append("]")
  }
}
