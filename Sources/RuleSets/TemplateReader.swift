/// Reads message templates: `{fact}` placeholders, `{{` and `}}` for braces.
struct TemplateReader {
  let log: ProblemLog
  let facts: [FactSignature]
  let factIndex: [String: Int]

  func template(_ node: JSONNode, _ source: SourceText, _ path: String) -> MessageTemplate? {
    guard let text = log.text(node, source, path) else { return nil }
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
    _ name: String, _ node: JSONNode, _ source: SourceText, _ path: String
  ) -> MessageTemplate.Part? {
    if name == "phrase" { return .phrase }
    if let fact = factIndex[name] { return .fact(fact) }
    log.add(
      .unknownPlaceholder, source, node.offset, path,
      "unknown placeholder {\(name)}\(NearestName.hint(name, among: facts.map(\.id) + ["phrase"]))")
    return nil
  }
}
