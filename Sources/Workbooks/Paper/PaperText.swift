/// A line of text in a paper, in parts that may stand out.
package struct PaperText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// A part of the line.
  package struct Run: Sendable, Hashable {
    /// Plain text; it is escaped where it is written.
    package let text: String
    /// Whether it stands out.
    package let isStrong: Bool
  }

  /// The parts, in order.
  package let runs: [Run]

  /// Text that stands out, or does not.
  package init(_ text: String, isStrong: Bool = false) {
    runs = text.isEmpty ? [] : [Run(text: text, isStrong: isStrong)]
  }

  /// Plain text.
  package init(stringLiteral text: String) { self.init(text) }

  /// Text that stands out.
  package static func strong(_ text: String) -> PaperText { PaperText(text, isStrong: true) }
}
