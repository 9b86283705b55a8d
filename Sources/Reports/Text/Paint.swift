package import RuleSets

/// Colours on a terminal, or none.
package struct Paint: Sendable {
  private let isOn: Bool

  /// Colours where `isOn`, else none.
  package init(isOn: Bool) { self.isOn = isOn }

  /// The text in bold.
  package func bold(_ text: String) -> String { painted(text, "1") }
  /// The text in a fainter colour.
  package func dim(_ text: String) -> String { painted(text, "2") }

  /// What begins bold text, and what ends any.
  package var boldStart: String { isOn ? Paint.start("1") : "" }
  /// What ends any colour.
  package var end: String { isOn ? Paint.end : "" }

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
    isOn && !text.isEmpty ? Paint.start(code) + text + Paint.end : text
  }

  private static func start(_ code: String) -> String { "\u{1B}[\(code)m" }
  private static let end = "\u{1B}[0m"
}
