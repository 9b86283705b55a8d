import TestSupport
import Testing

@testable import Tables

private typealias Builder = WordBuilder

/// What of a Word document is read.
struct WordBodyTests {
  private static func run(_ text: String, _ properties: String = "") -> String {
    Builder.run(text, properties: properties)
  }
  private static func field(_ mark: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(mark)\"/></w:r>" }
  private static func control(_ inner: String, _ properties: String = "") -> String {
    "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr>\(properties)</w:sdtPr><w:sdtContent>\(inner)</w:sdtContent></w:sdt>"
  }
  private static func changed(_ kind: String, _ inner: String) -> String {
    "<w:\(kind) w:id=\"1\" w:author=\"AB\">\(inner)</w:\(kind)>"
  }
  private static func alternatives(_ kinds: [(String, String)]) -> String {
    "<mc:AlternateContent>" + kinds.map { "<mc:\($0.0)>\($0.1)</mc:\($0.0)>" }.joined() + "</mc:AlternateContent>"
  }

  private static let texts: [(name: String, paragraph: String, lines: [String])] = [
    ("runs", run("Amber ") + run("rated"), ["Amber rated"]),
    ("spaces at the ends", run("  Amber rated\n "), ["Amber rated"]),
    ("a tab", run("OC.A2.1") + "<w:r><w:tab/><w:t>Amber</w:t></w:r>", ["OC.A2.1 Amber"]),
    ("line breaks", run("one") + "<w:r><w:br/><w:t>two</w:t><w:cr/><w:t>three</w:t></w:r>", ["one", "_two", "_three"]),
    (
      "hyphens", run("co") + "<w:r><w:noBreakHyphen/><w:t>op\u{AD}er</w:t><w:softHyphen/></w:r>" + run("ate"),
      ["co-operate"]
    ),
    ("signs", "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r>" + run(" item"), ["- item"]),
    ("another sign", run("a") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/></w:r>" + run("b"), ["a b"]),
    ("a bullet typed", run("• item"), ["- item"]),
    ("inserted", run("a") + changed("ins", run("b")), ["ab"]),
    ("moved here", run("a") + changed("moveTo", run("b")), ["ab"]),
    ("deleted", run("a") + changed("del", run("b") + "<w:r><w:delText>c</w:delText></w:r>"), ["a"]),
    ("moved away", changed("moveFrom", run("a") + "<w:hyperlink>\(run("b"))</w:hyperlink>") + run("c"), ["c"]),
    ("hidden", run("a", "<w:vanish/>") + run("b", "<w:vanish w:val=\"0\"/>") + run("c", "<w:webHidden/>"), ["bc"]),
    ("hidden once", run("a", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"), ["a"]),
    ("hidden by its style", run("a", "<w:rStyle w:val=\"Secret\"/>") + run("b"), ["b"]),
    ("a link", "<w:hyperlink>\(run("a"))</w:hyperlink><w:smartTag>\(run("b"))</w:smartTag>", ["ab"]),
    ("a note's mark", run("a") + "<w:r><w:commentReference w:id=\"1\"/><w:footnoteReference w:id=\"1\"/></w:r>", ["a"]),
    (
      "a field",
      field("begin") + "<w:r><w:instrText>PAGE</w:instrText><w:t>code</w:t></w:r>" + field("separate") + run("7")
        + field("end") + run("b"), ["7b"]
    ),
    (
      "a field in the code of another",
      field("begin") + field("begin") + field("separate") + run("x") + field("end") + field("separate") + run("7")
        + field("end"), ["7"]
    ),
    ("a simple field", "<w:fldSimple w:instr=\"PAGE\">\(run("7"))</w:fldSimple>", ["7"]),
    ("a content control", run("a") + control(run("b")), ["ab"]),
    ("a content control with a hint alone", run("a") + control(run("Write here"), "<w:showingPlcHdr/>"), ["a"]),
    (
      "signs above the line",
      "<w:r><w:ruby><w:rt>\(run("x"))</w:rt><w:rubyBase>\(run("a"))</w:rubyBase></w:ruby></w:r>", ["a"]
    ),
    ("a formula", run("x ") + "<m:oMath><m:r><w:rPr/><m:t>&lt; 5</m:t></m:r></m:oMath>", ["x < 5"]),
    (
      "a text box, for two kinds of program",
      "<w:r>" + alternatives([("Choice", Builder.paragraph("box")), ("Fallback", Builder.paragraph("box"))]) + "</w:r>"
        + run("a"), ["box", "a"]
    ),
    (
      "a text box for old programs", "<w:r>" + alternatives([("Fallback", Builder.paragraph("box"))]) + "</w:r>",
      ["box"]
    ),
    ("nothing", "", []),
  ]

  @Test(arguments: texts) func `reads of a paragraph what is shown`(
    _ name: String, _ paragraph: String, _ lines: [String]
  ) throws {
    var builder = Builder("<w:p>\(paragraph)</w:p>")
    builder.styles = "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"
    #expect(try prose(builder.bytes) == lines, "\(name)")
  }

  private static let item = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>"

  private static let paragraphs: [(name: String, properties: String, line: String)] = [
    ("plain", "", "x"),
    ("an item", item, "-- x"),
    ("an item once", "<w:pPrChange><w:pPr>\(item)</w:pPr></w:pPrChange>", "x"),
    ("no item by its own word", "<w:pStyle w:val=\"Bullet\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "x"),
    ("an item by its style", "<w:pStyle w:val=\"Bullet\"/>", "- x"),
    ("by what that is based on", "<w:pStyle w:val=\"Based\"/>", "- x"),
    ("by a style of the list", "<w:pStyle w:val=\"Second\"/>", "-- x"),
    ("by Word's own name", "<w:pStyle w:val=\"ListBullet3\"/>", "--- x"),
    ("by the id of a style that is not described", "<w:pStyle w:val=\"ListNumber2\"/>", "-- x"),
    ("a level without a sign", "<w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr>", "x"),
    ("a list that is not described", "<w:numPr><w:numId w:val=\"9\"/></w:numPr>", "- x"),
    ("a heading with a number", "<w:pStyle w:val=\"Head\"/>" + item, "# x"),
    ("a heading by its own word", "<w:outlineLvl w:val=\"0\"/>", "# x"),
    ("a title", "<w:pStyle w:val=\"Titel\"/>", "= x"),
    ("a style that hides", "<w:pStyle w:val=\"Hiding\"/>", ""),
    ("a style that is based on itself", "<w:pStyle w:val=\"Round\"/>", "x"),
  ]

  private static let styles = """
    <w:style w:type="paragraph" w:styleId="Bullet"><w:name w:val="Council bullet"/><w:pPr><w:numPr><w:numId w:val="1"/>\
    </w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Based"><w:basedOn w:val="Bullet"/></w:style>
    <w:style w:type="paragraph" w:styleId="Second"><w:basedOn w:val="Bullet"/></w:style>
    <w:style w:type="paragraph" w:styleId="ListBullet3"><w:name w:val="List Bullet 3"/></w:style>
    <w:style w:type="paragraph" w:styleId="Head"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
    <w:style w:type="paragraph" w:styleId="Hiding"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Round"><w:basedOn w:val="Round"/></w:style>
    """
  private static let numbering = """
    <w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1">\
    <w:numFmt w:val="bullet"/><w:pStyle w:val="Second"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="none"/></w:lvl>\
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
    """

  @Test(arguments: paragraphs) func `knows items and headings by their own word and by their styles`(
    _ name: String, _ properties: String, _ line: String
  ) throws {
    var builder = Builder(Builder.paragraph("x", properties: properties))
    builder.styles = Self.styles
    builder.numbering = Self.numbering
    #expect(try prose(builder.bytes).joined() == line, "\(name)")
  }

  private static let gone = "<w:rPr><w:del w:id=\"1\"/></w:rPr>"

  private static let tables: [(name: String, body: String, lines: [String])] = [
    ("cells", Builder.table([Builder.row([Builder.cell("a"), Builder.cell("b")])]), ["0| a", "1| b"]),
    (
      "a cell over two columns",
      Builder.table([Builder.row([Builder.cell("a", properties: "<w:gridSpan w:val=\"2\"/>"), Builder.cell("b")])]),
      ["0| a", "2| b"]
    ),
    (
      "a row that begins further in",
      Builder.table([Builder.row([Builder.cell("a")], properties: "<w:gridBefore w:val=\"1\"/>")]), ["1| a"]
    ),
    (
      "cells that others reach into",
      Builder.table([
        Builder.row([Builder.cell("a", properties: "<w:vMerge w:val=\"restart\"/>"), Builder.cell("b")]),
        Builder.row([Builder.cell("old", properties: "<w:vMerge/>"), Builder.cell("c")]),
      ]), ["0| a", "1| b", "0| ", "1| c"]
    ),
    (
      "rows and cells that were deleted, and inserted",
      Builder.table([
        Builder.row([Builder.cell("a")], properties: "<w:del w:id=\"1\"/>"),
        Builder.row([Builder.cell("b")], properties: "<w:ins w:id=\"2\"/>"),
        Builder.row([Builder.cell("c", properties: "<w:cellDel w:id=\"3\"/>"), Builder.cell("d")]),
      ]), ["0| b", "0| d"]
    ),
    ("a hidden row", Builder.table([Builder.row([Builder.cell("a")], properties: "<w:hidden/>")]), []),
    (
      "a table in a cell",
      Builder.table([
        Builder.row([Builder.cell(Builder.paragraph("a") + Builder.table([Builder.row([Builder.cell("b")])]))])
      ]), ["0| a", "0| 0| b"]
    ),
    (
      "rows and cells in content controls",
      Builder.table([control(Builder.row([control(Builder.cell(control(Builder.paragraph("a"))))]))]), ["0| a"]
    ),
    (
      "a field that does not end in its cell",
      Builder.table([Builder.row([Builder.cell("<w:p>\(field("begin"))\(run("a"))</w:p>"), Builder.cell("b")])]),
      ["0| ", "1| b"]
    ),
    (
      "paragraphs that were joined", Builder.paragraph("one", properties: gone) + Builder.paragraph(" two"), ["one two"]
    ),
    (
      "a paragraph at a cell's end that was joined",
      Builder.table([Builder.row([Builder.cell(Builder.paragraph("one", properties: gone)), Builder.cell("two")])]),
      ["0| one", "1| two"]
    ),
    ("a control around paragraphs", control(Builder.paragraph("a")), ["a"]),
  ]

  @Test(arguments: tables) func `reads tables as they are shown`(
    _ name: String, _ body: String, _ lines: [String]
  ) throws {
    #expect(try prose(Builder(body).bytes) == lines, "\(name)")
  }

  private static let packages: [(name: String, change: @Sendable (inout Builder) -> Void)] = [
    (
      "strict",
      { builder in
        builder.namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
        builder.relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"
      }
    ),
    ("under another name", { $0.part = "word/document2.xml" }),
    ("named by nothing", { $0.isNamed = false }),
    ("with macros", { $0.others = [ZipBuilder.Member("word/vbaProject.bin", [0xD0, 0xCF])] }),
    ("with comments", { $0.others = [ZipBuilder.Member("word/comments.xml", "<x>not read")] }),
  ]

  @Test(arguments: packages) func `finds the document in its package`(
    _ name: String, _ change: @Sendable (inout WordBuilder) -> Void
  ) throws {
    var builder = Builder(Builder.paragraph("a"))
    change(&builder)
    #expect(try prose(builder.bytes) == ["a"], "\(name)")
  }
}
