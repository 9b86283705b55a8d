/// The rules: declared, then changed by later files.
extension RuleSetBuilder {
  /// The members of a rule; `id` and `examples` are no business of an override.
  static let ruleMembers = [
    "id", "level", "title", "on", "cell", "when", "message", "remedy", "reason", "source", "collapse", "cases",
    "examples",
  ]
  static let overrideMembers = ["level", "collapse", "title", "cell", "when", "message", "remedy", "reason", "source", "cases"]

  func addRule(_ node: JSONNode, _ source: SourceText, _ path: String) {
    guard let object = ObjectReader(node, source, path, log), let id = object.text("id", required: true) else { return }
    if let known = rules.first(where: { $0.id == id }) {
      let place = known.source === source ? "in this file, too" : "in \(known.source.path); change it under \"overrides\""
      log.add(.duplicate, source, node.offset, path + ".id", "the rule \"\(id)\" stands \(place)")
      return
    }
    if id.isEmpty || !id.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }) {
      log.add(.badValue, source, node.offset, path + ".id", "a rule id is small letters, digits and hyphens")
    }
    var draft = RuleDraft(id: id, source: source, path: path, offset: node.offset, members: [:])
    for name in RuleSetBuilder.ruleMembers where name != "id" {
      let isRequired = ["level", "title", "when", "message", "remedy"].contains(name)
      if let node = object.node(name, required: isRequired) {
        draft.members[name] = (node, source, object.path(name))
      }
    }
    object.finish()
    rules.append(draft)
  }

  func applyOverrides(_ object: ObjectReader) {
    for member in object.members {
      guard let node = object.node(member.name) else { continue }
      guard let index = rules.firstIndex(where: { $0.id == member.name }) else {
        log.add(
          .unknownRule, object.source, member.offset, object.path(member.name),
          "unknown rule \"\(member.name)\"\(NearestName.hint(member.name, among: rules.map(\.id)))")
        continue
      }
      guard let change = ObjectReader(node, object.source, object.path(member.name), log) else { continue }
      for name in RuleSetBuilder.overrideMembers {
        if let node = change.node(name) { rules[index].members[name] = (node, object.source, change.path(name)) }
      }
      change.finish()
    }
    object.finish()
  }
}
