import Documents

/// What is wrong in a JSON summary, as far as it is told.
final class SummaryProblemLog {
  /// Problems that are told; more help nobody.
  static let most = 20

  /// The text that they are in.
  let source: SourceText
  /// In the order in which they were found.
  private(set) var problems: [TextProblem] = []

  /// A log of a text in which nothing was found yet.
  init(_ source: SourceText) { self.source = source }

  /// Adds what is wrong with the value at `path`, which begins at a byte.
  func add(_ offset: Int, _ path: JSONPath, _ message: String) {
    if problems.count < Self.most { problems.append(TextProblem(source.place(of: offset, path.text), message)) }
  }
}

/// An object of a JSON summary; members that are null are not there.
struct SummaryObject {
  private let node: JSONNode
  private let path: JSONPath
  private let log: SummaryProblemLog

  /// Nil, and a problem, where the value is no object; members of other names are problems, too.
  init?(_ node: JSONNode, _ path: JSONPath, _ names: [String], _ log: SummaryProblemLog) {
    (self.node, self.path, self.log) = (node, path, log)
    guard case .object(let members) = node.value else {
      log.add(node.offset, path, "expected an object, found \(node.kind)")
      return nil
    }
    for member in members where !names.contains(member.name) {
      let hint = NearestName.hint(member.name, among: names)
      log.add(member.offset, path, "unknown member \"\(shown(member.name))\"\(hint)")
    }
  }

  /// Where the object begins.
  var place: SummaryPlace { place(of: node) }

  private func place(of node: JSONNode) -> SummaryPlace {
    SummaryPlace(line: log.source.line(of: node.offset))
  }

  /// Adds a problem with a member.
  func add(_ name: String, _ message: String) {
    log.add((node[name] ?? node).offset, path + name, message)
  }

  private func member(_ name: String, required: Bool) -> JSONNode? {
    guard let value = node[name] else {
      if required { log.add(node.offset, path, "the member \"\(name)\" is missing") }
      return nil
    }
    if case .null = value.value, !required { return nil }
    return value
  }

  // MARK: - Values

  /// A text; nil where there is none.
  func text(_ name: String, required: Bool = false) -> String? {
    guard let value = member(name, required: required) else { return nil }
    return text(value, path + name)
  }

  private func text(_ value: JSONNode, _ path: JSONPath) -> String? {
    if case .string(let text) = value.value { return text }
    log.add(value.offset, path, "expected a text, found \(value.kind)")
    return nil
  }

  /// A text as a line; nil where there is none.
  func line(_ name: String) -> SummaryLine? {
    guard let value = member(name, required: false), let text = text(value, path + name) else { return nil }
    return SummaryLine(text, place: place(of: value))
  }

  /// A number of things; nil where there is none.
  func count(_ name: String, required: Bool = false) -> Int? {
    guard let value = member(name, required: required) else { return nil }
    if let count = value.wholeNumber, count >= 0 { return count }
    log.add(value.offset, path + name, "expected a whole number from 0, found \(value.kind)")
    return nil
  }

  // MARK: - Lists

  private func items(_ name: String, required: Bool) -> [(node: JSONNode, path: JSONPath)] {
    guard let value = member(name, required: required) else { return [] }
    guard case .array(let items) = value.value else {
      log.add(value.offset, path + name, "expected a list, found \(value.kind)")
      return []
    }
    return items.enumerated().map { ($1, (path + name)[$0]) }
  }

  /// A list of texts as lines.
  func lines(_ name: String) -> [SummaryLine] {
    items(name, required: false).compactMap { item in
      text(item.node, item.path).map { SummaryLine($0, place: place(of: item.node)) }
    }
  }

  /// A list of objects with these members.
  func objects(_ name: String, required: Bool = false, _ names: [String]) -> [SummaryObject] {
    items(name, required: required).compactMap { SummaryObject($0.node, $0.path, names, log) }
  }

  /// A list of texts as lines and of objects with these members.
  func linesOrObjects<Value>(
    _ name: String, _ names: [String], _ read: (SummaryObject) -> Value
  ) -> (lines: [SummaryLine], objects: [Value]) {
    var (lines, objects): ([SummaryLine], [Value]) = ([], [])
    for item in items(name, required: false) {
      if case .string(let text) = item.node.value {
        lines.append(SummaryLine(text, place: place(of: item.node)))
      } else if let object = SummaryObject(item.node, item.path, names, log) {
        objects.append(read(object))
      }
    }
    return (lines, objects)
  }
}
