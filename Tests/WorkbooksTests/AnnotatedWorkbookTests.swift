import Documents
import Tables
import TestSupport
import Testing

@testable import Workbooks

@Suite struct AnnotatedWorkbookTests {
  private static let cell = CellReference(row: 1, column: 1)
  private static let note = CellNote(cell: cell, tint: .error, lines: [CellNote.Line("Error <1>", isBold: true)])

  private static func annotate(_ bytes: [UInt8]) throws -> WorkbookParts {
    let listing = Listing(
      name: "Slipgauge", title: "Found", facts: [("Errors", "1", .error)],
      columns: [.init("Level", width: 9), .init("Where", width: 9)], linkColumn: 1,
      items: [.init(tint: .error, texts: ["Error", "=1+1"], target: .init(sheet: "Sheet1", cell: cell))])
    let made = try AnnotatedWorkbook.bytes(
      original: bytes, path: "t.xlsx", notes: ["Sheet1": [note]], listing: listing)
    return try WorkbookParts(bytes: made, path: "made.xlsx")
  }

  private static func text(_ parts: WorkbookParts, _ name: String) throws -> String {
    String(decoding: try parts.content(of: name) ?? [], as: UTF8.self)
  }

  /// A small workbook whose content types are listed.
  private static var builder: (members: [ZipBuilder.Member], types: ZipBuilder.Member) {
    (
      WorkbookBuilder("<row r=\"2\"><c r=\"B2\"><v>1</v></c></row>").members,
      ZipBuilder.Member("[Content_Types].xml", "<Types><Default Extension=\"xml\"/></Types>")
    )
  }

