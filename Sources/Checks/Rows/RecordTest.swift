import RuleSets

/// A test of a fact across rows that what is kept of a row decides.
struct RecordTest: Sendable {
  let fact: RecordFact
  let expected: Bool

  /// Whether a test of such a fact is one that records decide.
  static func isDecidable(_ test: Test) -> Bool {
    switch test {
    case .isTrue, .empty: true
    default: false
    }
  }

  /// The tests that are left of a condition when all that rests on the row alone has held.
  ///
  /// Nil where the condition joins tests across rows in another way than by `all`.
  static func all(of condition: Condition) -> [RecordTest]? {
    let parts: [Condition]
    if case .all(let joined) = condition { parts = joined } else { parts = [condition] }
    var tests: [RecordTest] = []
    for part in parts where part.looksAcrossRows {
      guard case .test(let test) = part, let fact = FactTable.all[test.fact].record else { return nil }
      switch test.test {
      case .isTrue(let expected): tests.append(RecordTest(fact: fact, expected: expected))
      case .empty(let expected): tests.append(RecordTest(fact: fact, expected: !expected))
      default: return nil
      }
    }
    return tests.isEmpty ? nil : tests
  }
}

extension Condition {
  /// Whether some test may be pending while rows are being read; a rule that it refers to may hold one.
  fileprivate var looksAcrossRows: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.looksAcrossRows)
    case .not(let part): part.looksAcrossRows
    case .rule: true
    case .test(let test): FactTable.acrossRows.contains(FactTable.all[test.fact].signature.id)
    }
  }
}

extension FactTable {
  /// The facts that are pending while rows are being read.
  fileprivate static let acrossRows: Set<String> = Set(rows.map(\.signature.id) + ["absent-now"])
}
