import TestSupport
import Testing
import Texts

@testable import Tables

/// The hues of cells' fills.
struct CellHueTests {
  private static let theme: [(name: String, xml: String)] = [
    ("dk1", #"<a:sysClr val="windowText" lastClr="000000"/>"#), ("lt1", #"<a:sysClr val="window" lastClr="FFFFFF"/>"#),
    ("accent1", #"<a:srgbClr val="4472C4"/>"#), ("accent2", #"<a:srgbClr val="ED7D31"/>"#),
    ("accent4", #"<a:srgbClr val="FFC000"/>"#), ("accent6", #"<a:srgbClr val="70AD47"/>"#),
  ]

  private func hue(_ fill: String, more: String = "") throws -> CellHue? {
    var book = WorkbookBuilder(#"<row r="1"><c r="A1" t="str"><v>x</v></c><c r="B1" s="1"/></row>"#)
    book.fills = [fill]
    book.theme = Self.theme
    book.moreStyles = more
    let file = try TableFile.open(bytes: book.bytes, path: "x.xlsx")
    let sheet = try #require(file.sheets.first)
    let block = RowBlock()
    try sheet.read(#require(try sheet.nextChunk()), into: block)
    let cell = block.cell(row: 0, column: 1)
    #expect(cell.kind == .blank && cell.bytes.isEmpty && block.cell(row: 0, column: 0).hue == nil)
    return cell.hue
  }

  private func solid(_ colour: String) -> String {
    #"<patternFill patternType="solid"><fgColor \#(colour)/><bgColor indexed="10"/></patternFill>"#
  }

  @Test(arguments: [
    (#"rgb="FFFF0000""#, CellHue.red), (#"rgb="FFC00000""#, .red), (#"rgb="FFFFC7CE""#, .red), (#"rgb="FF7F7F""#, .red),
    (#"rgb="FFFFC000""#, .amber), (#"rgb="FFED7D31""#, .orange), (#"rgb="FFFF9900""#, .amber),
    (#"rgb="FFFFEB9C""#, .amber),
    (#"rgb="FFFFFF00""#, .yellow), (#"rgb="FF00B050""#, .green), (#"rgb="FF92D050""#, .green),
    (#"rgb="FFC6EFCE""#, .green),
    (#"rgb="FF0070C0""#, .blue), (#"rgb="FF00B0F0""#, .blue), (#"rgb="FFD9D9D9""#, .grey), (#"rgb="FF000000""#, .grey),
    (#"rgb="FFFFFFFF""#, .white), (#"rgb="FF7030A0""#, .other), (#"indexed="10""#, .red), (#"indexed="13""#, .yellow),
    (#"indexed="57""#, .green), (#"theme="9""#, .green), (#"theme="5""#, .orange), (#"theme="4" tint="0.7999""#, .blue),
    (#"theme="0""#, .white), (#"theme="0" tint="-0.2499""#, .grey), (#"theme="7" tint="-0.25""#, .amber),
  ])
  func `a solid fill has a hue`(colour: String, hue: CellHue) throws {
    #expect(try self.hue(solid(colour)) == hue)
  }

  @Test(arguments: [
    #"<patternFill patternType="gray125"><fgColor rgb="FFFF0000"/></patternFill>"#,
    #"<patternFill patternType="none"><fgColor rgb="FFFF0000"/></patternFill>"#, "<patternFill/>",
    #"<patternFill patternType="solid"/>"#, #"<patternFill patternType="solid"><fgColor auto="1"/></patternFill>"#,
    #"<patternFill patternType="solid"><fgColor indexed="64"/></patternFill>"#,
    #"<patternFill patternType="solid"><fgColor theme="11"/></patternFill>"#,
    #"<patternFill patternType="solid"><fgColor rgb="red"/></patternFill>"#,
    #"<gradientFill><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill>"#,
  ])
  func `any other has none`(fill: String) throws {
    let conditional =
      "<dxfs><dxf><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFF0000\"/></patternFill></fill></dxf></dxfs>"
    #expect(try self.hue(fill, more: conditional) == nil)
  }

  @Test func `a workbook's own list of colours goes before the usual one`() throws {
    let colours =
      "<colors><indexedColors><rgbColor rgb=\"000000FF\"/><rgbColor rgb=\"0000FF00\"/></indexedColors></colors>"
    #expect(try hue(solid(#"indexed="0""#), more: colours) == .blue)
    #expect(try hue(solid(#"indexed="10""#), more: colours) == nil)
  }
}
