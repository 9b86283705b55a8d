import RuleSets

/// The findings of an earlier report that were not met again yet.
struct KnownFindings {
  /// By the fingerprint of each action's own finding, the levels that it had.
  private var levels: [String: [Rule.Level]] = [:]
  /// Those that name actions, by their own fingerprint: of a group, or for many actions.
  private let naming: [String: BaselineFinding]
  /// How many actions a rule was raised on besides those that are named.
  private var unnamed: [String: Int] = [:]
  /// On how many actions a rule was raised of which the report has no finding.
  private var unlisted: [String: Int]

  /// All findings of the report on a tracker; `unlisted` are by rule how many more there were.
  init(_ findings: [BaselineFinding], unlisted: [String: Int] = [:]) {
    self.unlisted = unlisted
    for finding in findings {
      for key in finding.keys { levels[key, default: []].append(finding.level) }
      if finding.unnamed > 0 { unnamed[finding.rule] = finding.unnamed }
    }
    naming = Dictionary(findings.filter { !$0.actions.isEmpty }.map { ($0.fingerprint, $0) }) { first, _ in first }
  }

  /// Takes what was known of a finding: the places of those of its `keys` that were not, and the worst level of the
  /// others, nil where there is none.
  mutating func take(_ finding: BaselineFinding) -> (new: [Int], level: Rule.Level?) {
    // One on a group is the same whichever actions it names.
    if finding.actions.isEmpty, levels[finding.fingerprint] == nil, let group = naming[finding.fingerprint] {
      return (rest(of: group).isEmpty ? [0] : [], group.level)
    }
    var new: [Int] = []
    var worst: Rule.Level?
    for (place, key) in finding.keys.enumerated() {
      guard let level = levels[key]?.popLast() else {
        let isUnnamed = !finding.actions.isEmpty && unnamed.takeOne(finding.rule)
        if !isUnnamed, !unlisted.takeOne(finding.rule) { new.append(place) }
        continue
      }
      worst = worst.map { min($0, level) } ?? level
    }
    return (new, worst)
  }

  /// Takes what is left of a finding, by the places of its `keys`.
  mutating func rest(of finding: BaselineFinding) -> [Int] {
    finding.keys.indices.filter { levels[finding.keys[$0]]?.popLast() != nil }
  }
}

extension [String: Int] {
  /// Takes one of what is counted there; whether there was any.
  fileprivate mutating func takeOne(_ key: String) -> Bool {
    guard let count = self[key], count > 0 else { return false }
    self[key] = count - 1
    return true
  }
}
