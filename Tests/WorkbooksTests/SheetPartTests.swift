import Tables
import Testing
import Texts

@testable import Workbooks

@Suite struct SheetPartTests {
  /// The sheet's XML with the cells' formats raised by 10.
  private static func formatted(_ data: String, _ cells: [String], before: String = "", after: String = "") -> String? {
    guard let xml = XMLPart("<worksheet>\(before)\(data)\(after)</worksheet>"), var part = SheetPart(xml) else {
      return nil
    }
    let places = cells.compactMap { $0.withBytes { CellReference($0) } }
    part.format(Dictionary(uniqueKeysWithValues: places.map { ($0, Tint.error) })) { style, _ in style + 10 }
    return String(decoding: part.finished(), as: UTF8.self)
  }

  @Test(arguments: [
    (
      "its own format", "<row r=\"2\"><c r=\"B2\" s=\"3\"><v>1</v></c></row>", ["B2"],
      "<row r=\"2\"><c r=\"B2\" s=\"13\"><v>1</v></c></row>"
    ),
    ("no format", "<row r=\"2\"><c r=\"B2\"/></row>", ["B2"], "<row r=\"2\"><c s=\"10\" r=\"B2\"/></row>"),
    (
      "before another", "<row r=\"2\"><c r=\"C2\"/></row>", ["B2"],
      "<row r=\"2\"><c r=\"B2\" s=\"10\"/><c r=\"C2\"/></row>"
    ),
    (
      "behind others", "<row r=\"2\"><c r=\"A2\"/></row>", ["B2", "C2"],
      "<row r=\"2\"><c r=\"A2\"/><c r=\"B2\" s=\"10\"/><c r=\"C2\" s=\"10\"/></row>"
    ),
    (
      "an empty row", "<row r=\"2\" s=\"4\" customFormat=\"1\"/>", ["B2"],
      "<row r=\"2\" s=\"4\" customFormat=\"1\"><c r=\"B2\" s=\"14\"/></row>"
    ),
    (
      "a row left out", "<row r=\"1\"/><row r=\"3\"/>", ["A2"],
      "<row r=\"1\"/><row r=\"2\"><c r=\"A2\" s=\"10\"/></row><row r=\"3\"/>"
    ),
    (
      "rows behind the last", "<row r=\"1\"/>", ["A3", "A2"],
      "<row r=\"1\"/><row r=\"2\"><c r=\"A2\" s=\"10\"/></row><row r=\"3\"><c r=\"A3\" s=\"10\"/></row>"
    ),
    (
      "no places stated", "<row><c/><c/></row><row><c/><c s=\"1\"/></row>", ["B2"],
      "<row><c/><c/></row><row><c/><c s=\"11\"/></row>"
    ),
  ])
  func formats(name: String, rows: String, cells: [String], expected: String) {
    #expect(
      Self.formatted("<sheetData>\(rows)</sheetData>", cells)
        == "<worksheet><sheetData>\(expected)</sheetData></worksheet>",
      "\(name)")
  }

  @Test func opensASheetWithoutRows() {
    let expected = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" s=\"10\"/></row></sheetData></worksheet>"
    #expect(Self.formatted("<sheetData/>", ["A1"]) == expected)
  }

  @Test func takesAColumnsFormatWhereTheCellIsMissing() {
    let columns = "<cols><col min=\"2\" max=\"3\" width=\"9\" style=\"5\"/></cols>"
    let made = Self.formatted("<sheetData><row r=\"1\"/></sheetData>", ["C1"], before: columns)
    #expect(made == "<worksheet>\(columns)<sheetData><row r=\"1\"><c r=\"C1\" s=\"15\"/></row></sheetData></worksheet>")
  }

  @Test(arguments: [
    ("behind the rows", "", ""),
    ("behind what comes before it", "<pageSetup/><drawing/>", "<tableParts/><extLst/>"),
    ("before what another namespace wraps", "<pageMargins/>", "<mc:AlternateContent><controls/></mc:AlternateContent>"),
  ])
  func placesTheDrawing(name: String, before: String, after: String) throws {
    let xml = try #require(XMLPart("<worksheet><sheetData></sheetData>\(before)\(after)</worksheet>"))
    var part = try #require(SheetPart(xml))
    part.addDrawing("rId7", namespace: "urn:r")
    let expected =
      "<worksheet><sheetData></sheetData>\(before)<legacyDrawing xmlns:r=\"urn:r\" r:id=\"rId7\"/>\(after)</worksheet>"
    #expect(String(decoding: part.finished(), as: UTF8.self) == expected, "\(name)")
  }
}
