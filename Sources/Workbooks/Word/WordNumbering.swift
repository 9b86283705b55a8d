/// The bullets of list styles.
enum WordNumbering {
  /// `word/numbering.xml`.
  static var part: String {
    let levels = WordStyles.bullets.enumerated().map { level, style in
      "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>"
        + "<w:pStyle w:val=\"\(style.rawValue)\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>"
        + "<w:pPr><w:ind w:left=\"\(284 * (level + 1))\" w:hanging=\"227\"/></w:pPr></w:lvl>"
    }
    return WordPart.declaration + "<w:numbering \(WordPart.namespace)><w:abstractNum w:abstractNumId=\"0\">"
      + "<w:multiLevelType w:val=\"multilevel\"/>\(levels.joined())</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
  }
}
