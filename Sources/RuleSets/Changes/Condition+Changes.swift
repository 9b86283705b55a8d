/// What can be changed in a condition, one part at a time: what examples are to notice.
extension Condition {
  /// A condition of which one part was changed.
  struct Change {
    /// The part, by its way from the condition: `.all[2].not`; members of one object count as `all`. Behind an operator
    /// or a number that was changed stands what it was changed into: `.all[2].slippage-months.at-least=3`.
    let path: String
    /// What was done to it.
    let kind: RuleSetChange.Kind
    /// What is left.
    let condition: Condition
  }

  /// Every change of one leaf: a test, or a rule that is named. Tests that are put in a leaf's place are numbered by
  /// `number`, which no test of the rule set has; `facts` are those of the set. Of an exception the rule is raised on
  /// less where it holds of more.
  func changes(_ facts: [FactSignature], number: Int, isException: Bool = false) -> [Change] {
    ChangeMaker(facts: facts, number: number).changes(of: self, Place(path: "", weakens: !isException)) { $0 }
  }

  /// What an override says of where a rule is not raised, as it stands in the rule's condition.
  fileprivate var exception: Condition {
    if case .not(.certainly(let exception)) = self { exception } else { self }
  }
}

extension Rule {
  /// Every change of a leaf of the rule's condition, each with its part as the rule's files name it: `when.all[2]`, or
  /// `unless` and `unless[1]` for what overrides joined to it.
  func changes(_ facts: [FactSignature], number: Int) -> [Condition.Change] {
    guard exceptionCount > 0, case .all(let parts) = condition else {
      return condition.changes(facts, number: number).map { $0.under("when", $0.condition) }
    }
    return parts.indices.flatMap { index -> [Condition.Change] in
      func replacing(_ other: [Condition]) -> Condition { .all(parts[..<index] + other + parts[(index + 1)...]) }
      if index == 0 {
        return parts[0].changes(facts, number: number).map { $0.under("when", replacing([$0.condition])) }
      }
      let name = index == 1 ? "unless" : "unless[\(index - 1)]"
      let changes = parts[index].exception.changes(facts, number: number, isException: true).map { change in
        change.under(name, replacing([.not(.certainly(change.condition))]))
      }
      let kind = RuleSetChange.Kind.remove(parts[index], raisesMore: true)
      return changes + [Condition.Change(path: name, kind: kind, condition: replacing([]))]
    }
  }
}

extension Condition.Change {
  /// The change as one of a larger condition.
  fileprivate func under(_ name: String, _ condition: Condition) -> Condition.Change {
    Condition.Change(path: name + path, kind: kind, condition: condition)
  }
}

/// Where in a condition a part stands.
private struct Place {
  let path: String
  /// Whether the rule is raised on more where the part holds of more.
  let weakens: Bool
}

/// Changes the leaves of a condition in turn.
private struct ChangeMaker {
  let facts: [FactSignature]
  let number: Int

  func changes(of condition: Condition, _ place: Place, _ put: (Condition) -> Condition) -> [Condition.Change] {
    switch condition {
    case .rule: return [flip(condition, place, put)]
    case .sum(let sum): return [flip(condition, place, put)] + changes(of: sum, place, put)
    case .test(let test): return [flip(condition, place, put)] + replacements(of: test, place, put)
    case .not(let part):
      return changes(of: part, Place(path: place.path + ".not", weakens: !place.weakens)) { put(.not($0)) }
    case .certainly(let part): return changes(of: part, place) { put(.certainly($0)) }
    case .all(let parts): return changes(ofEach: parts, "all", place) { put(.all($0)) }
    case .any(let parts): return changes(ofEach: parts, "any", place) { put(.any($0)) }
    }
  }

  /// Which way an action's condition turns a sum depends on what that is asked.
  private func changes(of sum: Sum, _ place: Place, _ put: (Condition) -> Condition) -> [Condition.Change] {
    func changes(_ part: WritableKeyPath<Sum, Sum.Counted?>, _ name: String) -> [Condition.Change] {
      guard let counted = sum[keyPath: part] else { return [] }
      let inner = Place(path: "\(place.path).\(sum.kind.rawValue).\(name)", weakens: place.weakens)
      return self.changes(of: counted.condition, inner) { changed in
        var other = sum
        other[keyPath: part] = Sum.Counted(changed)
        return put(.sum(other))
      }
    }
    return changes(\.of, "of") + changes(\.among, "among")
  }

  private func flip(
    _ condition: Condition, _ place: Place, _ put: (Condition) -> Condition
  ) -> Condition.Change {
    Condition.Change(path: place.path, kind: .flip(condition), condition: put(.not(condition)))
  }

  private func replacements(
    of test: FactTest, _ place: Place, _ put: (Condition) -> Condition
  ) -> [Condition.Change] {
    test.test.neighbours.map { neighbour in
      let other = Condition.test(FactTest(fact: test.fact, neighbour.test, number: number))
      return Condition.Change(
        path: "\(place.path).\(facts[test.fact].id).\(neighbour.name)", kind: .replace(.test(test), with: other),
        condition: put(other))
    }
  }

  private func changes(
    ofEach parts: [Condition], _ joint: String, _ place: Place, _ put: ([Condition]) -> Condition
  ) -> [Condition.Change] {
    parts.indices.flatMap { index -> [Condition.Change] in
      func replacing(_ other: [Condition]) -> Condition { put(parts[..<index] + other + parts[(index + 1)...]) }
      let own = Place(path: "\(place.path).\(joint)[\(index)]", weakens: place.weakens)
      var changes = changes(of: parts[index], own) { replacing([$0]) }
      if parts.count > 1 {
        // Without a part, "all" holds of more and "any" of less.
        let kind = RuleSetChange.Kind.remove(parts[index], raisesMore: (joint == "all") == place.weakens)
        changes.append(Condition.Change(path: own.path, kind: kind, condition: replacing([])))
      }
      return changes
    }
  }
}
