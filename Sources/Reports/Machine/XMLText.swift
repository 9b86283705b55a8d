/// Text in XML 1.0 that shows as it is, whatever stands in it.
package enum XMLText {
  /// The text on one line, as the value of an attribute or as an element's content.
  package static func escaped(_ text: String) -> String {
    ScalarText.replacing(DisplayText.safe(text)) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      // The two that XML has no place for, and that are harmless elsewhere.
      case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: nil
      }
    }
  }
}
