import Dates
import Tables
import TestSupport
import Testing

struct WorkbookTests {
  private func rows(_ xml: String, shared: String? = nil, formats: [String] = []) throws -> [[String]] {
    var workbook = WorkbookBuilder(xml)
    workbook.sharedStrings = shared
    workbook.formats = formats
    return try Reading(workbook.bytes).rows
  }

  @Test(arguments: [
    ("number", "<c r=\"A1\"><v>2024</v></c>", "2024", Cell.Kind.number),
    ("fraction", "<c r=\"A1\"><v>0.5</v></c>", "0.5", .number),
    ("imprecise number", "<c r=\"A1\"><v>0.30000000000000004</v></c>", "0.3", .number),
    ("large number", "<c r=\"A1\"><v>1E20</v></c>", "1E+20", .number),
    ("not a number", "<c r=\"A1\"><v>0x1F</v></c>", "0x1F", .text),
    ("shared text", "<c r=\"A1\" t=\"s\"><v>1</v></c>", "bold plain", .text),
    ("shared text with spaces", "<c r=\"A1\" t=\"s\"><v>0</v></c>", " A & <B> ", .text),
    ("phonetic hints", "<c r=\"A1\" t=\"s\"><v>2</v></c>", "東京", .text),
    ("escaped character", "<c r=\"A1\" t=\"s\"><v>3</v></c>", "a\r\nb_x0041", .text),
    ("inline text", "<c r=\"A1\" t=\"inlineStr\"><is><t>in</t></is></c>", "in", .text),
    ("inline runs", "<c r=\"A1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>", "ab", .text),
    ("CDATA", "<c r=\"A1\" t=\"inlineStr\"><is><t><![CDATA[a<b]]></t></is></c>", "a<b", .text),
    ("formula's text", "<c r=\"A1\" t=\"str\"><f>A2&amp;\"x\"</f><v>text</v></c>", "text", .text),
    ("formula's number", "<c r=\"A1\"><f>1+1</f><v>2</v></c>", "2", .number),
    ("true", "<c r=\"A1\" t=\"b\"><v>1</v></c>", "TRUE", .boolean),
    ("false", "<c r=\"A1\" t=\"b\"><v>0</v></c>", "FALSE", .boolean),
    ("error", "<c r=\"A1\" t=\"e\"><v>#REF!</v></c>", "#REF!", .error),
    ("date", "<c r=\"A1\" s=\"1\"><v>45322</v></c>", "31/01/2024", .date),
    ("ISO date", "<c r=\"A1\" s=\"1\" t=\"d\"><v>2024-01-31T00:00:00</v></c>", "31/01/2024", .date),
    ("date of nothing", "<c r=\"A1\" s=\"1\"><v>0</v></c>", "0", .date),
    ("date before the leap year that was none", "<c r=\"A1\" s=\"1\"><v>59</v></c>", "28/02/1900", .date),
    ("day that never was", "<c r=\"A1\" s=\"1\"><v>60</v></c>", "60", .number),
    ("date behind it", "<c r=\"A1\" s=\"1\"><v>61</v></c>", "01/03/1900", .date),
    ("date past 2099", "<c r=\"A1\" s=\"1\"><v>73051</v></c>", "73051", .number),
    ("year 9999999", "<c r=\"A1\" s=\"1\"><v>3e9</v></c>", "3000000000", .number),
    ("negative date", "<c r=\"A1\" s=\"1\"><v>-1</v></c>", "-1", .number),
    ("style there is not", "<c r=\"A1\" s=\"99\"><v>7</v></c>", "7", .number),
  ])
  func `shows a cell`(name: String, xml: String, text: String, kind: Cell.Kind) throws {
    var workbook = WorkbookBuilder("<row r=\"1\">\(xml)</row>")
    workbook.formats = ["dd/mm/yyyy"]
    workbook.sharedStrings =
      "<si><t xml:space=\"preserve\"> A &amp; &lt;B&gt; </t></si><si><r><rPr><b/></rPr><t>bold</t></r><r><t> plain</t></r></si>"
      + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si><si><t>a_x000D_\nb_x0041</t></si>"
    let reading = try Reading(workbook.bytes)
    #expect(reading.rows == [[text]], "\(name)")
    #expect(reading.kinds == [[kind]], "\(name)")
  }