  @Test(arguments: [false, true])
  func addsNotesListAndTypes(isStrict: Bool) throws {
    var builder = WorkbookBuilder("<row r=\"2\"><c r=\"B2\"><v>1</v></c></row>")
    builder.isStrict = isStrict
    let parts = try Self.annotate(ZipBuilder(builder.members + [Self.builder.types]).bytes)
    let base = isStrict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org"
    #expect(try Self.text(parts, "xl/worksheets/sheet1.xml").contains("<c s=\"1\" r=\"B2\"><v>1</v></c>"))
    #expect(try Self.text(parts, "xl/worksheets/_rels/sheet1.xml.rels").contains("Type=\"\(base)/"))
    #expect(try Self.text(parts, "xl/comments1.xml").contains("Error &lt;1&gt;"))
    #expect(try Self.text(parts, "xl/drawings/vmlDrawing1.vml").contains("<x:Row>1</x:Row><x:Column>1</x:Column>"))
    let list = try Self.text(parts, "xl/worksheets/sheet2.xml")
    #expect(list.contains("worksheet xmlns=\"\(base)/"))
    #expect(list.contains("t=\"inlineStr\"><is><t>=1+1</t>"))
    #expect(list.contains("<hyperlink ref=\"B5\" location=\"'Sheet1'!B2\"/>"))
    #expect(try Self.text(parts, "xl/workbook.xml").contains("'Slipgauge'!$A$4:$B$5</definedName>"))
    let types = try Self.text(parts, "[Content_Types].xml")
    for name in ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/sheet2.xml"] {
      #expect(types.contains("PartName=\"/\(name)\""))
    }
  }

  @Test func copiesMembersThatSayTheirSizesElsewhere() throws {
    var other = ZipBuilder.Member("docProps/app.xml", "<Properties/>")
    other.hasDescriptor = true
    var wide = ZipBuilder.Member("xl/media/image1.png", [1, 2, 3])
    wide.isWide = true
    let parts = try Self.annotate(ZipBuilder(Self.builder.members + [Self.builder.types, other, wide]).bytes)
    #expect(try Self.text(parts, "docProps/app.xml") == "<Properties/>")
    #expect(try parts.content(of: "xl/media/image1.png") == [1, 2, 3])
    let stored = try #require(try parts.stored("xl/media/image1.png"))
    #expect(stored.extra.isEmpty && stored.packed == [1, 2, 3])
  }

  @Test func writesNamesThatEveryProgramFinds() throws {
    func slashed(_ member: ZipBuilder.Member, name: (String) -> String) -> ZipBuilder.Member {
      let text = String(decoding: member.content, as: UTF8.self)
      let isLinks = member.name.hasSuffix(".rels")
      return .init(
        name(member.name), isLinks ? text.replacing("worksheets/", with: "\\xl\\worksheets\\") : text)
    }
    let external =
      "<Relationship Id=\"x\" Type=\"a/hyperlink\" Target=\"file:///C:\\plan.docx\" TargetMode=\"External\"/>"
    let others = [
      ZipBuilder.Member("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships>\(external)</Relationships>"),
      ZipBuilder.Member(
        "[Content_Types].xml", "<Types><Override PartName=\"\\xl\\workbook.xml\" ContentType=\"x\"/></Types>"),
    ]
    let all = Self.builder.members + others
    for name in [{ $0.replacing("/", with: "\\") }, { "/" + $0 }, { $0 }] as [(String) -> String] {
      var zip = ZipBuilder(all.map { slashed($0, name: name) })
      zip.suffix = Array("bytes behind".utf8)
      let parts = try Self.annotate(zip.bytes)
      #expect(Set(parts.names).isSuperset(of: all.map(\.name)) && !parts.names.contains { $0.contains("\\") })
      #expect(parts.names.allSatisfy { !$0.hasPrefix("/") } && Set(parts.names).count == parts.names.count)
      #expect(try Self.text(parts, "xl/_rels/workbook.xml.rels").contains("Target=\"/xl/worksheets/sheet1.xml\""))
      #expect(try Self.text(parts, "xl/worksheets/_rels/sheet1.xml.rels").contains(external))
      #expect(try Self.text(parts, "[Content_Types].xml").contains("PartName=\"/xl/workbook.xml\""))
      #expect(try Self.text(parts, "xl/comments1.xml").contains("Error &lt;1&gt;"))
    }
  }

  @Test func leavesModulesAndEmptyTextsAsTheyAre() throws {
    var builder = WorkbookBuilder("<row r=\"2\"><c r=\"B2\" t=\"s\"><v/></c></row>")
    builder.sharedStrings = "<si><t>x</t></si>"
    var members = builder.members + [Self.builder.types]
    let module = "<sheet name=\"Module1\" sheetId=\"9\" state=\"veryHidden\" r:id=\"\"/>"
    let workbook = String(decoding: members[1].content, as: UTF8.self).replacing(
      "</sheets>", with: module + "</sheets>")
    members[1] = .init(members[1].name, workbook)
    let parts = try Self.annotate(ZipBuilder(members).bytes)
    let made = try Self.text(parts, "xl/workbook.xml")
    #expect(made.contains("<sheets><sheet name=\"Slipgauge\" sheetId=\"10\"") && made.contains(module + "</sheets>"))
    #expect(made.contains("localSheetId=\"0\""))
    #expect(try Self.text(parts, "xl/worksheets/sheet1.xml").contains("<c s=\"1\" r=\"B2\" t=\"s\"><v/></c>"))
  }

  @Test func opensOnTheListBeforeTheOtherSheets() throws {
    var builder = WorkbookBuilder("<row r=\"2\"><c r=\"B2\"><v>1</v></c></row>")
    let open = "<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews><sheetData/>"
    builder.sheets.append(("Key", "<worksheet xmlns=\"\(WorkbookBuilder.transitional)\">\(open)</worksheet>"))
    var members = builder.members + [Self.builder.types]
    let names =
      "<bookViews><workbookView firstSheet=\"1\" activeTab=\"1\"/></bookViews><sheets>"
    let defined =
      "</sheets><definedNames><definedName name=\"Area\" localSheetId=\"1\">Key!$A$1</definedName></definedNames>"
    members[1] = .init(
      members[1].name,
      String(decoding: members[1].content, as: UTF8.self).replacing("<sheets>", with: names)
        .replacing("</sheets>", with: defined))
    let parts = try Self.annotate(ZipBuilder(members).bytes)
    let workbook = try Self.text(parts, "xl/workbook.xml")
    #expect(workbook.contains("<workbookView firstSheet=\"0\" activeTab=\"0\"/>"))
    #expect(workbook.contains("<definedName name=\"Area\" localSheetId=\"2\">Key!$A$1</definedName>"))
    #expect(try Self.text(parts, "xl/worksheets/sheet2.xml").contains("<sheetView tabSelected=\"0\""))
    #expect(
      try Self.text(parts, "xl/worksheets/sheet3.xml").contains("<sheetView showGridLines=\"0\" tabSelected=\"1\""))
  }

  @Test(arguments: [
    ("plain", "<comment ref=\"B2\" authorId=\"0\"><text><t>Mine</t></text></comment>", "<text><r><t>Mine</t></r><r>"),
    ("runs", "<comment ref=\"B2\" authorId=\"0\"><text><r><t>Mine</t></r></text></comment>", "<r><t>Mine</t></r><r>"),
    ("empty", "<comment ref=\"B2\" authorId=\"0\"><text/></comment>", "<text><r>"),
    ("threaded", "<comment ref=\"B2\" authorId=\"1\"><text><t>Mine</t></text></comment>", "<text><t>Mine</t></text>"),
  ])
  func keepsComments(name: String, comment: String, expected: String) throws {
    let text =
      "<comments><authors><author>Ada</author><author>tc={1}</author></authors>"
      + "<commentList>\(comment)</commentList></comments>"
    var part = try #require(XMLPart(text).flatMap { CommentsPart($0) })
    #expect(part.add([Self.note]).isEmpty, "\(name)")
    #expect(String(decoding: part.finished(), as: UTF8.self).contains(expected), "\(name)")
  }

  @Test(arguments: [
    ("its own", "<author>Slipgauge</author>", "<r><t>Old</t></r><r><t>Older</t></r>", "", "Error &lt;1&gt;"),
    (
      "somebody's", "<author>Ada</author>", "<r><t>Mine</t></r><r><t>\n\nSlipgauge\n</t></r><r><t>Old</t></r>",
      "<r><t>Mine</t></r>", "Error &lt;1&gt;"
    ),
  ])
  func takesTheirEarlierPlace(name: String, author: String, runs: String, kept: String, added: String) throws {
    let text =
      "<comments><authors>\(author)</authors><commentList><comment ref=\"B2\" authorId=\"0\"><text>\(runs)</text>"
      + "</comment></commentList></comments>"
    var part = try #require(XMLPart(text).flatMap { CommentsPart($0) })
    #expect(part.add([Self.note]).isEmpty, "\(name)")
    let made = String(decoding: part.finished(), as: UTF8.self)
    #expect(made.contains("<text>\(kept)<r><rPr>") && made.contains(added) && !made.contains("Old"), "\(name)")
    var empty = try #require(XMLPart(text).flatMap { CommentsPart($0) })
    #expect(empty.add([]).isEmpty)
    let forgotten = String(decoding: empty.finished(), as: UTF8.self)
    #expect(!forgotten.contains("Old") && !forgotten.contains("Error"), "\(name)")
    #expect(forgotten.contains("Nothing is found here any more.") == kept.isEmpty, "\(name)")
  }

  @Test(arguments: [
    ("1", "2"), ("7", "8"), ("65535", "65536"), ("9223372036854775807", "1"), ("-9223372036854775808", "1"), ("x", "1"),
  ])
  func numbersTheListBehindTheSheets(id: String, listID: String) throws {
    var members = WorkbookBuilder("<row r=\"2\"><c r=\"B2\"><v>1</v></c></row>").members
    for index in members.indices where members[index].name == "xl/workbook.xml" {
      let text = String(decoding: members[index].content, as: UTF8.self)
      members[index] = ZipBuilder.Member(
        members[index].name, text.replacing("sheetId=\"1\"", with: "sheetId=\"\(id)\""))
    }
    let parts = try Self.annotate(ZipBuilder(members + [Self.builder.types]).bytes)
    #expect(try Self.text(parts, "xl/workbook.xml").contains("sheetId=\"\(listID)\""))
  }

  @Test func numbersShapesBehindThoseThatAreThere() throws {
    let there = "<xml><v:shapetype id=\"_x0000_t202\"/><v:shape id=\"_x0000_s2050\"><br></v:shape></xml>"
    let grid = SheetGrid(try #require(XMLPart("<a/>")), [])
    let made = try #require(NoteDrawing.extend(Array(there.utf8), [Self.note], grid))
    let text = String(decoding: made, as: UTF8.self)
    #expect(text.hasPrefix(String(there.dropLast(6))))
    #expect(text.contains("id=\"_x0000_s2051\"") && text.hasSuffix("</v:shape></xml>"))
    #expect(NoteDrawing.extend(Array("<xm".utf8), [Self.note], grid) == nil)
  }

  @Test func neverTrapsOnDamage() throws {
    let bytes = ZipBuilder(Self.builder.members + [Self.builder.types]).bytes
    for place in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[place] ^= 0x15
      _ = try? Self.annotate(damaged)
    }
  }
}
