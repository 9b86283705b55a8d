/// Collects problems, so that all of them are told at once.
final class ProblemLog {
  private(set) var problems: [RuleSetProblem] = []

  func add(_ code: RuleSetProblem.Code, _ source: SourceText, _ offset: Int, _ path: String, _ message: String) {
    let (line, column) = source.position(of: offset)
    let problem = RuleSetProblem(
      code: code, path: source.path, line: line, column: column, jsonPath: path, message: message)
    if !problems.contains(problem) { problems.append(problem) }
  }

  func wrongType(_ node: JSONNode, _ source: SourceText, _ path: String, expected: String) {
    add(.wrongType, source, node.offset, path, "expected \(expected), found \(node.kind)")
  }

  func list(_ node: JSONNode, _ source: SourceText, _ path: String) -> [JSONNode]? {
    if case .array(let items) = node.value { return items }
    wrongType(node, source, path, expected: "a list")
    return nil
  }

  func text(_ node: JSONNode, _ source: SourceText, _ path: String) -> String? {
    if case .string(let text) = node.value { return text }
    wrongType(node, source, path, expected: "a text")
    return nil
  }

  /// A whole number within `range`.
  func whole(_ node: JSONNode, _ source: SourceText, _ path: String, in range: ClosedRange<Int>) -> Int? {
    guard case .number(let written) = node.value else {
      wrongType(node, source, path, expected: "a whole number")
      return nil
    }
    guard let number = Int(written), range.contains(number) else {
      add(
        .badValue, source, node.offset, path,
        "expected a whole number from \(range.lowerBound) to \(range.upperBound), found \(written)")
      return nil
    }
    return number
  }

  func number(_ node: JSONNode, _ source: SourceText, _ path: String) -> Double? {
    guard case .number(let written) = node.value else {
      wrongType(node, source, path, expected: "a number")
      return nil
    }
    guard let number = Double(written), number.isFinite, abs(number) <= 9_007_199_254_740_991 else {
      add(.badValue, source, node.offset, path, "the number \(written) is too large")
      return nil
    }
    return number
  }

  /// One text, or a list of texts.
  func texts(_ node: JSONNode, _ source: SourceText, _ path: String) -> [(text: String, offset: Int, path: String)] {
    switch node.value {
    case .string(let text): return [(text, node.offset, path)]
    case .array(let items):
      return items.enumerated().compactMap { index, item in
        text(item, source, "\(path)[\(index)]").map { ($0, item.offset, "\(path)[\(index)]") }
      }
    default:
      wrongType(node, source, path, expected: "a text or a list of texts")
      return []
    }
  }
}
