import Documents

/// The rules: declared, then changed by later files.
extension RuleSetBuilder {
  /// Adds a rule, or tells that its id is taken.
  func addRule(_ object: ObjectReader) {
    if rules.count == log.limits[.rules] {
      return refuseMore(.rules, object.source, object.offset, object.path)
    }
    let id = object.text("id")
    if let id, let offset = object.node("id")?.offset {
      checkID(id, object, offset)
      if let known = ruleIndex[id].map({ rules[$0] }) {
        let isSame = known.source === object.source
        let place =
          isSame ? "twice in this file" : "in \(shown(known.source.path)) already; change it under \"overrides\""
        log.add(.duplicate, object.source, offset, object.path + "id", "the rule \"\(shown(id))\" stands \(place)")
      } else {
        ruleIndex[id] = rules.count
      }
    }
    // A rule without an id of its own is read, too: whatever else is wrong with it is told.
    rules.append(
      RuleDraft(
        id: id ?? "", source: object.source, path: object.path, offset: object.offset, members: RuleMembers(object)))
  }

  private func checkID(_ id: String, _ object: ObjectReader, _ place: Int) {
    let isKebab = id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    if isKebab, !id.isEmpty, id.utf8.count <= 100, !id.hasPrefix("-"), !id.hasSuffix("-") { return }
    log.add(
      .badValue, object.source, place, object.path + "id",
      "\"\(shown(id))\" is no rule id: small letters, digits and single hyphens between them")
  }

  /// Reads the override of a rule that is not known, only to tell what else is wrong with it.
  private func readUnknown(_ member: JSONNode.Member, _ object: ObjectReader, _ path: JSONPath) {
    guard let change = ObjectReader(member.value, .override, object.source, path, log),
      rules.count < log.limits[.rules]
    else { return }
    rules.append(
      RuleDraft(
        id: "", source: object.source, path: path, offset: member.offset, members: RuleMembers(change)))
  }

  /// Changes rules of the sets before, each by its id.
  func applyOverrides(_ object: ObjectReader) {
    for member in object.map("overrides") {
      let path = object.path + "overrides" + member.name
      guard let index = ruleIndex[member.name] else {
        log.undeclared(
          .unknownRule, "rule", member.name, object.source, member.offset, path, known: ruleIndex.keys.sorted())
        if log.isFull { return }
        readUnknown(member, object, path)
        continue
      }
      guard let change = ObjectReader(member.value, .override, object.source, path, log) else { continue }
      let members = RuleMembers(change)
      for name in ObjectShape.override.members.map(\.name) {
        guard let part = members[name], let old = rules[index].members.update(name, part) else { continue }
        rules[index].replaced.append((name, old))
      }
    }
  }
}
