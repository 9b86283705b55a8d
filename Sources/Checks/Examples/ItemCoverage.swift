import Dispatch
package import RuleSets
import Synchronization
import Texts

/// Which items of a rule set's lists the examples inside its rules notice.
package struct ItemCoverage: Sendable {
  private let variants: RuleSetVariants
  private let examples: [Tried]

  /// An example, with what stands in its cells.
  private struct Tried: Sendable {
    let rule: Int
    let ruleID: String
    let example: RuleExample
    /// In normal form.
    let text: String
  }

  /// `examples` are those of each rule of the set, all of which hold.
  package init(
    _ ruleSet: RuleSet, _ variants: RuleSetVariants, _ examples: [(rule: Int, examples: [RuleExample])]
  ) {
    self.variants = variants
    self.examples = examples.flatMap { rule, examples in
      examples.map {
        Tried(
          rule: rule, ruleID: ruleSet.rules[rule].id, example: $0,
          text: normalised($0.texts.joined(separator: " ")))
      }
    }
  }

  /// What became of the items of one list.
  package struct List: Sendable {
    /// `phrases.no-news`.
    package let name: String
    /// How many items some example notices where they are left out.
    package fileprivate(set) var noticed = 0
    /// Those that none does.
    package fileprivate(set) var unnoticed: [String] = []
  }

  /// Leaves out each item of the files that `isAsked` names; what became of them, list by list.
  package func lists(by isAsked: (String) -> Bool) -> [List] {
    let items = variants.items.filter { isAsked($0.author) }
    let noticed = Mutex(Array(repeating: false, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let isNoticed = self.isNoticed(items[index])
      noticed.withLock { $0[index] = isNoticed }
    }
    var lists: [List] = []
    for (item, isNoticed) in zip(items, noticed.withLock { $0 }) {
      if lists.last?.name != item.list { lists.append(List(name: item.list)) }
      if isNoticed {
        lists[lists.count - 1].noticed += 1
      } else {
        lists[lists.count - 1].unnoticed.append(item.text)
      }
    }
    return lists
  }

  private func isNoticed(_ item: ListItem) -> Bool {
    guard let set = variants.ruleSet(without: item) else { return true }
    let check = ExampleCheck(set)
    return examples.contains { tried in
      mayNotice(tried, item) && check.outcome(of: tried.example, rule: tried.rule) != .holds
    }
  }

  /// Whether an example can be decided otherwise without the item: it is the rule's, or has the item's words.
  private func mayNotice(_ tried: Tried, _ item: ListItem) -> Bool {
    if let rule = item.rule { return tried.ruleID == rule }
    return item.plainWords.allSatisfy { tried.text.contains($0) }
  }
}

extension ListItem {
  /// The words without which nothing is the item, in normal form; none where it is not sought in cells.
  fileprivate var plainWords: [String] {
    if list.hasPrefix("tracker.") { return [] }
    var plain = ""
    var depth = 0
    for sign in text {
      if "{[(".contains(sign) { depth += 1 }
      plain.append(depth > 0 ? " " : sign)
      if "}])".contains(sign) { depth -= 1 }
    }
    return normalised(plain).split(separator: " ").map(String.init)
  }
}

extension RuleExample {
  /// All that stands in its cells.
  fileprivate var texts: [String] {
    let rows = [action] + others + earlier.flatMap(\.actions)
    return rows.flatMap { row in Array(row.fields.values) + row.periods.values.flatMap(\.values) }
      + sheets.flatMap { $0.rows.flatMap(\.self) }
  }
}
