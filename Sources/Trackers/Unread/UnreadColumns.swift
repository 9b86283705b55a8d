import RuleSets
import Tables
import Texts

/// What no column of the parts holds, and which headers hide it.
struct UnreadColumns {
  /// By sheet and column.
  private(set) var misspelt: [MisspeltHeader] = []
  /// In the order of `Field`.
  private(set) var missing: [MissingField] = []

  /// Looks at the headers of all parts together.
  init(_ parts: [TrackerPart], _ ruleSet: RuleSet, headers: HeaderReader) {
    let groups = PartsByHeader.groups(parts)
    let spelling = HeaderSpelling(ruleSet, headers: headers)
    for group in groups {
      for column in group.header.unread { takeMisspelt(group.header, group.parts, column, spelling) }
    }
    // A field without headers is one that the tracker has not.
    for field in ruleSet.fields where !ruleSet.headers(of: field).isEmpty {
      // Columns that few trackers have are missing where some rule looks for them.
      if field.isSeldom, !ruleSet.rules.contains(where: { $0.rests.contains(field) }) { continue }
      takeMissing(field, groups, of: parts.count, ruleSet)
    }
  }

  private mutating func takeMisspelt(_ header: HeaderMap, _ parts: [Int], _ column: Int, _ spelling: HeaderSpelling) {
    let text = header.titles[column]
    guard let meant = spelling.corrected(text, isWanted: { !header.has($0) }) else { return }
    misspelt.append(
      MisspeltHeader(
        parts: parts, column: column, text: text, meant: meant.text, field: meant.column.field,
        period: meant.column.period))
  }

  private mutating func takeMissing(
    _ field: Field, _ groups: [PartsByHeader], of count: Int, _ ruleSet: RuleSet
  ) {
    let without = groups.filter { !$0.header.has(field) }
    let parts = without.flatMap(\.parts).sorted()
    guard !parts.isEmpty, let spelling = ruleSet.headers(of: field).first else { return }
    var seen: Set<String> = []
    let unread = without.flatMap { group in
      group.header.unread.map { group.header.titles[$0] }.filter { seen.insert($0).inserted }
    }
    missing.append(
      MissingField(
        field: field, parts: parts, isEverywhere: parts.count == count, spelling: spelling, unread: unread))
  }
}
