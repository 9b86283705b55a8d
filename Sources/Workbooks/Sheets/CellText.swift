import Documents

/// Texts of cells, notes and names, cut to what a workbook can hold.
enum CellText {
  /// What a cell can hold, in UTF-16 units.
  static let longest = 32_767

  /// Appends the text of a cell or note, at most `limit` UTF-16 units long.
  static func write(_ text: String, limit: Int = longest, to out: inout [UInt8]) {
    XMLText.write(shortened(text, to: limit), guardingEscapes: true, to: &out)
  }

  /// The text, or its beginning with an ellipsis.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit, text.utf16.count > limit else { return text }
    return beginning(of: text, limit - 1) + "…"
  }

  /// As much of the text's beginning as `limit` UTF-16 units hold.
  static func beginning(of text: String, _ limit: Int) -> String {
    var count = 0
    return String(
      text.prefix { character in
        count += character.utf16.count
        return count <= limit
      })
  }
}
