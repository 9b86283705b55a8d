package import RuleSets
import Texts

/// What an older summary says of its Focus 1 actions, for the author to go on from.
package struct LastTexts: Sendable {
  /// A Focus 1 action of a theme.
  private struct Block: Hashable {
    let theme: String
    let title: String
  }

  private var lines: [Block: [SummaryLine]] = [:]
  private var themes: [String: [String]] = [:]

  /// No older summary.
  package init() {}

  /// The texts under the *Summary* markers of a summary.
  package init(of summary: Summary, _ ruleSet: RuleSet) {
    for theme in summary.themes {
      if let stated = theme.stated {
        for block in stated.focus1 {
          let texts = block.summary.split(separator: "\n").map { SummaryLine(String($0), place: block.place) }
          add(texts, theme: theme.name, title: block.title)
        }
      } else {
        add(theme, ruleSet)
      }
    }
  }

  private mutating func add(_ theme: SummaryTheme, _ ruleSet: RuleSet) {
    let text = SummaryText(theme.summary, ruleSet.summary, SummaryRefs(ruleSet.tracker))
    for passage in PassageReader(text, ruleSet.summary).passages() where passage.section == .summary {
      let first = text.line(at: passage.bytes.lowerBound)
      let texts = (first..<text.lines.count).compactMap { line -> SummaryLine? in
        let place = text.place(ofLine: line).clamped(to: passage.bytes)
        let words = text.string(place).trimmingColon
        return words.isEmpty ? nil : SummaryLine(words, level: text.lines[line].level, place: text.lines[line].place)
      }
      add(texts, theme: theme.name, title: passage.block)
    }
  }

  private mutating func add(_ texts: [SummaryLine], theme: String, title: String) {
    let block = Block(theme: normalised(theme), title: normalised(title))
    lines[block, default: []] += texts
    themes[block.theme, default: []].append(block.title)
  }

  /// What it says under the block of that title, in the theme whose cell has no other words than the tracker's name.
  func texts(theme: String, block title: String) -> [SummaryLine] {
    let words = Set(normalised(theme).split(separator: " "))
    let wanted = normalised(title)
    let fitting = themes.keys.filter { name in
      !name.isEmpty && words.isSuperset(of: name.split(separator: " ")) && themes[name]?.contains(wanted) == true
    }
    guard fitting.count == 1, let name = fitting.first else { return [] }
    return lines[Block(theme: name, title: wanted)] ?? []
  }
}

extension String {
  /// Without the colon of a marker before it.
  fileprivate var trimmingColon: String { String(drop { $0 == ":" || $0.isWhitespace }) }
}
