/// The members of a rule that is being put together: few, so each is found by going through them.
struct RuleMembers {
  private var all: [(name: String, part: ConditionReader.Part)] = []

  init() {}

  init(_ name: String, _ part: ConditionReader.Part) { all = [(name, part)] }

  subscript(name: String) -> ConditionReader.Part? { all.first { $0.name == name }?.part }

  /// Adds a member, or replaces the one of that name, which is returned.
  @discardableResult
  mutating func update(_ name: String, _ part: ConditionReader.Part) -> ConditionReader.Part? {
    guard let index = all.firstIndex(where: { $0.name == name }) else {
      all.append((name, part))
      return nil
    }
    defer { all[index].part = part }
    return all[index].part
  }

  /// Adds a member whose name is new.
  mutating func append(_ name: String, _ part: ConditionReader.Part) { all.append((name, part)) }

  /// Calls `body` with each member.
  func forEach(_ body: (String, ConditionReader.Part) -> Void) { for (name, part) in all { body(name, part) } }
}
