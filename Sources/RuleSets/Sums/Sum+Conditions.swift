/// Within a rule set, by number.
extension Sum: Hashable {
  package static func == (a: Sum, b: Sum) -> Bool { a.number == b.number }
  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension Condition {
  /// Every sum that the condition asks for, in the order in which they are written.
  package var sums: [Sum] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.sums)
    case .not(let part), .certainly(let part): part.sums
    case .sum(let sum): [sum]
    case .rule, .test: []
    }
  }
}
