package import Texts

/// Puts what findings say into lines of a report, on one thread.
package protocol FindingLines: AnyObject {
  /// Whether the report has lines of each level together, the worst first.
  var isByLevel: Bool { get }

  /// Appends the line of the finding that was laid out.
  func append(_ finding: FindingText, to out: inout ByteScratch)
}

/// Puts findings that somebody made into lines of a report, on one thread.
package final class FindingLine {
  /// What writes the lines.
  package let lines: any FindingLines
  private let text = FindingText()
  private var bytes = ByteScratch(capacity: 1 << 10)

  package init(_ lines: any FindingLines) { self.lines = lines }

  /// The line of a finding.
  package func line(of finding: Finding) -> [UInt8] {
    bytes.removeAll()
    text.lay(finding)
    lines.append(text, to: &bytes)
    return Array(bytes.view.buffer)
  }
}

extension FindingText {
  /// Lays out a finding that somebody made.
  package func lay(_ finding: Finding) {
    beginRow()
    endRow()
    beginFinding(keys: finding.evidence.map(\.key), mayRepeat: true, isLaidByRule: false)
    (rule, ruleID, level) = (finding.rule, finding.ruleID, finding.level)
    (row, period, fields) = (finding.row, finding.period, finding.fields)
    (place, refs) = (finding.place, finding.refs)
    set(.ref, finding.ref)
    set(.theme, finding.theme)
    set(.title, finding.title)
    set(.directorLead, finding.directorLead)
    set(.message, finding.message)
    set(.remedy, finding.remedy)
    let location = finding.location
    hasLocation = location != nil
    hasSheet = location?.sheet != nil
    hasCell = location?.cell != nil
    (sheetRow, line) = (location?.row ?? 0, location?.line)
    set(.sheet, location?.sheet ?? "")
    set(.column, location?.column ?? "")
    set(.cell, location?.cell ?? "")
    for (number, item) in finding.evidence.enumerated() {
      switch item.value {
      case .text(let text): add(number) { $0.append(text) }
      case .texts(let texts): add(number, .texts(FactList(texts)))
      case .flag(let flag): add(number, .flag(flag))
      case .number(let value): add(number, .number(value))
      case .none: add(number, .none)
      }
    }
  }
}

extension Finding {
  /// What was laid out, kept for as long as somebody wants.
  init(_ text: FindingText, at location: Location?, evidence: [Evidence], fold: Fold?) {
    guard let period = text.period else { preconditionFailure("a finding is of a period") }
    self.init(
      rule: text.rule, ruleID: text.ruleID, level: text.level, ref: text.string(.ref), theme: text.string(.theme),
      title: text.string(.title), directorLead: text.string(.directorLead), fields: text.fields, row: text.row,
      period: period, location: location, message: text.string(.message), remedy: text.string(.remedy),
      evidence: evidence, refs: [], rows: [], holdingCase: text.holdingCase, fold: fold)
    suggestion = text.string(.suggestion)
    updateOwner = text.string(.updateOwner)
    otherLeads = text.string(.otherLeads)
  }
}
