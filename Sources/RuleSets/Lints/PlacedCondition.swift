import Documents

/// A condition beside the JSON that it was read from.
struct PlacedCondition {
  /// The condition.
  let condition: Condition
  /// What it was read from: an object of conditions, or what stands behind a member's name.
  let part: RulePart
  /// The member whose value it was read from; nil: it is an object of conditions.
  private let member: String?

  /// The condition that a value was read as.
  init(_ condition: Condition, _ part: RulePart) { self.init(condition, part, member: nil) }

  private init(_ condition: Condition, _ part: RulePart, member: String?) {
    self.condition = condition
    self.part = part
    self.member = member
  }

  /// The conditions that it is made of, as far as they have places of their own.
  var parts: [PlacedCondition] {
    switch (member, condition, part.node.value) {
    case (_, .certainly(let inner), _): return [PlacedCondition(inner, part, member: member)]
    case (nil, _, .object(let members)) where members.count == 1:
      return PlacedCondition(condition, part.member(members[0].name, members[0].value), member: members[0].name).parts
    case (nil, .all(let conditions), .object(let members)): return zipped(conditions, members)
    case ("not", .not(let inner), _): return [PlacedCondition(inner, part)]
    case ("all", .all(let conditions), .array(let items)), ("any", .any(let conditions), .array(let items)):
      return zip(conditions, items).enumerated().map { index, pair in
        PlacedCondition(pair.0, part.item(index, pair.1))
      }
    case (_?, .sum(let sum), .object):
      return [("of", sum.of), ("among", sum.among)].compactMap { name, counted in
        guard let counted, let node = part.node[name] else { return nil }
        return PlacedCondition(counted.condition, part.member(name, node).of(.action, part.rule))
      }
    case (_?, .all(let conditions), .object(let members)):
      return zipped(conditions, members.filter { $0.name != "in" })
    default: return []
    }
  }

  /// Those of which each has to hold; none where one is enough.
  var allParts: [PlacedCondition] { if case .all = condition { parts } else { [] } }

  private func zipped(_ conditions: [Condition], _ members: [JSONNode.Member]) -> [PlacedCondition] {
    guard conditions.count == members.count else { return [] }
    return zip(conditions, members).map { PlacedCondition($0, part.member($1.name, $1.value), member: $1.name) }
  }
}
