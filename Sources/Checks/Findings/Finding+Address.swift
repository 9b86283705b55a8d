extension Finding.Location {
  /// The cell as people name it: `1 Organisational Culture!M14`, or `line 12, Due date` in a text file; `line` is the
  /// cell's own, where that is known.
  package func address(line own: Int? = nil) -> String {
    if let line = own ?? line {
      return (sheet.map { "\($0), " } ?? "") + "line \(line)\(column.isEmpty ? "" : ", \(column)")"
    }
    if isWholeSheet { return sheet ?? "" }
    guard let cell else { return (sheet.map { $0 + ", " } ?? "") + "row \(row)" }
    return (sheet.map { $0 + "!" } ?? "") + cell
  }
}

extension ClaimPlace {
  /// The place as people name it, within its theme: `Issues raised, paragraph 12`, `line 4`.
  package var address: String {
    let number = paragraph.map { "paragraph \($0)" } ?? line.map { "line \($0)" }
    return [heading.isEmpty ? column : heading, number ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
