import TestSupport
import Testing

@testable import Workbooks

@Suite struct WordDocumentTests {
  private static func document(_ blocks: [PaperBlock], page: WordPage = .landscape) -> WordDocument {
    WordDocument(title: "Plan & progress", kind: .check, page: page, blocks)
  }

  /// The document's parts by name.
  private static func parts(_ document: WordDocument) throws -> [String: String] {
    try ArchiveText.parts(try #require(document.bytes))
  }

  /// The body's XML before the shape of its pages.
  private static func body(_ blocks: [PaperBlock]) throws -> String {
    let text = try #require(try parts(document(blocks))["word/document.xml"])
    let body = try #require(text.split(separator: "<w:body>").last)
    return String(try #require(body.split(separator: "<w:sectPr>").first))
  }

  private static func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

  private static func styled(_ style: String, _ text: String) -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(run(text))</w:p>"
  }

  @Test(arguments: [
    (PaperBlock.title("Plan"), styled("Title", "Plan")),
    (.heading(1, "Errors"), styled("Heading1", "Errors")),
    (.heading(3, "Next steps"), styled("Heading3", "Next steps")),
    (.paragraph("One"), "<w:p>\(run("One"))</w:p>"),
    (.paragraph(""), "<w:p></w:p>"),
    (
      .paragraph(.strong("One")),
      "<w:p><w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr><w:t xml:space=\"preserve\">One</w:t></w:r></w:p>"
    ),
    (.item(0, "One"), styled("ListBullet", "One")),
    (.item(1, "One"), styled("ListBullet2", "One")),
    (.item(7, "One"), styled("ListBullet3", "One")),
    (.details("2 waived", [.item(0, "One")]), "<w:p>\(run("2 waived"))</w:p>" + styled("ListBullet", "One")),
    (.paragraph("a < b & \"c\""), "<w:p>\(run("a &lt; b &amp; &quot;c&quot;"))</w:p>"),
    (
      .paragraph("one\ntwo\tthree"),
      "<w:p><w:r><w:t xml:space=\"preserve\">one</w:t><w:br/><w:t xml:space=\"preserve\">two</w:t><w:tab/>"
        + "<w:t xml:space=\"preserve\">three</w:t></w:r></w:p>"
    ),
    (.paragraph("\u{1}\u{202E}\u{FFFE}x"), "<w:p>\(run("x"))</w:p>"),
  ])
  func `names styles and formats nothing itself`(block: PaperBlock, expected: String) throws {
    #expect(try Self.body([block]) == expected)
  }

  @Test func `a table has a header row that is repeated, and a paragraph in each cell`() throws {
    var table = PaperTable("By \"theme\"", [.init("Theme", share: 3), .init("Errors", share: 1, isOfNumbers: true)])
    table.add(["Culture", "2"])
    table.add(cells: [[], [.heading(2, "Focus")]])
    table.add(cells: [[.heading(1, "Culture")], []])
    let body = try Self.body([.table(table), .table(table)])
    #expect(body.contains("<w:tblCaption w:val=\"By &quot;theme&quot;\"/>"))
    #expect(body.contains("<w:gridCol w:w=\"11097\"/><w:gridCol w:w=\"3699\"/>"))
    #expect(
      body.contains(
        "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"11097\" w:type=\"dxa\"/></w:tcPr>"
          + Self.styled("TableText", "Theme")))
    #expect(body.contains(Self.styled("TableNumber", "2")))
    #expect(body.contains("<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p></w:tc>"))
    #expect(body.contains(Self.styled("Heading2", "Focus")))
    #expect(body.contains(Self.styled("TableHeading", "Culture")))
    #expect(body.contains("</w:tbl><w:p/><w:tbl>"))
  }

  @Test func `rows that are long may go on over the page`() throws {
    var table = PaperTable("Themes", [.init("Theme")], keepsRowsWhole: false)
    table.add(["Culture"])
    #expect(try Self.body([.table(table)]).contains("<w:tr><w:tc>"))
  }

  @Test func `a table with a caption says for all what it holds`() throws {
    let table = PaperTable("By \"theme\"", [.init("Theme")], isCaptioned: true)
    let body = try Self.body([.table(table), .table(table)])
    #expect(body.hasPrefix(Self.styled("Caption", "By &quot;theme&quot;") + "<w:tbl>"))
    #expect(body.contains("</w:tbl>" + Self.styled("Caption", "By &quot;theme&quot;") + "<w:tbl>"))
  }

  private static let chart = PaperChart(
    title: "Updates <late>", description: "Updates: \"1\" & 2", bars: ["January", "R & D", "March: no report"],
    series: [
      .init("In time", colour: "1D7A46", [12, 0, nil]), .init("<Late>", colour: "C2222D", [nil, 3, nil]),
    ], most: 12)

