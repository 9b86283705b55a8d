/// Reads message templates: `{fact}` placeholders, `{{` and `}}` for braces.
struct TemplateReader {
  let log: ProblemLog
  let facts: [FactSignature]
  let factIndex: [String: Int]

  func template(_ part: ConditionReader.Part) -> MessageTemplate? {
    let (node, source, path) = (part.node, part.source, part.path)
    guard let text = log.name(node, source, path) else { return nil }
    var parts: [MessageTemplate.Part] = []
    var literal = ""
    var rest = Substring(text)
    while let character = rest.popFirst() {
      if character == "{" || character == "}", rest.first == character {
        rest.removeFirst()
        literal.append(character)
      } else if character == "{" {
        guard let end = rest.firstIndex(of: "}") else {
          log.add(.unknownPlaceholder, source, node.offset, path, "a placeholder is not closed by \"}\"")
          return nil
        }
        let name = String(rest[..<end])
        rest = rest[rest.index(after: end)...]
        guard let part = placeholder(name, node, source, path) else { return nil }
        if !literal.isEmpty { parts.append(.text(literal)) }
        literal = ""
        parts.append(part)
      } else if character == "}" {
        log.add(.unknownPlaceholder, source, node.offset, path, "\"}\" closes nothing; write \"}}\" for a brace")
        return nil
      } else {
        literal.append(character)
      }
    }
    if !literal.isEmpty { parts.append(.text(literal)) }
    return MessageTemplate(parts: parts)
  }

  private func placeholder(
    _ name: String, _ node: JSONNode, _ source: SourceText, _ path: JSONPath
  ) -> MessageTemplate.Part? {
    if name == "phrase" { return .phrase }
    if let fact = factIndex[name] { return .fact(fact) }
    let hint = log.isFull ? "" : NearestName.hint(name, among: facts.map(\.id) + ["phrase"])
    log.add(.unknownPlaceholder, source, node.offset, path, "unknown placeholder {\(shown(name))}\(hint)")
    return nil
  }
}
