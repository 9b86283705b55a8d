import Checks
import Dates
import Documents
import RuleSets
import Texts

/// Writes findings as objects of JSON, on one line each, with labels that were put together once.
final class FindingJSON {
  /// Members' names with what stands before them, and the ends of objects.
  private struct Labels {
    let rule, level, ref, theme, fields, row, period: String
    let location, place, message, remedy, evidence, refs, fingerprint: String
    let sheet, sheetRow, column, cell, line: String
    let placeTheme, placeHeading, placeColumn, placeParagraph, placeLine, placeQuote: String
  }

  private let labels: Labels
  /// Lists that findings share, by where they lie, as they are written; each is held, so that no other takes its place.
  private var lists: [UnsafeRawPointer: (list: [String], span: Range<Int>)] = [:]
  private var listBytes = ByteScratch()

  /// Puts the labels together.
  init() {
    func label(_ name: String, isFirst: Bool = false) -> String { "\(isFirst ? "{" : ",")\"\(name)\":" }
    labels = Labels(
      rule: label("rule", isFirst: true), level: label("level"), ref: label("ref"),
      theme: label("theme"), fields: label("fields"), row: label("row"), period: label("period"),
      location: label("location"), place: label("place"), message: label("message"),
      remedy: label("remedy"), evidence: label("evidence"), refs: label("refs"),
      fingerprint: label("fingerprint"),
      sheet: label("sheet", isFirst: true), sheetRow: label("row"), column: label("column"),
      cell: label("cell"), line: label("line"),
      placeTheme: label("theme", isFirst: true), placeHeading: label("heading"),
      placeColumn: label("column"), placeParagraph: label("paragraph"), placeLine: label("line"),
      placeQuote: label("quote"))
  }

  /// Appends the finding.
  func append(_ finding: FindingText, to out: inout ByteScratch) {
    out.append(labels.rule)
    append(finding.ruleID, to: &out)
    out.append(labels.level)
    append(finding.level.rawValue, to: &out)
    out.append(labels.ref)
    out.append(quotedInJSON: finding.text(.ref))
    out.append(labels.theme)
    out.append(quotedInJSON: finding.text(.theme))
    if !finding.fields.isEmpty { append(finding.fields, to: &out) }
    out.append(labels.row)
    append(finding.row, to: &out)
    out.append(labels.period)
    if let period = finding.period { append(period.iso, to: &out) }
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
    append(finding.refs, to: &out)
    out.append(labels.fingerprint)
    out.append(UInt8(ascii: "\""))
    finding.appendFingerprint(to: &out)
    out.append(UInt8(ascii: "\""))
    out.append("}")
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
      if place > 0 { out.append(",") }
      append(field.id, to: &out)
      out.append(":")
      append(field.text, to: &out)
    }
    out.append("}")
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
    out.append("}")
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
    out.append("}")
  }

  private func appendEvidence(of finding: FindingText, to out: inout ByteScratch) {
    out.append("{")
    var isFirst = true
    finding.eachEvidence { key, value in
      if !isFirst { out.append(",") }
      isFirst = false
      append(key, to: &out)
      out.append(":")
      switch value {
      case .text(let text): out.append(quotedInJSON: text)
      case .texts(let texts): append(texts, to: &out)
      case .flag(let flag): out.append(flag ? "true" : "false")
      case .number(let number): out.append(numberInJSON: number)
      case .none: out.append("null")
      }
    }
    out.append("}")
  }

  // MARK: Lists

  /// Lists of fewer texts are written anew each time.
  private static let fewest = 16
  /// So many bytes of lists are kept.
  private static let mostKept = 1 << 21

  private func append(_ texts: [String], to out: inout ByteScratch) {
    if texts.isEmpty { return out.append("[]") }
    guard texts.count >= FindingJSON.fewest, let place = texts.withUnsafeBytes({ $0.baseAddress }) else {
      return write(texts, to: &out)
    }
    if let known = lists[place] { return out.append(listBytes[known.span]) }
    if listBytes.count > FindingJSON.mostKept {
      lists.removeAll(keepingCapacity: true)
      listBytes.removeAll()
    }
    let start = listBytes.count
    write(texts, to: &listBytes)
    lists[place] = (texts, start..<listBytes.count)
    out.append(listBytes[start..<listBytes.count])
  }

  private func write(_ texts: [String], to out: inout ByteScratch) {
    out.append("[")
    for (place, text) in texts.enumerated() {
      if place > 0 { out.append(UInt8(ascii: ",")) }
      append(text, to: &out)
    }
    out.append("]")
  }
}
