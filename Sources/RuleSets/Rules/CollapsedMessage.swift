/// What a finding says that stands for many rows: text in which placeholders stand for these.
package struct CollapsedMessage: Sendable {
  /// What is put into the text.
  package enum Placeholder: String, CaseIterable, Sendable {
    /// How many rows they are, in words: `30 actions`.
    case count
    /// What they share, where the rule is told once for each value of a fact.
    case shared
    /// Which rows they are.
    case actions
  }

  private enum Part: Sendable {
    case text(String)
    case placeholder(Placeholder)
  }

  private let parts: [Part]

  /// Nil where the text holds braces around anything but a placeholder.
  init?(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}"),
        let placeholder = Placeholder(rawValue: String(rest[rest.index(after: brace)..<end]))
      else { return nil }
      parts += [.text(String(rest[..<brace])), .placeholder(placeholder)]
      rest = rest[rest.index(after: end)...]
    }
    self.parts = parts + [.text(String(rest))]
  }

  /// Whether the placeholder stands in the text.
  func holds(_ placeholder: Placeholder) -> Bool {
    parts.contains { if case .placeholder(placeholder) = $0 { true } else { false } }
  }

  /// The text with the placeholders filled.
  package func filled(_ words: (Placeholder) -> String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .placeholder(let placeholder): words(placeholder)
      }
    }.joined()
  }
}
