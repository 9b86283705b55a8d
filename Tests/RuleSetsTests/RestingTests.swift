import Testing

@testable import RuleSets

/// Which columns rules rest on, and what they ask where one is missing.
struct RestingTests {
  /// Facts `d` and `s`, which rest on due and status, and `x`, which rests on nothing.
  private static let facts = [
    FactSignature("d", .flag, "Due.").resting(on: [.due]), FactSignature("s", .flag, "Status.").resting(on: [.status]),
    FactSignature("x", .flag, "Free."),
  ]

  private static func test(_ fact: Int) -> Condition { .test(FactTest(fact: fact, .isTrue(true), number: fact)) }
  private static let d = test(0)
  private static let s = test(1)
  private static let x = test(2)

  private func rests(_ condition: Condition) -> Set<Field> {
    ConditionRests([], Self.facts).fields(of: condition)
  }

  @Test(
    arguments: [
      ("a test", d, [.due]), ("a test turned round", .not(d), [.due]), ("what rests on nothing", x, []),
      ("all", .all([d, s, x]), [.due, .status]), ("any", .any([d, s]), []),
      ("any of the same", .any([d, .all([d, s])]), [.due]),
      ("not all", .not(.all([d, s])), []), ("not any", .not(.any([d, s])), [.due, .status]),
      ("any with what is free", .any([d, x]), []), ("twice turned round", .not(.not(.all([d, x]))), [.due]),
    ] as [(String, Condition, Set<Field>)])
  func `a condition rests on what it cannot hold without`(_ what: String, _ condition: Condition, _ fields: Set<Field>)
  {
    #expect(rests(condition) == fields, "\(what)")
    // Without such a column nothing of it is left, and something is without any other.
    for field in [Field.due, .status] {
      #expect(
        (condition.without([field], Self.facts, unasked: []) == nil) == fields.contains(field), "\(what), \(field)")
    }
  }

  @Test(
    arguments: [
      ("d or x", .any([d, x]), "x"), ("d and s, or x", .any([.all([d, s]), x]), "x"),
      ("not (d and x)", .not(.all([d, x])), "not x"), ("x and (d or s)", .all([x, .any([d, s])]), "all x s"),
      ("x", x, "x"), ("not (d or x), or s", .any([.not(.any([d, x])), s]), "s"),
    ] as [(String, Condition, String)])
  func `what is left decides without the column`(_ what: String, _ condition: Condition, _ left: String) {
    #expect(condition.without([.due], Self.facts, unasked: []).map(Self.words) == left, "\(what)")
  }

  private static func words(_ condition: Condition) -> String {
    switch condition {
    case .test(let test): facts[test.fact].id
    case .not(let part): "not " + words(part)
    case .certainly(let part): "certainly " + words(part)
    case .all(let parts): "all " + parts.map(words).joined(separator: " ")
    case .any(let parts): "any " + parts.map(words).joined(separator: " ")
    case .rule(let index): "rule \(index)"
    case .sum(let sum): sum.kind.rawValue
    }
  }
}
