package import RuleSets

/// Colours on a terminal, or none.
package struct Paint: Sendable {
  private let isOn: Bool

  package init(isOn: Bool) { self.isOn = isOn }

  package func bold(_ text: String) -> String { painted(text, "1") }
  package func dim(_ text: String) -> String { painted(text, "2") }

  /// The text in the level's colour.
  package func level(_ level: Rule.Level, _ text: String) -> String {
    switch level {
    case .error: painted(text, "1;31")
    case .warning: painted(text, "33")
    case .note: painted(text, "36")
    case .off: text
    }
  }

  private func painted(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
