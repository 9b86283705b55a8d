import Documents

/// Text in Markdown that shows as it is, whatever stands in it.
package enum MarkdownText {
  /// The text on one line, fit for a paragraph, a list or a table's cell: no markup, no link, nobody notified.
  package static func escaped(_ text: String) -> String {
    var shown = ""
    var before: Unicode.Scalar = " "
    for scalar in DisplayText.safe(text).unicodeScalars {
      switch scalar {
      case "&": shown += "&amp;"
      case "<": shown += "&lt;"
      case ">": shown += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$", "!": shown += "\\\(scalar)"
      // An empty comment keeps GitHub from telling whoever has that name.
      case "@": shown += "@<!-- -->"
      // Nor does an address become a link: neither https://… nor www.…
      case "/" where before == ":": shown += "<!-- -->/"
      case "." where before == "w" || before == "W": shown += "<!-- -->."
      default: shown.unicodeScalars.append(scalar)
      }
      before = scalar
    }
    return shown
  }
}
