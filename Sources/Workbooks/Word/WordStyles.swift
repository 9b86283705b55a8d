/// The styles of a Word document. Paragraphs name them and are formatted in no other way, so that an organisation's
/// template, which has styles of the same names, changes all of them.
enum WordStyles {
  /// The paragraph styles, by the id that paragraphs name.
  enum Paragraph: String {
    case title = "Title"
    case heading1 = "Heading1"
    case heading2 = "Heading2"
    case heading3 = "Heading3"
    case bullet = "ListBullet"
    case bullet2 = "ListBullet2"
    case bullet3 = "ListBullet3"
    case caption = "Caption"
    case tableHeading = "TableHeading"
    case tableText = "TableText"
    case tableNumber = "TableNumber"
    case footer = "Footer"

    /// The heading of a level from 1.
    static func heading(_ level: Int) -> Paragraph { level <= 1 ? .heading1 : level == 2 ? .heading2 : .heading3 }
    /// The item of a level from 0.
    static func item(_ level: Int) -> Paragraph { level <= 0 ? .bullet : level == 1 ? .bullet2 : .bullet3 }
  }

  /// What letters are set in.
  static let font = "Calibri"
  /// The character style of what stands out.
  static let strong = "Strong"
  /// The style of tables.
  static let table = "ReportTable"
  /// The list styles by level, which `WordNumbering` gives their bullets.
  static let bullets: [Paragraph] = [.bullet, .bullet2, .bullet3]

  /// `word/styles.xml`.
  static var part: String {
    let heads = zip([Paragraph.heading1, .heading2, .heading3], [26, 22, 20]).enumerated().map { level, style in
      heading(style.0, name: "heading \(level + 1)", level: level, halfPoints: style.1)
    }
    let items = bullets.enumerated().map { level, style in
      paragraph(
        style, name: level == 0 ? "List Bullet" : "List Bullet \(level + 1)",
        "<w:numPr>\(level == 0 ? "" : "<w:ilvl w:val=\"\(level)\"/>")<w:numId w:val=\"1\"/></w:numPr>"
          + "<w:spacing w:before=\"0\" w:after=\"60\"/><w:contextualSpacing/>")
    }
    return WordPart.declaration + "<w:styles \(WordPart.namespace)>" + defaults
      + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
      + "</w:style><w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
      + "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"
      + paragraph(
        .title, name: "Title", "<w:spacing w:before=\"0\" w:after=\"240\"/>",
        "<w:b/><w:sz w:val=\"36\"/>")
      + heads.joined() + items.joined()
      + paragraph(.caption, name: "caption", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>", "<w:b/>")
      + paragraph(
        .tableHeading, name: "Table Heading", "<w:keepNext w:val=\"0\"/>", basedOn: Paragraph.heading1.rawValue)
      + paragraph(.tableText, name: "Table Text", "<w:spacing w:before=\"20\" w:after=\"40\"/>")
      + paragraph(.tableNumber, name: "Table Number", "<w:jc w:val=\"right\"/>", basedOn: Paragraph.tableText.rawValue)
      + paragraph(.footer, name: "footer", "<w:spacing w:after=\"0\"/><w:jc w:val=\"right\"/>", "<w:sz w:val=\"18\"/>")
      + "<w:style w:type=\"character\" w:styleId=\"\(strong)\"><w:name w:val=\"Strong\"/><w:qFormat/>"
      + "<w:rPr><w:b/></w:rPr></w:style>" + tables + "</w:styles>"
  }

  private static let defaults =
    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\" w:eastAsia=\"\(font)\" "
    + "w:cs=\"\(font)\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:lang w:val=\"\(WordPart.language)\" "
    + "w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
    + "<w:spacing w:after=\"120\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"

  private static func paragraph(
    _ style: Paragraph, name: String, _ layout: String, _ look: String = "", basedOn: String = "Normal"
  ) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(style.rawValue)\"><w:name w:val=\"\(name)\"/>"
      + "<w:basedOn w:val=\"\(basedOn)\"/><w:qFormat/><w:pPr>\(layout)</w:pPr>"
      + (look.isEmpty ? "" : "<w:rPr>\(look)</w:rPr>") + "</w:style>"
  }

  private static func heading(_ style: Paragraph, name: String, level: Int, halfPoints: Int) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(style.rawValue)\"><w:name w:val=\"\(name)\"/>"
      + "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>"
      + "<w:spacing w:before=\"\(200 - 40 * level)\" w:after=\"60\"/><w:outlineLvl w:val=\"\(level)\"/></w:pPr>"
      + "<w:rPr><w:b/><w:color w:val=\"1F3864\"/><w:sz w:val=\"\(halfPoints)\"/></w:rPr></w:style>"
  }

  /// The usual grid, and the table of reports with a row of headers that stands out.
  private static var tables: String {
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
    func borders(_ colour: String) -> String {
      "<w:tblBorders>"
        + sides.map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"\(colour)\"/>" }.joined()
        + "</w:tblBorders>"
    }
    return "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
      + "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
      + "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>"
      + "<w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
      + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>"
      + "<w:basedOn w:val=\"TableNormal\"/><w:tblPr>\(borders("auto"))</w:tblPr></w:style>"
      + "<w:style w:type=\"table\" w:styleId=\"\(table)\"><w:name w:val=\"Report Table\"/>"
      + "<w:basedOn w:val=\"TableGrid\"/><w:qFormat/><w:tblPr>\(borders("8496B0"))</w:tblPr>"
      + "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr>"
      + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"D9E2F3\"/></w:tcPr></w:tblStylePr></w:style>"
  }
}
