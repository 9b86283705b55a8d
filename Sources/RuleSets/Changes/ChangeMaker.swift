/// Changes the leaves of a condition in turn.
struct ChangeMaker {
  /// The set that the condition is of.
  let ruleSet: RuleSet

  /// Changes conditions of that set.
  init(_ ruleSet: RuleSet) { self.ruleSet = ruleSet }

  /// Where in a condition a part stands.
  struct Place {
    /// The part's way from the condition.
    let path: String
    /// Whether the rule is raised on more where the part holds of more.
    let weakens: Bool
  }

  /// Puts a part into the condition that it is one of.
  typealias Frame = (Condition) -> Condition

  /// The changes of a part, which stands at a place in what `put` puts it into.
  func changes(of condition: Condition, _ place: Place, _ put: Frame) -> [Condition.Change] {
    switch condition {
    case .rule: return [flip(condition, place, put)]
    case .sum(let sum): return [flip(condition, place, put)] + changes(of: sum, place, put)
    case .test(let test):
      return [flip(condition, place, put)] + replacements(of: test, place, put) + moves(of: test, place, put)
    case .not(let part):
      return changes(of: part, Place(path: place.path + ".not", weakens: !place.weakens)) { put(.not($0)) }
    case .certainly(let part): return changes(of: part, place) { put(.certainly($0)) }
    case .all(let parts): return changes(ofEach: parts, "all", place) { put(.all($0)) }
    case .any(let parts): return changes(ofEach: parts, "any", place) { put(.any($0)) }
    }
  }

  private func flip(_ condition: Condition, _ place: Place, _ put: Frame) -> Condition.Change {
    change(place.path, .flip(condition), put(.not(condition)))
  }

  private func replacements(of test: FactTest, _ place: Place, _ put: Frame) -> [Condition.Change] {
    test.test.neighbours().map { neighbour in
      let path = "\(place.path).\(ruleSet.facts[test.fact].id).\(neighbour.name)"
      return replacement(of: test, by: neighbour.test, path, ruleSet.facts, put)
    }
  }

  /// The test with another day, or another duration, on its other side.
  private func moves(of test: FactTest, _ place: Place, _ put: Frame) -> [Condition.Change] {
    guard let (name, fact) = test.test.comparison else { return [] }
    let path = "\(place.path).\(ruleSet.facts[test.fact].id).\(name)"
    return neighbours(of: fact).map { neighbour in
      let other = test.test.comparing(with: neighbour.fact)
      return replacement(of: test, by: other, path + neighbour.name, neighbour.numbers.signatures, put)
    }
  }

  private func replacement(
    of test: FactTest, by other: Test, _ path: String, _ facts: [FactSignature], _ put: Frame
  ) -> Condition.Change {
    let other = Condition.test(FactTest(fact: test.fact, other, number: ruleSet.testCount))
    return change(path, .replace(.test(test), with: other), put(other), facts)
  }

  /// A change of the whole condition; `facts` are those of the set with the change where it has more.
  func change(
    _ path: String, _ kind: RuleSetChange.Kind, _ condition: Condition, _ facts: [FactSignature]? = nil
  ) -> Condition.Change {
    Condition.Change(path: path, kind: kind, condition: condition, facts: facts ?? ruleSet.facts)
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
        changes.append(change(own.path, kind, replacing([])))
      }
      return changes
    }
  }

  // MARK: What conditions work out

  /// A fact beside one that a condition works out: by what differs, with the numbers of the set that has it.
  private typealias Neighbour = (name: String, fact: Int, numbers: FactNumbers)

  private func neighbours(of fact: Int) -> [Neighbour] {
    guard let derivation = ruleSet.facts[fact].derivation else { return [] }
    let own = derivation.neighbours.map { name, other -> Neighbour in
      let numbers = FactNumbers(of: ruleSet)
      return (name, numbers.number(other), numbers)
    }
    guard let moved = derivation.movedFact else { return own }
    return own
      + neighbours(of: moved).map { name, other, numbers in (name, numbers.number(derivation.moving(other)), numbers) }
  }
}
