import Documents

/// The parts of a Word document beside its text and styles: what it is, and which parts there are.
struct WordParts {
  /// How many charts it shows.
  let charts: Int

  /// By what the text names the footer.
  static let footerLink = "rId4"

  /// The parts that the text refers to: the last word of their kinds' addresses, and their names in `word`.
  private static let linked: [(kind: String, name: String)] = [
    ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("settings", "settings.xml"),
    ("footer", "footer1.xml"),
  ]

  /// By what the text names a chart, from 1.
  static func link(ofChart number: Int) -> String { "rId\(linked.count + number)" }

  /// The names of the charts in `word`.
  private var chartNames: [String] { charts == 0 ? [] : (1...charts).map(WordChart.name) }

  /// The list of what kind each part is.
  var contentTypes: String {
    let office = "application/vnd.openxmlformats-officedocument"
    let metadata = "application/vnd.openxmlformats-package"
    let parts: [(name: String, kind: String)] =
      [("word/document.xml", "\(office).wordprocessingml.document.main+xml")]
      + Self.linked.map { ("word/\($0.name)", "\(office).wordprocessingml.\($0.kind)+xml") }
      + chartNames.map { ("word/\($0)", "\(office).drawingml.chart+xml") }
      + [
        ("docProps/core.xml", "\(metadata).core-properties+xml"),
        ("docProps/app.xml", "\(office).extended-properties+xml"),
      ]
    let overrides = parts.map { "<Override PartName=\"/\($0.name)\" ContentType=\"\($0.kind)\"/>" }
    return WordPart.declaration + "<Types xmlns=\"\(WordPart.package)/content-types\"><Default Extension=\"rels\" "
      + "ContentType=\"\(metadata).relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + overrides.joined() + "</Types>"
  }

  /// Which parts the archive is read by.
  static var links: String {
    links([
      ("\(WordPart.relationships)/officeDocument", "word/document.xml"),
      ("\(WordPart.package)/relationships/metadata/core-properties", "docProps/core.xml"),
      ("\(WordPart.relationships)/extended-properties", "docProps/app.xml"),
    ])
  }

  /// Which parts the text refers to.
  var documentLinks: String {
    let parts = Self.linked + chartNames.map { ("chart", $0) }
    return Self.links(parts.map { ("\(WordPart.relationships)/\($0.kind)", $0.name) })
  }

  private static func links(_ links: [(kind: String, target: String)]) -> String {
    WordPart.declaration + "<Relationships xmlns=\"\(WordPart.package)/relationships\">"
      + links.enumerated().map { index, link in
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(link.kind)\" Target=\"\(link.target)\"/>"
      }.joined() + "</Relationships>"
  }

  /// What the document is called, and in which language it is; no day, so that the same paper makes the same file.
  static func core(title: String) -> String {
    WordPart.declaration + "<cp:coreProperties xmlns:cp=\"\(WordPart.package)/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(XMLText.escaped(title))</dc:title>"
      + "<dc:creator>\(program)</dc:creator><dc:language>\(WordPart.language)</dc:language></cp:coreProperties>"
  }

  /// Who wrote the file as it is: any other program that saves it names itself there.
  static func app(kind: PaperKind) -> String {
    WordPart.declaration + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      + "extended-properties\"><Template>\(kind.rawValue)</Template><Application>\(program)</Application>"
      + "</Properties>"
  }

  private static let program = "Slipgauge"

  /// How Word is to treat it: as a file of today's, in British English.
  static let settings =
    WordPart.declaration + "<w:settings \(WordPart.namespace)><w:defaultTabStop w:val=\"720\"/>"
    + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting "
    + "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
    + "<w:themeFontLang w:val=\"\(WordPart.language)\"/></w:settings>"

  /// The number of each page, and of how many.
  static let footer =
    WordPart.declaration + "<w:ftr \(WordPart.namespace)><w:p><w:pPr><w:pStyle "
    + "w:val=\"\(WordStyles.Paragraph.footer.rawValue)\"/></w:pPr>\(text("Page "))\(field("PAGE"))\(text(" of "))"
    + "\(field("NUMPAGES"))</w:p></w:ftr>"

  private static func text(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

  private static func field(_ name: String) -> String {
    "<w:fldSimple w:instr=\" \(name) \">\(text("1"))</w:fldSimple>"
  }
}