  @Test(arguments: ["t=\"s\"", "t=\"b\"", "t=\"e\"", "t=\"d\"", "t=\"str\"", ""])
  func `reads an empty value as a blank cell`(type: String) throws {
    let cells = "<c r=\"A1\"><v>1</v></c><c r=\"B1\" \(type)><v/></c><c r=\"C1\" \(type)><v></v></c>"
    let reading = try Reading(WorkbookBuilder("<row r=\"1\">\(cells)<c r=\"D1\"><v>2</v></c></row>").bytes)
    #expect(reading.rows == [["1", "", "", "2"]])
    #expect(reading.notices.isEmpty)
  }

  @Test(arguments: [
    ("sparse", "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row>", [["", "1", "", "2"]], [2]),
    (
      "cells out of order", "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>", [["1", "", "3"]], [1]
    ),
    (
      "rows out of order", "<row r=\"3\"><c r=\"A3\"><v>3</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
      [["1"], ["3"]], [1, 3]
    ),
    (
      "one row in two parts", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"><c r=\"B1\"><v>2</v></c></row>",
      [["1", "2"]], [1]
    ),
    (
      "no places", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", [["1", "2"], ["3"]], [1, 2]
    ),
    (
      "places now and then", "<row r=\"4\"><c r=\"B4\"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      [["", "1", "2"], ["3"]], [4, 5]
    ),
    (
      "blank styled cells", "<row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"B1\"><v>1</v></c><c r=\"C1\" s=\"1\"/></row>",
      [["", "1"]], [1]
    ),
    (
      "empty rows", "<row r=\"1\"/><row r=\"2\"><c r=\"A2\"/></row><row r=\"3\"><c r=\"A3\"><v>1</v></c></row>",
      [["1"]], [3]
    ),
    (
      "last cell there can be", "<row r=\"1048576\"><c r=\"C1048576\"><v>1</v></c></row>", [["", "", "1"]], [1_048_576]
    ),
  ])
  func `places cells`(name: String, xml: String, rows: [[String]], numbers: [Int]) throws {
    let reading = try Reading(WorkbookBuilder(xml).bytes)
    #expect(reading.rows == rows, "\(name)")
    #expect(reading.rowNumbers == numbers, "\(name)")
  }

