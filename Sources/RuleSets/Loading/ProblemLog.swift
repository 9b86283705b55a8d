import Documents

/// Collects problems, so that all of them are told at once.
final class ProblemLog {
  /// In the order in which they were found.
  private(set) var problems: [RuleSetProblem] = []
  /// What is right, and yet to be known.
  private(set) var notices: [RuleSetProblem] = []
  /// How many are told, and what files may hold.
  let limits: RuleLimits
  /// Whether some file could not be read: what it would have declared is not known, and so nothing is said of it.
  var lacksFile = false
  private var known: Set<RuleSetProblem> = []

  init(limits: RuleLimits = RuleLimits()) { self.limits = limits }

  /// Whether so many problems are known that further ones are not told.
  var isFull: Bool { problems.count >= limits[.problems] }

  /// Adds a problem at a byte of a file, in the value at `path`.
  func add(_ code: RuleSetProblem.Code, _ source: SourceText, _ offset: Int, _ path: JSONPath, _ message: String) {
    if isFull { return }
    let (line, column) = source.position(of: offset)
    add(
      RuleSetProblem(
        code: code, path: source.path, line: line, column: column, jsonPath: path.text, message: message))
  }

  /// Adds something that is right at a byte of a file, and yet to be known.
  func note(_ code: RuleSetProblem.Code, _ source: SourceText, _ offset: Int, _ path: JSONPath, _ message: String) {
    let (line, column) = source.position(of: offset)
    let notice = RuleSetProblem(
      code: code, path: source.path, line: line, column: column, jsonPath: path.text, message: message)
    if notices.count < limits[.problems], !notices.contains(notice) { notices.append(notice) }
  }

  /// Whether something is known to be wrong at the place, so that what follows from it need not be told.
  func hasProblem(at path: JSONPath, in source: SourceText) -> Bool {
    let text = path.text
    return problems.contains { $0.path == source.path && $0.jsonPath.hasPrefix(text) }
  }

  /// Adds a problem that has its place already; the same problem at the same place is told once.
  func add(_ problem: RuleSetProblem) {
    if isFull { return }
    if known.insert(problem).inserted { problems.append(problem) }
  }

  /// Adds that a value is of another kind than what is `expected`.
  func wrongType(_ node: JSONNode, _ source: SourceText, _ path: JSONPath, expected: String) {
    add(.wrongType, source, node.offset, path, "expected \(expected), found \(node.kind)")
  }

  /// A name that only rule files declare, and none of them does.
  func undeclared(
    _ code: RuleSetProblem.Code, _ what: String, _ name: String, _ source: SourceText, _ offset: Int, _ path: JSONPath,
    known names: some Sequence<String>, listed: Bool = false
  ) {
    if lacksFile { return }
    unknown(code, what, name, source, offset, path, known: names, listed: listed)
  }

  /// A name that is none of the known ones, with the nearest of them.
  func unknown(
    _ code: RuleSetProblem.Code = .unknownName, _ what: String, _ name: String, _ source: SourceText, _ offset: Int,
    _ path: JSONPath, known names: some Sequence<String>, listed: Bool = false
  ) {
    let list = listed ? " (known: \(names.joined(separator: ", ")))" : ""
    let hint = isFull ? "" : NearestName.hint(name, among: names)
    add(code, source, offset, path, "unknown \(what) \"\(shown(name))\"\(hint)\(list)")
  }

  /// The items of a list; nil, and a problem, where the value is none.
  func list(_ node: JSONNode, _ source: SourceText, _ path: JSONPath) -> [JSONNode]? {
    if case .array(let items) = node.value { return items }
    wrongType(node, source, path, expected: "a list")
    return nil
  }

  /// The value's text; nil, and a problem, where it is none.
  func text(_ node: JSONNode, _ source: SourceText, _ path: JSONPath) -> String? {
    if case .string(let text) = node.value { return text }
    wrongType(node, source, path, expected: "a text")
    return nil
  }

  /// A text that is not empty.
  func name(_ node: JSONNode, _ source: SourceText, _ path: JSONPath) -> String? {
    guard let text = text(node, source, path) else { return nil }
    if !text.isEmpty { return text }
    add(.badValue, source, node.offset, path, "the text is empty")
    return nil
  }

  /// One of a closed list of words.
  func choice(
    _ node: JSONNode, _ source: SourceText, _ path: JSONPath, _ code: RuleSetProblem.Code = .unknownName,
    _ what: String, known names: [String]
  ) -> String? {
    guard let text = text(node, source, path) else { return nil }
    if names.contains(text) { return text }
    unknown(code, what, text, source, node.offset, path, known: names, listed: true)
    return nil
  }

  /// A whole number within `range`.
  func flag(_ node: JSONNode, _ source: SourceText, _ path: JSONPath) -> Bool? {
    if case .bool(let flag) = node.value { return flag }
    wrongType(node, source, path, expected: "true or false")
    return nil
  }

  /// The node's whole number within bounds; nil where it is none.
  func whole(_ node: JSONNode, _ source: SourceText, _ path: JSONPath, in range: ClosedRange<Int>) -> Int? {
    guard case .number(let written) = node.value else {
      wrongType(node, source, path, expected: "a whole number")
      return nil
    }
    guard let number = node.wholeNumber, range.contains(number) else {
      let bounds = "a whole number from \(range.lowerBound) to \(range.upperBound)"
      add(.badValue, source, node.offset, path, "expected \(bounds), found \(shown(written))")
      return nil
    }
    return number
  }

  /// A number that a computer holds exactly enough: finite, and whole ones up to 2^53.
  func number(_ node: JSONNode, _ source: SourceText, _ path: JSONPath) -> Double? {
    guard case .number(let written) = node.value else {
      wrongType(node, source, path, expected: "a number")
      return nil
    }
    guard let number = Double(written), number.isFinite, abs(number) <= 9_007_199_254_740_991 else {
      add(.badValue, source, node.offset, path, "the number \(shown(written)) is too large")
      return nil
    }
    return number
  }

  /// One text, or a list of texts.
  func texts(_ node: JSONNode, _ source: SourceText, _ path: JSONPath) -> [(text: String, offset: Int, path: JSONPath)]
  {
    switch node.value {
    case .string(let text): return [(text, node.offset, path)]
    case .array(let items):
      return items.enumerated().compactMap { index, item in
        text(item, source, path[index]).map { ($0, item.offset, path[index]) }
      }
    default:
      wrongType(node, source, path, expected: "a text or a list of texts")
      return []
    }
  }
}
