/// Reads the members of an object by name, and refuses those that nobody asked for.
final class ObjectReader {
  let source: SourceText
  let path: String
  let log: ProblemLog
  let offset: Int
  let members: [JSONNode.Member]
  private var asked: [String] = []

  /// Nil, and a problem, where the value is no object.
  init?(_ node: JSONNode, _ source: SourceText, _ path: String, _ log: ProblemLog) {
    guard case .object(let members) = node.value else {
      log.wrongType(node, source, path, expected: "an object")
      return nil
    }
    self.members = members
    self.source = source
    self.path = path
    self.log = log
    offset = node.offset
  }

  func path(_ name: String) -> String { "\(path).\(name)" }

  func node(_ name: String, required: Bool = false) -> JSONNode? {
    asked.append(name)
    if let member = members.first(where: { $0.name == name }) { return member.value }
    if required {
      // A misspelt member explains why it is missing.
      if NearestName.of(name, among: members.map(\.name).filter { !asked.contains($0) }) == nil {
        log.add(.missingMember, source, offset, path, "the member \"\(name)\" is missing")
      }
    }
    return nil
  }

  func text(_ name: String, required: Bool = false) -> String? {
    node(name, required: required).flatMap { log.text($0, source, path(name)) }
  }

  func flag(_ name: String, required: Bool = false) -> Bool? {
    guard let node = node(name, required: required) else { return nil }
    if case .bool(let flag) = node.value { return flag }
    log.wrongType(node, source, path(name), expected: "true or false")
    return nil
  }

  func whole(_ name: String, in range: ClosedRange<Int>, required: Bool = false) -> Int? {
    node(name, required: required).flatMap { log.whole($0, source, path(name), in: range) }
  }

  func list(_ name: String, required: Bool = false) -> [JSONNode] {
    node(name, required: required).flatMap { log.list($0, source, path(name)) } ?? []
  }

  func object(_ name: String, required: Bool = false) -> ObjectReader? {
    node(name, required: required).flatMap { ObjectReader($0, source, path(name), log) }
  }

  /// Reports every member that was not asked for.
  func finish() {
    for member in members where !asked.contains(member.name) {
      log.add(
        .unknownMember, source, member.offset, path(member.name),
        "unknown member \"\(member.name)\"\(NearestName.hint(member.name, among: asked))")
    }
  }
}
