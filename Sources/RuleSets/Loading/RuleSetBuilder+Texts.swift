import Documents

/// The sentences of rules in another language.
extension RuleSetBuilder {
  /// Puts a file's sentences in the place of those that rules have, each by the rule's id.
  func applyTexts(_ object: ObjectReader) {
    for member in object.map("texts") {
      let path = object.path + "texts" + member.name
      guard let texts = ObjectReader(member.value, .ruleTexts, object.source, path, log) else { continue }
      guard let index = ruleIndex[member.name] else {
        log.undeclared(
          .unknownRule, "rule", member.name, object.source, member.offset, path, known: ruleIndex.keys.sorted())
        // What else is wrong with it is told, too.
        for name in ["heading", "message", "remedy", "collapsed-message"] { _ = texts.name(name) }
        for name in ["cases", "case-remedies"] { _ = texts.list(name) }
        continue
      }
      rules[index].isReworded = true
      // What is not said in the other language is left to its heading.
      rules[index].lacksCollapsedText = texts.node("collapsed-message") == nil
      let places = [
        ("heading", "title"), ("message", "message"), ("remedy", "remedy"), ("collapsed-message", "collapsed-message"),
      ]
      for (name, place) in places {
        guard let node = texts.node(name) else { continue }
        let part = RulePart(node: node, source: object.source, path: path + name)
        guard let old = rules[index].members.update(place, part) else { continue }
        rules[index].replaced.append((place, old))
      }
      func part(_ name: String) -> RulePart? {
        texts.node(name).map { RulePart(node: $0, source: object.source, path: path + name) }
      }
      if let part = part("cases") { rules[index].caseTexts = part }
      if let part = part("case-remedies") { rules[index].caseRemedies = part }
    }
  }
}
