/// Text in XML 1.0 that shows as it is, whatever stands in it.
package enum XMLText {
  /// The text on one line, as the value of an attribute or as an element's content.
  package static func escaped(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in DisplayText.safe(text).unicodeScalars {
      switch scalar {
      case "&": shown.append(contentsOf: "&amp;".unicodeScalars)
      case "<": shown.append(contentsOf: "&lt;".unicodeScalars)
      case ">": shown.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": shown.append(contentsOf: "&quot;".unicodeScalars)
      // The two that XML has no place for, and that are harmless elsewhere.
      case "\u{FFFE}", "\u{FFFF}": shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
