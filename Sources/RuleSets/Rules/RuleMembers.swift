import Documents

/// The members of a rule that is being put together: those of the object that declares it, and what overrides give.
struct RuleMembers {
  private let declared: [JSONNode.Member]
  private let source: SourceText
  private let path: JSONPath
  private var given: [(name: String, part: RulePart)] = []

  /// The members that a rule declares.
  init(_ object: ObjectReader) {
    declared = object.members
    source = object.source
    path = object.path
  }

  /// One member alone.
  init(_ name: String, _ part: RulePart) {
    declared = []
    source = part.source
    path = part.path
    given = [(name, part)]
  }

  /// The member's value with its place; nil where the rule leaves it out.
  subscript(name: String) -> RulePart? {
    for index in given.indices where given[index].name == name { return given[index].part }
    return declared.value(name).map { RulePart(node: $0, source: source, path: path + name) }
  }

  /// Puts a member in place of the one of that name, which is returned.
  mutating func update(_ name: String, _ part: RulePart) -> RulePart? {
    let old = self[name]
    given.removeAll { $0.name == name }
    given.append((name, part))
    return old
  }
}
