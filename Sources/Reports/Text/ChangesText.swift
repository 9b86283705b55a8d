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
    if isFirst {
      let new = changes.new.count
      text += "  First night: \(new) finding\(new == 1 ? "" : "s").\n"
      for notice in changes.notices { write(notice) }
      return
    }
    write("Since \(changes.since): \(ChangesText.counts(changes)).")
    for notice in changes.notices { write(notice) }
    for kind in ReportChanges.Kind.allCases where kind != .standing { write(kind.title, changes.items(kind)) }
    let longest = changes.standing.max { $0.nights ?? 0 < $1.nights ?? 0 }
    if let longest, let nights = longest.nights {
      let oldest = "the oldest for \(nights) night\(nights == 1 ? "" : "s")"
      text += "  Still there: \(changes.count(.standing)), \(oldest).\n"
    }
  }

  /// `1 new, 50 still there, 0 resolved, 0 newly waived`; what else there is stands between, where there is any.
  private static func counts(_ changes: ReportChanges) -> String {
    func some(_ kind: ReportChanges.Kind, _ words: String) -> String? {
      changes.items(kind).isEmpty ? nil : "\(changes.count(kind)) \(words)"
    }
    let parts = [
      some(.gone, "gone"), "\(changes.count(.new)) new", some(.changed, "changed"), some(.renumbered, "renumbered"),
      "\(changes.count(.standing)) still there", "\(changes.count(.resolved)) resolved",
      some(.leftBehind, "left behind"), some(.notChecked, "not checked"),
      "\(changes.count(.waived)) newly waived",
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private mutating func write(_ sentence: String) {
    for line in DisplayText.wrapped(DisplayText.safe(sentence), to: width - 2) { text += "  \(line)\n" }
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
