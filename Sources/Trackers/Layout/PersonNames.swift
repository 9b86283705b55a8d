/// The people or posts that a cell names.
package enum PersonNames {
  /// Each of them as typed, where a line, a semicolon or a stroke between spaces parts them. A comma does not: posts
  /// have them in their titles.
  package static func all(in cell: String) -> [String] {
    cell.replacing(" / ", with: "\n").split { $0.isNewline || $0 == ";" }
      .map { part in
        let start = part.drop(while: \.isWhitespace)
        return String(start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? "")
      }
      .filter { !$0.isEmpty }
  }
}
