import Documents

/// Reads what rules on themes, leads and the tracker ask of their actions together.
extension ConditionReader {
  /// The sum; nil, and a problem, where it is none or the subject has no actions.
  func sum(_ kind: Sum.Kind, _ part: RulePart, _ offset: Int) -> Condition? {
    // What actions have in common is counted while the tracker is read.
    let subjects = Rule.Subject.allCases.filter { kind == .same ? $0.isOfGroups : $0.hasActions }
    guard subjects.contains(part.subject) else {
      let others = subjects.map { "\"\($0.rawValue)\"" }
      log.add(
        .unknownFact, part.source, offset, part.path,
        "a rule on \(part.subject.words) cannot ask for \"\(kind.rawValue)\": actions are summed up by rules on "
          + others.joined(separator: ", "))
      return nil
    }
    let before = log.problems.count
    guard let object = ObjectReader(part.node, .sum(kind), part.source, part.path, log) else { return nil }
    let of = kind == .same ? nil : counted("of", object, part)
    let among = kind == .count ? nil : counted("among", object, part)
    let fact = kind == .same ? object.node("fact").flatMap { shared(part.member("fact", $0)) } : nil
    let tests = kind == .same ? shares(object, part) : comparisons(object, part, ofShare: kind == .share)
    guard log.problems.count == before else { return nil }
    if tests.isEmpty {
      log.add(
        .missingMember, part.source, object.offset, part.path,
        "a comparison is missing, such as \"\(Test.Comparison.atLeast.rawValue)\"")
      return nil
    }
    return .sum(Sum(kind: kind, number: self.tests.nextSum(), of: of, among: among, fact: fact, tests: tests))
  }

  /// The actions of which a member's condition holds; nil where it is left out.
  private func counted(_ name: String, _ object: ObjectReader, _ part: RulePart) -> Sum.Counted? {
    object.node(name).flatMap { condition(part.member(name, $0).of(.action, part.rule)) }.map { Sum.Counted($0) }
  }

  /// The fact of actions whose values are held against each other.
  private func shared(_ part: RulePart) -> Int? { fact(part.of(.action, part.rule), of: Sum.families) }

  /// The comparisons among an object's members.
  private func comparisons(_ object: ObjectReader, _ part: RulePart, ofShare: Bool) -> [Test] {
    Test.Comparison.allCases.compactMap { comparison in
      guard let node = object.node(comparison.rawValue) else { return nil }
      let operand = part.member(comparison.rawValue, node)
      guard let number = number(operand) else { return nil }
      if ofShare, case .number(let share) = number, !(0...1).contains(share) {
        log.add(
          .badValue, operand.source, node.offset, operand.path, "a share is from 0 to 1: 30 % is 0.3")
        return nil
      }
      return .compare(comparison, number)
    }
  }

  /// The comparisons of the share that has the same value.
  private func shares(_ object: ObjectReader, _ part: RulePart) -> [Test] {
    guard let node = object.node("share") else { return [] }
    let share = part.member("share", node)
    guard let comparisons = ObjectReader(node, .comparisons, share.source, share.path, log) else { return [] }
    return self.comparisons(comparisons, share, ofShare: true)
  }
}

extension Sum {
  /// The types of facts whose values are held against each other: those with values that several actions may have.
  package static let families: [Operator.Family] = [.text, .status, .reading, .date, .number, .choice]
}