  @Test func `a chart stands in the text with words for those who do not see it`() throws {
    let parts = try Self.parts(Self.document([.chart(Self.chart), .details("More", [.chart(Self.chart)])]))
    let text = try #require(parts["word/document.xml"])
    for (number, link) in [(1, "rId5"), (2, "rId6")] {
      let words = "<wp:docPr id=\"\(number)\" name=\"Chart \(number)\" descr=\"Updates: &quot;1&quot; &amp; 2\"/>"
      #expect(text.contains(words))
      #expect(text.contains("r:id=\"\(link)\"/></a:graphicData>"))
      let links = try #require(parts["word/_rels/document.xml.rels"])
      #expect(links.contains("Id=\"\(link)\"") && links.contains("/chart\" Target=\"charts/chart\(number).xml\""))
    }
    #expect(text.contains("<wp:extent cx=\"9395460\" cy=\"1244600\"/>"))
  }

  @Test(arguments: [
    "<a:t>Updates &lt;late&gt;</a:t>",
    "<c:tx><c:v>In time</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val=\"1D7A46\"/></a:solidFill>",
    "<c:tx><c:v>&lt;Late&gt;</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val=\"C2222D\"/></a:solidFill>",
    "<c:strLit><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>January</c:v></c:pt>"
      + "<c:pt idx=\"1\"><c:v>R &amp; D</c:v></c:pt><c:pt idx=\"2\"><c:v>March: no report</c:v></c:pt></c:strLit>",
    "<c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>12</c:v></c:pt><c:pt idx=\"1\"><c:v>0</c:v></c:pt></c:numLit>",
    "<c:ptCount val=\"3\"/><c:pt idx=\"1\"><c:v>3</c:v></c:pt></c:numLit>",
    "<c:max val=\"12\"/>",
  ])
  func `a chart has the numbers of its bars`(xml: String) throws {
    #expect(try Self.parts(Self.document([.chart(Self.chart)]))["word/charts/chart1.xml"]?.contains(xml) == true)
  }

  @Test func `has every part that it names, a title and a language`() throws {
    let parts = try Self.parts(Self.document([.title("Plan & progress"), .chart(Self.chart), .chart(Self.chart)]))
    #expect(parts["word/charts/chart2.xml"] != nil)
    let types = try #require(parts["[Content_Types].xml"])
    for piece in types.split(separator: "PartName=\"/").dropFirst() {
      #expect(parts[String(piece.prefix { $0 != "\"" })] != nil, "\(piece)")
    }
    let links = try #require(parts["word/_rels/document.xml.rels"])
    for piece in links.split(separator: "Target=\"").dropFirst() {
      #expect(parts["word/" + piece.prefix { $0 != "\"" }] != nil, "\(piece)")
    }
    #expect(parts["docProps/core.xml"]?.contains("<dc:title>Plan &amp; progress</dc:title>") == true)
    #expect(parts["docProps/core.xml"]?.contains("<dc:language>en-GB</dc:language>") == true)
    #expect(parts["word/styles.xml"]?.contains("<w:lang w:val=\"en-GB\"") == true)
    #expect(parts["word/document.xml"]?.contains("r:id=\"rId4\"") == true)
    #expect(links.contains("Id=\"rId4\"") && links.contains("Target=\"footer1.xml\""))
    #expect(parts["word/footer1.xml"]?.contains(" NUMPAGES ") == true)
    for (name, part) in parts { #expect(XMLPart(Array(part.utf8)) != nil, "\(name)") }
  }

  @Test func `declares the styles that it names`() throws {
    let styles = try #require(try Self.parts(Self.document([]))["word/styles.xml"])
    let named =
      [
        "Title", "Heading1", "Heading2", "Heading3", "ListBullet", "ListBullet2", "ListBullet3", "Caption", "TableText",
        "TableHeading",
      ]
      + ["TableNumber", "Footer", "Strong", "ReportTable", "TableGrid", "TableNormal", "Normal"]
    for style in named { #expect(styles.contains("w:styleId=\"\(style)\""), "\(style)") }
  }

  @Test(arguments: [
    (WordPage.portrait, "w:w=\"11906\" w:h=\"16838\"/>"), (.landscape, "w:w=\"16838\" w:h=\"11906\" w:orient"),
  ])
  func `stands on A4`(page: WordPage, size: String) throws {
    #expect(try Self.parts(Self.document([], page: page))["word/document.xml"]?.contains(size) == true)
  }

  @Test func `is the same each time, and known again`() throws {
    let blocks = [PaperBlock.paragraph("One"), .chart(Self.chart)]
    let bytes = try #require(Self.document(blocks).bytes)
    #expect(bytes == Self.document(blocks).bytes)
    #expect(WordDocument.isOwn(bytes, kind: .check))
    #expect(!WordDocument.isOwn(bytes, kind: .summary))
    #expect(!WordDocument.isOwn(Array("PK".utf8), kind: .check))
  }
}
