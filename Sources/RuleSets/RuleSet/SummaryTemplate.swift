/// A sentence with places for what the tracker says.
package struct SummaryTemplate: Sendable, Hashable {
  /// A piece of it.
  private enum Part: Sendable, Hashable {
    case text(String)
    case placeholder(SummaryPlaceholder)
  }

  /// Why a text is no template: the name between braces, or nothing where a brace has no other.
  struct Refusal: Error {
    /// The name that is no placeholder here.
    let name: String?
  }

  private var parts: [Part] = []

  /// A sentence that says nothing.
  package init() {}

  /// Reads `{ref} {title}`; only the `allowed` placeholders may stand there.
  init(_ text: String, allowed: [SummaryPlaceholder]) throws(Refusal) {
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      let behind = rest.index(after: open)
      guard rest[open] == "{", let close = rest[behind...].firstIndex(of: "}") else { throw Refusal(name: nil) }
      let name = String(rest[behind..<close])
      guard let placeholder = allowed.first(where: { $0.rawValue == name }) else { throw Refusal(name: name) }
      parts.append(.placeholder(placeholder))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
  }

  /// Whether it has no place for anything.
  package var isFixed: Bool { !parts.contains { if case .placeholder = $0 { true } else { false } } }

  /// The sentence with `values` in their places; what has none is left out.
  package func filled(_ values: [SummaryPlaceholder: String] = [:]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .placeholder(let name): values[name] ?? ""
      }
    }.joined()
  }
}
