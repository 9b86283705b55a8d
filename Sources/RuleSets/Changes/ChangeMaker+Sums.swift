/// Changes of what actions come to together.
extension ChangeMaker {
  /// The changes of which actions count, of the fact that they are to have in common, and of what the number is asked.
  ///
  /// Which way an action's condition turns a sum depends on what that is asked.
  func changes(of sum: Sum, _ place: Place, _ put: Frame) -> [Condition.Change] {
    let path = "\(place.path).\(sum.kind.rawValue)"
    return changes(of: sum, \.of, Place(path: "\(path).of", weakens: place.weakens), put)
      + changes(of: sum, \.among, Place(path: "\(path).among", weakens: place.weakens), put)
      + others(of: sum).map { name, other in
        change("\(path).\(name)", .replace(.sum(sum), with: .sum(other)), put(.sum(other)))
      }
  }

  private func changes(
    of sum: Sum, _ part: WritableKeyPath<Sum, Sum.Counted?>, _ place: Place, _ put: Frame
  ) -> [Condition.Change] {
    guard let counted = sum[keyPath: part] else { return [] }
    return changes(of: counted.condition, place) { changed in
      var other = sum
      other[keyPath: part] = Sum.Counted(changed)
      return put(.sum(other))
    }
  }

  /// The sums beside one, by what differs.
  private func others(of sum: Sum) -> [(name: String, sum: Sum)] {
    func other(_ name: String, _ change: (inout Sum) -> Void) -> (String, Sum) {
      var other = sum
      change(&other)
      return (name, other)
    }
    let prefix = sum.kind == .same ? "share." : ""
    let tests = sum.tests.enumerated().flatMap { index, test in
      test.neighbours(ofShare: sum.kind != .count).map { neighbour in
        other(prefix + neighbour.name) { $0.tests[index] = neighbour.test }
      }
    }
    let facts = (sum.fact.map(factsBeside) ?? []).map { fact in
      other("fact=\(ruleSet.facts[fact].id)") { $0.fact = fact }
    }
    return tests + facts + (sum.among == nil ? [] : [other("among") { $0.among = nil }])
  }

  /// The next facts of the same type on either side that actions have.
  private func factsBeside(_ fact: Int) -> [Int] {
    let fitting = ruleSet.facts.indices.filter { index in
      let other = ruleSet.facts[index]
      return other.type == ruleSet.facts[fact].type && other.isListed && !other.isPlaceholder
        && other.subjects.contains(.action)
    }
    return [fitting.last { $0 < fact }, fitting.first { $0 > fact }].compactMap(\.self)
  }
}
