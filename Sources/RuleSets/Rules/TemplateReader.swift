import Documents

/// Reads message templates: `{fact}` placeholders, `{{` and `}}` for braces.
struct TemplateReader {
  /// Where problems go.
  let log: ProblemLog
  /// What a message may quote.
  let facts: [FactSignature]
  /// The facts' places by id.
  let factIndex: [String: Int]

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")

  /// The text with its placeholders checked; nil, and a problem, where it is none.
  func template(_ part: RulePart) -> MessageTemplate? {
    guard let text = log.name(part.node, part.source, part.path) else { return nil }
    var reading = Reading(bytes: Array(text.utf8))
    while reading.at < reading.bytes.count {
      let byte = reading.bytes[reading.at]
      guard byte == TemplateReader.open || byte == TemplateReader.close else {
        reading.at += 1
        continue
      }
      reading.endLiteral()
      if reading.at + 1 < reading.bytes.count, reading.bytes[reading.at + 1] == byte {
        // The second of two braces begins the next literal.
        reading.from = reading.at + 1
        reading.at += 2
      } else if byte == TemplateReader.close {
        return refuse(part, "\"}\" closes nothing; write \"}}\" for a brace")
      } else if let found = placeholder(&reading, part) {
        reading.endText()
        reading.parts.append(found)
      } else {
        return nil
      }
    }
    reading.endLiteral()
    reading.endText()
    return MessageTemplate(parts: reading.parts)
  }

  /// A template that is being read.
  private struct Reading {
    let bytes: [UInt8]
    var at = 0
    /// Where the current literal begins.
    var from = 0
    /// What stands for itself since the last placeholder; two braces part it.
    var literal: [UInt8] = []
    var parts: [MessageTemplate.Part] = []

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func endLiteral() {
      literal += bytes[from..<at]
      from = at
    }

    /// Adds what stands for itself since the last placeholder.
    mutating func endText() {
      if !literal.isEmpty { parts.append(.text(String(decoding: literal, as: UTF8.self))) }
      literal = []
    }
  }

  private func placeholder(_ reading: inout Reading, _ part: RulePart) -> MessageTemplate.Part? {
    let rest = reading.bytes[(reading.at + 1)...]
    guard let end = rest.firstIndex(of: TemplateReader.close) else {
      _ = refuse(part, "a placeholder is not closed by \"}\"")
      return nil
    }
    let name = String(decoding: rest[..<end], as: UTF8.self)
    reading.at = end + 1
    reading.from = end + 1
    if name == "phrase" { return .phrase }
    if let fact = factIndex[name] {
      if facts[fact].subjects.contains(part.subject) { return .fact(fact) }
      _ = refuse(part, "a rule on \(part.subject.words) cannot show {\(shown(name))}, which it does not have")
      return nil
    }
    let hint = log.isFull ? "" : NearestName.hint(name, among: facts.map(\.id) + ["phrase"])
    _ = refuse(part, "unknown placeholder {\(shown(name))}\(hint)")
    return nil
  }

  private func refuse(_ part: RulePart, _ message: String) -> MessageTemplate? {
    log.add(.unknownPlaceholder, part.source, part.node.offset, part.path, message)
    return nil
  }
}
