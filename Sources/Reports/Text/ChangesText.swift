import Documents
import RuleSets

/// What changed since the last night, in plain words.
package struct ChangesText {
  /// What is said, with the ends of its lines.
  package private(set) var text = ""
  private let width: Int

  /// On a first night everything is new, and is counted, not listed.
  package init(_ changes: ReportChanges, isFirst: Bool = false, width: Int) {
    self.width = width
    let standing = changes.standing.count
    let new = changes.new.count
    if isFirst {
      text += "  First night: \(new) finding\(new == 1 ? "" : "s").\n"
      return
    }
    let gone = "\(changes.resolved.count) resolved, \(changes.waived.count) newly waived"
    text += "  Since \(changes.since): \(new) new, \(standing) still there, \(gone).\n"
    write("New", changes.new)
    write("Resolved", changes.resolved)
    write("Waived", changes.waived)
    let longest = changes.standing.max { $0.nights ?? 0 < $1.nights ?? 0 }
    if let longest, let note = longest.note { text += "  Still there: \(standing), the oldest \(note).\n" }
  }

  private mutating func write(_ name: String, _ items: [ReportChanges.Item]) {
    guard !items.isEmpty else { return }
    text += "  \(name)\n"
    let ordered = items.enumerated().sorted { ($0.element.level, $0.offset) < ($1.element.level, $1.offset) }
    for (_, item) in ordered {
      let level = item.level.rawValue
      let head = "\(level)\(String(repeating: " ", count: 8 - level.count))"
      let note = item.note.map { " (\($0))" } ?? ""
      let ref = item.ref.isEmpty ? "" : "\(item.ref) "
      let lines = DisplayText.wrapped(DisplayText.safe("\(ref)\(item.ruleID): \(item.message)\(note)"), to: width - 12)
      for (index, line) in lines.enumerated() { text += "    \(index == 0 ? head : "        ")\(line)\n" }
    }
  }
}
