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
    let tokens: Set<String>
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
          tokens: $0.texts.joined(separator: " ").tokens)
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

  /// Leaves out each item of the files that `isAsked` names; what became of them, list by list, to which several files
  /// may add.
  package func lists(by isAsked: (String) -> Bool) -> [List] {
    let items = variants.items.filter { isAsked($0.author) }
    let noticed = Mutex(Array(repeating: false, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let isNoticed = self.isNoticed(items[index])
      noticed.withLock { $0[index] = isNoticed }
    }
    var lists: [List] = []
    var places: [String: Int] = [:]
    for (item, isNoticed) in zip(items, noticed.withLock { $0 }) {
      let place = places[item.list] ?? lists.count
      if place == lists.count { lists.append(List(name: item.list)) }
      places[item.list] = place
      if isNoticed { lists[place].noticed += 1 } else { lists[place].unnoticed.append(item.text) }
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
    return item.plainTokens.isSubset(of: tried.tokens)
  }
}

extension ListItem {
  /// The tokens without which nothing is the item; none where it is not sought in cells.
  fileprivate var plainTokens: Set<String> {
    if list.hasPrefix("tracker.") { return [] }
    var plain = ""
    var depth = 0
    for sign in text {
      if "{[(".contains(sign) { depth += 1 }
      plain.append(depth > 0 ? " " : sign)
      if "}])".contains(sign) { depth -= 1 }
    }
    return plain.tokens
  }
}

extension String {
  /// Its words in normal form, of which letters and digits are told apart: `1st` is two.
  fileprivate var tokens: Set<String> {
    var tokens: Set<String> = []
    for word in normalised(self).split(separator: " ") {
      var rest = word
      while let first = rest.first {
        let token = rest.prefix { $0.isNumber == first.isNumber }
        tokens.insert(String(token))
        rest = rest.dropFirst(token.count)
      }
    }
    return tokens
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