  @Test func `counts a merged value for its first cell`() throws {
    var workbook = WorkbookBuilder()
    let cells = ["A", "B", "C"].map { "<c r=\"\($0)1\"><v>1</v></c>" }.joined()
    workbook.sheets[0].xml = WorkbookBuilder.sheet(
      "<row r=\"1\">\(cells)</row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>",
      tail: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>")
    #expect(try Reading(workbook.bytes).rows == [["1", "", "1"], [""]])
  }

  @Test func `a cell that is merged over several rows speaks for each of them`() throws {
    func row(_ number: Int, _ cells: String) -> String { "<row r=\"\(number)\">\(cells)</row>" }
    func cell(_ place: String, _ number: Int) -> String { "<c r=\"\(place)\"><v>\(number)</v></c>" }
    var workbook = WorkbookBuilder()
    workbook.sheets[0].xml = WorkbookBuilder.sheet(
      row(1, cell("A1", 7) + cell("B1", 8) + cell("D1", 9)) + row(2, cell("D2", 1)) + row(3, cell("A3", 5))
        + row(4, cell("A4", 6) + cell("D4", 2)) + row(5, cell("D5", 3)),
      tail: "<mergeCells count=\"2\"><mergeCell ref=\"A1:A4\"/><mergeCell ref=\"B1:C2\"/></mergeCells>")
    // Nothing stands on the third row but what the merge covers.
    #expect(
      try Reading(workbook.bytes).rows == [
        ["7", "8", "", "9"], ["7", "8", "", "1"], [""], ["7", "", "", "2"], ["", "", "", "3"],
      ])
    let rows = (2...3_000).map { row($0, cell("B\($0)", $0)) }.joined()
    workbook.sheets[0].xml = WorkbookBuilder.sheet(
      row(1, cell("A1", 7)) + rows, tail: "<mergeCells count=\"1\"><mergeCell ref=\"A1:A2999\"/></mergeCells>")
    #expect(
      try Reading(workbook.bytes).rows
        == [["7"]] + (2...2_999).map { ["7", String($0)] } + [["", "3000"]])
  }

  @Test func `reads a row of many merged cells`() throws {
    var workbook = WorkbookBuilder()
    let cells = (0..<8_000).map { "<c r=\"\(CellReference.letters($0))1\"><v>\($0)</v></c>" }.joined()
    let merges = stride(from: 0, to: 8_000, by: 4).map { place in
      "<mergeCell ref=\"\(CellReference.letters(place))1:\(CellReference.letters(place + 2))2\"/>"
    }
    workbook.sheets[0].xml = WorkbookBuilder.sheet(
      "<row r=\"1\">\(cells)</row>", tail: "<mergeCells>\(merges.joined())</mergeCells>")
    let shown = (0..<8_000).map { place in [0, 3].contains(place % 4) ? String(place) : "" }
    #expect(try Reading(workbook.bytes).rows == [shown])
  }

  @Test func `cuts the name of a sheet`() throws {
    var workbook = WorkbookBuilder("<row r=\"1\"><c><v>1</v></c></row>")
    workbook.sheets[0].name = "A" + String(repeating: "\u{0301}", count: 5_000)
    #expect(try Reading(workbook.bytes).names.first??.unicodeScalars.count == 255)
  }

  @Test func `reads hidden sheets and rows and says so`() throws {
    var workbook = WorkbookBuilder("<row r=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c><v>2</v></c></row>")
    workbook.sheets.append(("Theme &amp; B", WorkbookBuilder.sheet("<row r=\"1\"><c><v>3</v></c></row>")))
    workbook.states[1] = "state=\"veryHidden\""
    let file = try TableFile.open(bytes: workbook.bytes)
    #expect(file.sheets.map(\.isHidden) == [false, true])
    let reading = try Reading(file)
    #expect(reading.sheets == [[["1"], ["2"]], [["3"]]])
    #expect(reading.names == ["Sheet1", "Theme & B"])
    #expect(reading.notices.map(\.code) == [.hiddenRows, .hiddenSheet])
    #expect(reading.notices.first?.sentence == "Row 2 is hidden in the sheet Sheet1; it was read.")
    #expect(reading.notices.map(\.row) == [2, nil])
  }

  @Test(arguments: [(false, false), (true, false), (false, true), (true, true)])
  func `reads strict and transitional, absolute and relative`(isStrict: Bool, isAbsolute: Bool) throws {
    var workbook = WorkbookBuilder("<row r=\"1\"><c t=\"s\"><v>0</v></c><c s=\"1\"><v>45292</v></c></row>")
    workbook.sharedStrings = "<si><t>x</t></si>"
    workbook.formats = ["mmm-yy"]
    workbook.isStrict = isStrict
    workbook.hasAbsoluteTargets = isAbsolute
    #expect(try Reading(workbook.bytes).rows == [["x", "Jan-24"]])
  }

  @Test(arguments: [
    "worksheets\\sheet1.xml", "\\xl\\worksheets\\sheet1.xml", "//xl/worksheets//sheet1.xml", ".\\worksheets/sheet1.xml",
  ])
  func `finds parts by other slashes`(target: String) throws {
    var members = WorkbookBuilder("<row r=\"1\"><c><v>1</v></c></row>").members
    let links = String(decoding: members[2].content, as: UTF8.self)
    members[2].content = Array(links.replacing("worksheets/sheet1.xml", with: target).utf8)
    members[2].packed = members[2].content
    #expect(try Reading(ZipBuilder(members).bytes).rows == [["1"]])
  }

  @Test(arguments: ["r:id=\"\"", ""])
  func `skips a module of old macros and says so`(id: String) throws {
    var members = WorkbookBuilder("<row r=\"1\"><c><v>1</v></c></row>").members
    let module = "<sheet name=\"Module1\" sheetId=\"9\" state=\"veryHidden\" \(id)/></sheets>"
    let workbook = String(decoding: members[1].content, as: UTF8.self).replacing("</sheets>", with: module)
    members[1] = .init(members[1].name, workbook)
    let reading = try Reading(ZipBuilder(members).bytes)
    #expect(reading.names == ["Sheet1"])
    #expect(
      reading.notices.map(\.sentence) == [
        "The sheet Module1 was skipped: it holds no cells, as a module of old macros holds none."
      ])
    members[1] = .init(members[1].name, workbook.replacing("r:id=\"rId1\"", with: "r:id=\"\""))
    #expect(refusal(ZipBuilder(members).bytes) == "damaged Sheet1")
    members[1] = .init(
      members[1].name,
      workbook.replacing(
        "name=\"Module1\" sheetId=\"9\" state=\"veryHidden\" \(id)", with: "name=\"X\" sheetId=\"9\" r:id=\"rId9\""))
    #expect(refusal(ZipBuilder(members).bytes) == "damaged X")
  }

  @Test func `counts dates from 1904 where the workbook does`() throws {
    var workbook = WorkbookBuilder("<row r=\"1\"><c s=\"1\"><v>43860</v></c><c s=\"1\"><v>0</v></c></row>")
    workbook.formats = ["yyyy-mm-dd"]
    workbook.is1904 = true
    #expect(try Reading(workbook.bytes).rows == [["2024-01-31", "1904-01-01"]])
  }

  @Test func `keeps sheets in the workbook's order and rows in theirs`() throws {
    var workbook = WorkbookBuilder()
    workbook.sheets = (0..<12).map { sheet in
      let rows = (1...(sheet == 3 ? 8000 : 40)).map {
        "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\(sheet * 10000 + $0)</v></c></row>"
      }
      return ("S\(sheet)", WorkbookBuilder.sheet(rows.joined()))
    }
    let reading = try Reading(workbook.bytes)
    #expect(reading.names == (0..<12).map { "S\($0)" })
    #expect(reading.sheets[3].map { $0[0] } == (1...8000).map { String(30000 + $0) })
    #expect(reading.sheets[11].last == ["110040"])
  }

  @Test(arguments: [
    ("XML cut short", "<row r=\"1\"><c><v>1</v></c>", "damaged xl/worksheets/sheet1.xml, line 1"),
    ("shared text there is not", "<row r=\"1\"><c r=\"B1\" t=\"s\"><v>7</v></c></row>", "damaged Sheet1!B1"),
    ("shared text without a number", "<row r=\"1\"><c r=\"B1\" t=\"s\"><v>x</v></c></row>", "damaged Sheet1!B1"),
    ("row 0", "<row r=\"0\"><c><v>7</v></c></row>", "damaged Sheet1"),
    ("row past the last", "<row r=\"1048577\"><c><v>7</v></c></row>", "damaged Sheet1"),
    ("column past the last", "<row r=\"1\"><c r=\"XFE1\"><v>7</v></c></row>", "damaged Sheet1"),
    ("entity", "<row r=\"1\"><c t=\"str\"><v>&x;</v></c></row>", "damaged xl/worksheets/sheet1.xml, line 1"),
    ("NUL", "<row r=\"1\"><c t=\"str\"><v>&#0;</v></c></row>", "damaged xl/worksheets/sheet1.xml, line 1"),
  ])
  func `refuses what is damaged`(name: String, xml: String, expected: String) {
    #expect(refusal(WorkbookBuilder(xml).bytes) == expected, "\(name)")
  }

  @Test func `refuses a document type`() {
    var workbook = WorkbookBuilder()
    workbook.sheets[0].xml =
      "<!DOCTYPE x [<!ENTITY a \"b\">]>" + WorkbookBuilder.sheet("<row><c t=\"str\"><v>&a;</v></c></row>")
    #expect(refusal(workbook.bytes)?.hasPrefix("damaged xl/worksheets/sheet1.xml") == true)
  }
}
