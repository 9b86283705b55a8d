extension Rule.Subject {
  /// Whether it has actions, so that rules on it may sum them up.
  package var hasActions: Bool { isOfGroups || self == .claim }

  /// Whether its actions are counted row by row while the tracker is read.
  package var isOfGroups: Bool { isOfActions || self == .tracker }

  /// Whether it is a group of actions.
  package var isOfActions: Bool { self == .theme || self == .lead }

  /// So many of what a finding stands on: `2 themes`, `1 action`.
  package func counted(_ count: Int) -> String {
    let noun = isOfActions || self == .claim ? rawValue : Rule.Subject.action.rawValue
    return "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
