/// Sums in words, for people who read rules.
extension ConditionText {
  /// The sum as an outline: what is counted stands below what that is asked.
  func outline(of sum: Sum, _ depth: Int) -> [Line] {
    let counted = counted(by: sum, depth: depth + 1)
    return [Line(depth: depth, text: "\(heading(of: sum))\(counted.isEmpty ? "" : ":")")] + counted
  }

  /// What the sum is asked: `the share is more than 30%`.
  package func heading(of sum: Sum) -> String {
    "\(words(sum)) \(sum.tests.map { words($0, of: sum) }.joined(separator: " and "))"
  }

  /// Which actions the sum counts, among which, as an outline; empty where it is all of them.
  package func counted(by sum: Sum, depth: Int = 0) -> [Line] {
    func below(_ text: String, _ counted: Sum.Counted?) -> [Line] {
      guard let counted else { return [] }
      return [Line(depth: depth, text: text)] + outline(counted.condition, depth: depth + 1)
    }
    return below("of actions where this holds:", sum.of) + below("among actions where this holds:", sum.among)
  }

  private func words(_ sum: Sum) -> String {
    switch sum.kind {
    case .count: "the number"
    case .share: "the share"
    case .same: "the share that has one value of \(sum.fact.map(name) ?? "it")"
    }
  }

  private func words(_ test: Test, of sum: Sum) -> String {
    guard case .compare(let comparison, let operand) = test else { return "" }
    let asked = comparison == .equal ? "is" : "is \(comparison.rawValue.replacing("-", with: " "))"
    if sum.kind != .count, case .number(let share) = operand { return "\(asked) \(percentage(share))" }
    return "\(asked) \(words(operand))"
  }
  /// `30%`, `33.3%`: all that was written, and nothing of what binary numbers add to it.
  private func percentage(_ share: Double) -> String {
    let percent = (share * 1e12).rounded() / 1e10
    return "\(words(.number(percent)))%"
  }
}
