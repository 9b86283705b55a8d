/// What can be changed in a condition, one part at a time: what examples are to notice.
extension Condition {
  /// A condition of which one part was changed.
  package struct Change: Sendable {
    /// The part, by its way from the condition: `.all[2].not`; members of one object count as `all`.
    package let path: String
    /// What was done to it.
    package let kind: Kind
    /// What is left.
    package let condition: Condition

    /// What can be done to a part.
    package enum Kind: String, Sendable {
      /// It is turned round.
      case flip
      /// It is left out.
      case remove
    }
  }

  /// Every change of one leaf: a test, or a rule that is named.
  package var changes: [Change] { changes(at: "") { $0 } }

  private func changes(at path: String, _ put: (Condition) -> Condition) -> [Change] {
    switch self {
    case .test, .rule: return [Change(path: path, kind: .flip, condition: put(.not(self)))]
    case .not(let part): return part.changes(at: path + ".not") { put(.not($0)) }
    case .certainly(let part): return part.changes(at: path) { put(.certainly($0)) }
    case .all(let parts): return Condition.changes(of: parts, at: path + ".all") { put(.all($0)) }
    case .any(let parts): return Condition.changes(of: parts, at: path + ".any") { put(.any($0)) }
    }
  }

  private static func changes(
    of parts: [Condition], at path: String, _ put: ([Condition]) -> Condition
  ) -> [Change] {
    parts.indices.flatMap { index -> [Change] in
      func replacing(_ other: [Condition]) -> Condition { put(parts[..<index] + other + parts[(index + 1)...]) }
      let path = "\(path)[\(index)]"
      var changes = parts[index].changes(at: path) { replacing([$0]) }
      if parts.count > 1 { changes.append(Change(path: path, kind: .remove, condition: replacing([]))) }
      return changes
    }
  }
}

extension Rule {
  /// Every change of a leaf of the rule's condition, each with its part as the rule's files name it: `when.all[2]`, or
  /// `unless` and `unless[1]` for what overrides joined to it.
  package var changes: [Condition.Change] {
    guard exceptionCount > 0, case .all(let parts) = condition else {
      return condition.changes.map { $0.under("when", $0.condition) }
    }
    return parts.indices.flatMap { index -> [Condition.Change] in
      func replacing(_ other: [Condition]) -> Condition { .all(parts[..<index] + other + parts[(index + 1)...]) }
      if index == 0 { return parts[0].changes.map { $0.under("when", replacing([$0.condition])) } }
      let name = index == 1 ? "unless" : "unless[\(index - 1)]"
      let changes = parts[index].exception.changes.map { change in
        change.under(name, replacing([.not(.certainly(change.condition))]))
      }
      return changes + [Condition.Change(path: name, kind: .remove, condition: replacing([]))]
    }
  }
}

extension Condition {
  /// What an override says of where a rule is not raised, as it stands in the rule's condition.
  fileprivate var exception: Condition {
    if case .not(.certainly(let exception)) = self { exception } else { self }
  }
}

extension Condition.Change {
  /// The change as one of a larger condition.
  fileprivate func under(_ name: String, _ condition: Condition) -> Condition.Change {
    Condition.Change(path: name + path, kind: kind, condition: condition)
  }
}

extension RuleSet {
  /// The same set with another condition of a rule, or of one of its cases.
  package func changing(rule index: Int, case place: Int? = nil, to condition: Condition) -> RuleSet {
    var set = self
    if let place {
      set.rules[index].cases[place].condition = condition
      return set
    }
    set.rules[index].condition = condition
    let references = RuleReferences(set.rules.map { [$0.condition] + $0.cases.map(\.condition) })
    set.rules[index].needs = references.needs(of: index, facts)
    set.rules[index].rests = ConditionRests(set.rules, facts).fields(ofRule: index)
    return set
  }
}
