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

  /// What names it.
  package let key: Key
  /// The rule's id.
  package let rule: String
  /// The level that it has on this night.
  package let level: Rule.Level
  /// The action's ref as typed; empty where it has none.
  package let ref: String
  /// The action's theme.
  package let theme: String
  /// What it says on this night.
  package let message: String
  /// Whether somebody accepted it.
  package let isWaived: Bool
  /// The refs of the actions that one finding stands for; empty where it stands for its own, or for too many to name.
  package let members: [String]

  package init(
    key: Key, rule: String, level: Rule.Level, ref: String, theme: String, message: String, isWaived: Bool = false,
    members: [String] = []
  ) {
    self.key = key
    self.rule = rule
    self.level = level
    self.ref = ref
    self.theme = theme
    self.message = message
    self.isWaived = isWaived
    self.members = members
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
      return SeenFinding(
        key: Key(fingerprint: fingerprint, occurrence: occurrences[fingerprint] ?? 0), rule: finding.ruleID,
        level: finding.level, ref: finding.ref, theme: finding.theme, message: finding.message, isWaived: isWaived,
        members: members(of: finding))
    }
  }

  private static func members(of finding: Finding) -> [String] {
    // Rows without a ref are named by their number, which is another when a row is put in above.
    finding.lastingNames == nil ? [] : finding.rows.map(\.ref).filter { !$0.isEmpty }
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
}
