/// Sums in words, for people who read rules.
extension ConditionText {
  /// The sum as an outline: what is counted stands below what that is asked.
  func outline(of sum: Sum, _ depth: Int) -> [Line] {
    func below(_ text: String, _ counted: Sum.Counted?) -> [Line] {
      guard let counted else { return [] }
      return [Line(depth: depth + 1, text: text)] + outline(counted.condition, depth: depth + 2)
    }
    let tests = sum.tests.map(words).joined(separator: " and ")
    let isBare = sum.of == nil && sum.among == nil
    return [Line(depth: depth, text: "\(words(sum)) \(tests)\(isBare ? "" : ":")")]
      + below("of actions where this holds:", sum.of) + below("among actions where this holds:", sum.among)
  }

  private func words(_ sum: Sum) -> String {
    switch sum.kind {
    case .count: "the number"
    case .share: "the share"
    case .same: "the share that has one value of \(sum.fact.map(name) ?? "it")"
    }
  }

  private func words(_ test: Test) -> String {
    guard case .compare(let comparison, let operand) = test else { return "" }
    let asked = comparison == .equal ? "is" : "is \(comparison.rawValue.replacing("-", with: " "))"
    return "\(asked) \(words(operand))"
  }
}
