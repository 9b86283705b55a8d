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
        if isSame {
          let told = "the rule \"\(shown(id))\" stands twice in this file"
          log.add(.duplicate, object.source, offset, object.path + "id", told)
        } else {
          repeated.append(
            (LocatedText(value: id, source: object.source, offset: offset, path: object.path + "id"), known))
        }
      } else {
        ruleIndex[id] = rules.count
      }
    }
    // A rule without an id of its own is read, too: whatever else is wrong with it is told.
    rules.append(
      RuleDraft(
        id: id ?? "", source: object.source, path: object.path, offset: object.offset, members: RuleMembers(object),
        authors: [object.source.path]))
  }

  /// Tells of rules that another file has declared; where they are many, the files are the same set, and that is told
  /// once.
  func tellRepeated() {
    var rest = repeated[...]
    while let first = rest.first {
      let alike = rest.prefix { $0.id.source === first.id.source && $0.known.source === first.known.source }
      rest = rest.dropFirst(alike.count)
      let place = shown(first.known.source.path)
      if alike.count > 3 {
        // It is told in a file that the author has.
        let isCarried = CarriedRules.has(first.id.source.path)
        let (source, offset, path) =
          isCarried
          ? (first.known.source, first.known.offset, first.known.path)
          : (first.id.source, first.id.offset, first.id.path)
        log.add(
          .duplicate, source, offset, path,
          "the rule \"\(shown(first.id.value))\" and \(alike.count - 1) more stand in "
            + "\(isCarried ? shown(first.id.source.path) : place) too: if both are the same set, leave one of them out; else "
            + "change rules under \"overrides\"")
        continue
      }
      for (id, _) in alike {
        log.add(
          .duplicate, id.source, id.offset, id.path,
          "the rule \"\(shown(id.value))\" stands in \(place) already; change it under \"overrides\"")
      }
    }
    repeated = []
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
      if change.members.isEmpty {
        emptyOverrides.append(RulePart(node: member.value, source: object.source, path: path))
      } else {
        rules[index].authors.append(object.source.path)
      }
      for name in ObjectShape.override.members.map(\.name) {
        guard let part = members[name] else { continue }
        if name == "more-examples" {
          rules[index].moreExamples.append(part)
          continue
        }
        if name == "unless" {
          rules[index].exceptions.append(part)
          continue
        }
        // What was said of another condition says nothing of this one.
        if name == "when" {
          rules[index].replaced += rules[index].exceptions.map { ("when", $0) }
          rules[index].exceptions = []
        }
        if name == "cases" { (rules[index].caseTexts, rules[index].caseRemedies) = (nil, nil) }
        if name == "examples" { rules[index].moreExamples = [] }
        guard let old = rules[index].members.update(name, part) else { continue }
        rules[index].replaced.append((name, old))
      }
    }
  }
}
