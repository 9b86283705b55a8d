import Dates
import Tables
import TestSupport
import Testing

private typealias Builder = OpenDocumentBuilder

struct OpenDocumentTableTests {
  private static let x = Builder.text("x")
  private static let y = Builder.text("y")

  @Test(arguments: [
    ("in order", Builder.row(x, y) + Builder.row(y), [["x", "y"], ["y"]], [1, 2]),
    (
      "behind blank ones",
      "<table:table-row table:number-rows-repeated=\"4968\"><table:table-cell table:number-columns-repeated=\"16384\"/>"
        + "</table:table-row>" + Builder.row("<table:table-cell table:number-columns-repeated=\"2\"/>", x),
      [["", "", "x"]], [4969]
    ),
    (
      "repeated",
      "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/>"
        + Builder.cell("table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"1\"")
        + "\(y)</table:table-row>",
      Array(repeating: ["", "1", "1", "y"], count: 3), [1, 2, 3]
    ),
    (
      "up to the ends of the sheet",
      Builder.row(x, "<table:table-cell table:number-columns-repeated=\"16384\"/>")
        + "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell/></table:table-row>"
        + Builder.row(y) + "<table:table-row table:number-rows-repeated=\"1048576\"/>"
        + Builder.row("<table:table-cell/>"), [["x"], ["y"]], [1, 1_048_576]
    ),
    (
      "in groups",
      "<table:table-header-rows>\(Builder.row(x))</table:table-header-rows><table:table-row-group>"
        + "<table:table-rows>\(Builder.row(y))</table:table-rows></table:table-row-group>"
        + Builder.row(x), [["x"], ["y"], ["x"]], [1, 2, 3]
    ),
    (
      "under covered ones",
      Builder.row(
        x,
        "<table:covered-table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\"><text:p>z</text:p>"
          + "</table:covered-table-cell>", y), [["x", "", "", "y"]], [1]
    ),
  ])
  func `places cells`(name: String, xml: String, rows: [[String]], numbers: [Int]) throws {
    let reading = try Reading(Builder(xml).bytes)
    #expect(reading.rows == rows, "\(name)")
    #expect(reading.rowNumbers == numbers, "\(name)")
  }

  @Test func `a cell that is merged over several rows speaks for each of them`() throws {
    let anchor = Builder.cell(
      "office:value-type=\"string\" table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\"",
      "<text:p>theme</text:p>")
    let covered = "<table:covered-table-cell table:number-columns-repeated=\"2\"/>"
    let file = try TableFile.open(
      bytes: Builder(
        Builder.row(anchor, "<table:covered-table-cell/>", Self.x) + Builder.row(covered, Self.y)
          + Builder.row(covered) + Builder.row(Self.y)
      ).bytes)
    let sheet = try #require(file.sheets.first)
    #expect(sheet.mergedSpans.map(\.first.text) == ["A1"] && sheet.mergedSpans.map(\.last.text) == ["B3"])
    #expect(try Reading(file).rows == [["theme", "", "x"], ["theme", "", "y"], ["y"]])
  }

  @Test func `reads what is hidden and says so`() throws {
    var builder = Builder()
    builder.styles =
      Builder.style("ta1", "", "<style:table-properties table:display=\"true\"/>", family: "table")
      + Builder.style("ta2", "", "<style:table-properties table:display=\"false\"/>", family: "table")
    let hidden = "<table:table-column/><table:table-column table:visibility=\"collapse\"/>"
    let row = "\(Self.x)\(Self.y)</table:table-row>"
    builder.tables = [
      Builder.table(
        "\(hidden)<table:table-row table:visibility=\"collapse\">\(row)"
          + "<table:table-row table:visibility=\"filter\">\(row)"
          + "<table:table-row table:visibility=\"collapse\" table:number-rows-repeated=\"1048574\"/>", name: "Plan",
        attributes: "table:style-name=\"ta1\""),
      Builder.table(Builder.row(Self.x), name: "Old", attributes: "table:style-name=\"ta2\""),
    ]
    let reading = try Reading(builder.bytes)
    #expect(reading.names == ["Plan", "Old"])
    #expect(reading.sheets == [[["x", "y"], ["x", "y"]], [["x"]]])
    #expect(
      reading.notices.map(\.sentence) == [
        "2 rows are hidden in the sheet Plan, the first is row 1; they were read.",
        "Column B is hidden in the sheet Plan; it was read.", "The sheet Old is hidden; it was read.",
      ])
  }

  @Test func `tells of formulas without values and of errors`() throws {
    let uncomputed = Builder.cell("table:formula=\"of:=1\"")
    let divided = Builder.cell("office:value-type=\"string\" table:formula=\"of:=1/0\"", "<text:p>#DIV/0!</text:p>")
    let reading = try Reading(Builder(Builder.row(Self.x, uncomputed, divided)).bytes)
    #expect(reading.rows == [["x", "", "#DIV/0!"]])
    #expect(reading.notices.map(\.code) == [.uncomputedFormulas, .errorCells])
    #expect(reading.notices.map { $0.sentence.contains("Sheet1!B1") } == [true, false])
  }

  @Test func `knows the hue of a cell's fill`() throws {
    func fill(_ name: String, _ colour: String, parent: String = "Default") -> String {
      let properties = "<style:table-cell-properties fo:background-color=\"\(colour)\"/>"
      return Builder.style(name, "style:parent-style-name=\"\(parent)\"", properties)
    }
    var builder = Builder(
      Builder.row(Self.x, Self.x, Self.x, Self.x)
        + Builder.row(
          Builder.cell("table:style-name=\"red\""), Builder.cell("table:style-name=\"none\""),
          Builder.cell("table:style-name=\"green\" office:value-type=\"string\"", "<text:p>x</text:p>"),
          "<table:table-cell table:style-name=\"amber\" table:number-columns-repeated=\"16381\"/>")
        + "<table:table-row table:number-rows-repeated=\"1048574\">" + Builder.cell("table:style-name=\"red\"")
        + "</table:table-row>"
    )
    builder.styles =
      fill("red", "#c00000") + fill("none", "transparent", parent: "red")
      + Builder.style("amber", "style:parent-style-name=\"o\"")
    builder.commonStyles = fill("o", "#ffc000") + fill("green", "#00b050")
    let sheet = try #require(try TableFile.open(bytes: builder.bytes).sheets.first)
    let block = RowBlock()
    try sheet.read(#require(try sheet.nextChunk()), into: block)
    #expect(block.rows.map(\.cellCount) == [4, 4])
    #expect((0..<4).map { block.cell(row: 1, column: $0).hue } == [.red, nil, .green, .amber])
  }
}
