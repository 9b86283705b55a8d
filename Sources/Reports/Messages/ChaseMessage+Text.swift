import Checks
import Documents

extension ChaseMessage {
  /// Fit for mail: RFC 5322 asks for lines of no more than 78 columns.
  private static let width = 76

  /// The message in plain words, in UTF-8.
  package var text: [UInt8] {
    var lines = ChaseMessage.lines(addressee) + [""]
    for sentence in introduction { lines += ChaseMessage.lines(sentence) }
    for section in sections {
      lines += ["", section.title]
      for finding in section.findings {
        lines += [""] + ChaseMessage.lines(heading(finding), indent: 2)
        lines += ChaseMessage.lines("\(place(finding)) (\(finding.ruleID))", indent: 4)
        lines += ChaseMessage.lines(finding.message, indent: 4)
        if !finding.remedy.isEmpty { lines += ChaseMessage.lines("→ " + finding.remedy, indent: 4) }
      }
    }
    lines += [""] + ChaseMessage.lines(source)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func lines(_ text: String, indent: Int = 0) -> [String] {
    let space = String(repeating: " ", count: indent)
    return DisplayText.wrapped(DisplayText.safe(text), to: width - indent).map { space + $0 }
  }
}
