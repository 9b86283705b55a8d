import Documents

/// Reads the members of an object, and refuses those that its shape does not have.
struct ObjectReader {
  /// The file that the object stands in.
  let source: SourceText
  /// The path of the object.
  let path: JSONPath
  /// Where problems go.
  let log: ProblemLog
  /// Where the object begins, in bytes.
  let offset: Int
  private let shape: ObjectShape
  /// Those that the shape knows, each once.
  let members: [JSONNode.Member]

  /// Nil, and a problem, where the value is no object.
  init?(_ node: JSONNode, _ shape: ObjectShape, _ source: SourceText, _ path: JSONPath, _ log: ProblemLog) {
    guard case .object(let members) = node.value else {
      log.wrongType(node, source, path, expected: "an object")
      return nil
    }
    self.members = members
    self.shape = shape
    self.source = source
    self.path = path
    self.log = log
    offset = node.offset
    refuseUnknown()
    if let remark = members.value("description") { _ = log.text(remark, source, path + "description") }
  }

  /// Whether every member is of the shape, and none that it requires is missing.
  private var fitsShape: Bool {
    var found: UInt64 = 0
    // Members mostly stand in the order of the shape.
    var next = 0
    for index in members.indices {
      guard let place = shape.place(of: members[index].name, from: next), place < 64 else { return false }
      found |= 1 << UInt64(place)
      next = place + 1
    }
    return shape.required & ~found == 0
  }

  private func refuseUnknown() {
    if fitsShape { return }
    let unknown = members.filter { shape.member($0.name) == nil }
    let missing = shape.members.filter { wanted in
      wanted.isRequired && !members.contains { $0.name == wanted.name }
    }.map(\.name)
    if unknown.isEmpty, missing.isEmpty { return }
    let names = shape.members.map(\.name)
    // Of several names that are near, those that are missing come first.
    let free = missing + names.filter { name in !members.contains { $0.name == name } }
    var explained: Set<String> = []
    for member in unknown {
      if log.isFull { return }
      let meant = NearestName.of(member.name, among: free) ?? NearestName.of(member.name, among: names)
      if let meant { explained.insert(meant) }
      let hint = meant.map { "; did you mean \"\($0)\"?" } ?? ""
      log.add(
        .unknownMember, source, member.offset, path + member.name, "unknown member \"\(shown(member.name))\"\(hint)")
    }
    // A misspelt member explains why it is missing.
    for name in missing where !explained.contains(name) {
      log.add(.missingMember, source, offset, path, "the member \"\(name)\" is missing")
    }
  }

  /// The member's value; nil where it is left out.
  func node(_ name: String) -> JSONNode? {
    assert(shape.member(name) != nil, "\(shape.name) has no member \(name)")
    return members.value(name)
  }

  /// The member's text; nil where it is left out or none.
  func text(_ name: String) -> String? { node(name).flatMap { log.text($0, source, path + name) } }

  /// The same where it must not be empty.
  func name(_ name: String) -> String? { node(name).flatMap { log.name($0, source, path + name) } }

  /// One of the words that the shape lists for the member; nil where it is left out or none of them.
  func choice(_ name: String, _ what: String, _ code: RuleSetProblem.Code = .unknownName) -> String? {
    guard case .choice(let known)? = shape.member(name)?.value, let node = node(name) else { return nil }
    return log.choice(node, source, path + name, code, what, known: known)
  }

  /// The member's flag; nil where it is left out or none.
  func flag(_ name: String) -> Bool? {
    node(name).flatMap { log.flag($0, source, path + name) }
  }

  /// The member's whole number within the shape's bounds; nil where it is left out or none.
  func whole(_ name: String) -> Int? {
    guard case .whole(let range)? = shape.member(name)?.value, let node = node(name) else { return nil }
    return log.whole(node, source, path + name, in: range)
  }

  /// The member's number; nil where it is left out or none.
  func number(_ name: String) -> Double? {
    guard case .number(let range)? = shape.member(name)?.value, let node = node(name),
      let number = log.number(node, source, path + name)
    else { return nil }
    if range.contains(number) { return number }
    log.add(
      .badValue, source, node.offset, path + name,
      "expected a number from \(range.lowerBound) to \(range.upperBound), found \(number)")
    return nil
  }

  /// The items of the member's list; none where it is left out.
  func list(_ name: String) -> [JSONNode] { node(name).flatMap { log.list($0, source, path + name) } ?? [] }

  /// The objects of a list.
  func objects(_ name: String) -> [ObjectReader] {
    guard case .list(.object(let item))? = shape.member(name)?.value else { return [] }
    return list(name).enumerated().compactMap { ObjectReader($1, item, source, (path + name)[$0], log) }
  }

  /// The member's object; nil where it is left out or none.
  func object(_ name: String) -> ObjectReader? {
    switch shape.member(name)?.value {
    case .object(let shape), .objectOr(_, let shape):
      return node(name).flatMap { ObjectReader($0, shape, source, path + name, log) }
    default: return nil
    }
  }

  /// The members of an object whose names are the author's.
  func map(_ name: String) -> [JSONNode.Member] {
    guard let node = node(name) else { return [] }
    if case .object(let members) = node.value { return members }
    log.wrongType(node, source, path + name, expected: "an object")
    return []
  }
}
