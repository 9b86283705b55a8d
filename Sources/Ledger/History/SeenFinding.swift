package import Checks
package import RuleSets

/// A finding as the history knows it: enough to recognise it the next night and to name it when it is gone.
package struct SeenFinding: Sendable, Hashable {
  /// Names a finding within its tracker.
  package struct Key: Sendable, Hashable {
    /// `Finding.fingerprint`: rule, ref and what the rule rests on.
    package let fingerprint: String
    /// Tells findings of one rule on one ref apart, from 0 in reading order.
    package let occurrence: Int

    package init(fingerprint: String, occurrence: Int) {
      self.fingerprint = fingerprint
      self.occurrence = occurrence
    }
  }

  /// A fact whose change is told: its name in a sentence, and its value in the form of evidence.
  package struct Fact: Sendable, Hashable {
    /// `due date`.
    package let name: String
    /// `2024-03-31`.
    package let value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What names it.
  package let key: Key
  /// The rule's id.
  package let rule: String
  /// The level that it has on this night.
  package let level: Rule.Level
  /// The action's ref as typed; empty where it has none.
  package let ref: String
  /// What names it where it has no ref: the action's title, the sheet or the column; else empty.
  package let title: String
  /// The action's theme.
  package let theme: String
  /// What it says on this night.
  package let message: String
  /// Whether somebody accepted it.
  package let isWaived: Bool
  /// The refs of the actions that one finding stands for; empty where it stands for its own, or for too many to name.
  package let members: [String]
  /// What it rests on, as far as a change of it is told; nothing in older histories.
  package let facts: [Fact]
  /// What the rule would have said of each of the members alone; known on the night itself only.
  package var memberMessages: [String] = []

  package init(
    key: Key, rule: String, level: Rule.Level, ref: String, title: String = "", theme: String, message: String,
    isWaived: Bool = false, members: [String] = [], facts: [Fact] = []
  ) {
    self.key = key
    self.rule = rule
    self.level = level
    self.ref = ref
    self.title = title
    self.theme = theme
    self.message = message
    self.isWaived = isWaived
    self.members = members
    self.facts = facts
  }

  /// The same of one of its members, which says `message`.
  func alone(_ ref: String, message: String) -> SeenFinding {
    SeenFinding(key: key, rule: rule, level: level, ref: ref, theme: theme, message: message, isWaived: isWaived)
  }

  /// The same standing for these members only.
  func of(_ members: [String]) -> SeenFinding {
    SeenFinding(
      key: key, rule: rule, level: level, ref: ref, title: title, theme: theme, message: message, isWaived: isWaived,
      members: members, facts: facts)
  }

  /// What it rests on now and did not then; of what only one of the two kept nothing is said.
  package func differences(from then: SeenFinding) -> [Difference] {
    facts.compactMap { fact in
      guard let old = then.facts.first(where: { $0.name == fact.name }), old.value != fact.value else { return nil }
      return Difference(name: fact.name, from: old.value, to: fact.value)
    }
  }

  /// The findings of a check, the waived ones among them, in the order of rows.
  package static func list(open: [Finding], waived: [Finding]) -> [SeenFinding] {
    var occurrences: [String: Int] = [:]
    let all = open.map { ($0, false) } + waived.map { ($0, true) }
    // By row, so that waiving one of two alike does not swap their names.
    let ordered = all.enumerated().sorted { a, b in
      (a.element.0.row ?? .max, a.offset) < (b.element.0.row ?? .max, b.offset)
    }
    return ordered.map { _, element in
      let (finding, isWaived) = element
      let fingerprint = finding.fingerprint
      defer { occurrences[fingerprint, default: 0] += 1 }
      // Rows without a ref are named by their number, which is another when a row is put in above.
      let rows = finding.lastingNames == nil ? [] : finding.rows.filter { !$0.ref.isEmpty }
      var seen = SeenFinding(
        key: Key(fingerprint: fingerprint, occurrence: occurrences[fingerprint] ?? 0), rule: finding.ruleID,
        level: finding.level, ref: finding.ref, title: finding.ref.isEmpty ? finding.title : "", theme: finding.theme,
        message: finding.message, isWaived: isWaived, members: rows.map(\.ref), facts: facts(of: finding))
      seen.memberMessages = rows.map(\.message)
      return seen
    }
  }

  private static func facts(of finding: Finding) -> [Fact] {
    var seen: Set<String> = []
    return finding.evidence.compactMap { item in
      guard let name = item.changeName, seen.insert(name).inserted else { return nil }
      return Fact(name: name, value: text(item.value))
    }
  }

  private static func text(_ value: Finding.Evidence.Value) -> String {
    switch value {
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: ",")
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
    case .none: ""
    }
  }
}

/// A finding that stood on the last good night.
package struct StandingFinding: Sendable, Hashable {
  /// As it was seen last.
  package let finding: SeenFinding
  /// Its row in the history.
  let id: Int
  /// When it was first seen, as a day number.
  package let firstDay: Int
  /// The tracker's count of nights at that time.
  package let firstNight: Int
  /// Whether it was not checked on the last night.
  package var isUnseen = false
}
