import Dates
import Tables
import TestSupport
import Testing

private typealias Builder = OpenDocumentBuilder

struct OpenDocumentDateTests {
  @Test(arguments: [
    ("<number:day/><number:month/><number:year/>", SheetDate.Shape.day),
    ("<number:day number:style=\"long\"/><number:year/>", .day),
    ("<number:month number:textual=\"true\"/><number:text>-</number:text><number:year/>", .month),
    ("<number:month/><number:era/>", .month), ("<number:day/><number:month/>", .dayWithoutYear),
    ("<number:month/>", .dayWithoutYear), ("<number:day-of-week/><number:day/>", .dayWithoutYear),
    ("<number:quarter/><number:month/><number:year/><number:hours/>", .month), ("<number:year/>", nil),
    ("<number:quarter/><number:year/>", nil), ("<number:hours/><number:minutes/>", nil), ("", nil),
  ])
  func `tells a date's shape from its format`(format: String, shape: SheetDate.Shape?) throws {
    var builder = Builder(Builder.row(Builder.date("table:style-name=\"ce1\"")))
    builder.styles =
      "<number:date-style style:name=\"N1\">\(format)</number:date-style>"
      + Builder.style("ce1", "style:data-style-name=\"N1\"")
    let reading = try Reading(builder.bytes)
    #expect(reading.rows == [["as shown"]])
    #expect(reading.dates.map(\.shape) == [shape].compactMap { $0 })
    #expect(reading.kinds == [[shape == nil ? .number : .date]])
  }

  private static let day =
    "<number:date-style style:name=\"D\"><number:day/><number:month/><number:year/></number:date-style>"

  private static func map(_ condition: String, _ style: String) -> String {
    "<style:map style:condition=\"\(condition)\" style:apply-style-name=\"\(style)\"/>"
  }

  /// How a date shows whose cell has `ce1`; the column has `co`, the row `ro`, where they are named.
  private static let looks: [(name: String, styles: String, common: String, shape: SheetDate.Shape?)] = [
    ("own", Builder.month + Builder.style("ce1", "style:data-style-name=\"M\""), "", .month),
    (
      "of its parent", Builder.month + Builder.style("ce1", "style:parent-style-name=\"p\""),
      Builder.style("p", "style:data-style-name=\"M\""), .month
    ),
    ("common", "", Builder.month + Builder.style("ce1", "style:data-style-name=\"M\""), .month),
    (
      "own before the common", Builder.month + Builder.style("ce1", "style:data-style-name=\"M\""),
      day + Builder.style("ce1", "style:data-style-name=\"D\""), .month
    ),
    (
      "own before its parent's",
      Builder.month + Builder.style("ce1", "style:parent-style-name=\"p\" style:data-style-name=\"M\""),
      day + Builder.style("p", "style:data-style-name=\"D\""), .month
    ),
    (
      "in a circle",
      Builder.style("ce1", "style:parent-style-name=\"ce2\"") + Builder.style("ce2", "style:parent-style-name=\"ce1\""),
      "", .day
    ),
    (
      "of a style of rows", Builder.month + Builder.style("ce1", "style:data-style-name=\"M\"", family: "table-row"),
      "", .day
    ),
    ("of a format there is not", Builder.style("ce1", "style:data-style-name=\"M\""), "", .day),
    (
      "of numbers", "<number:number-style style:name=\"N\"/>" + Builder.style("ce1", "style:data-style-name=\"N\""), "",
      .day
    ),
    (
      "of times", "<number:time-style style:name=\"N\"/>" + Builder.style("ce1", "style:data-style-name=\"N\""), "", nil
    ),
    (
      "by a condition that holds",
      Builder.month
        + "<number:text-style style:name=\"N\">\(map("value()&lt;=1.79769313486232E+308", "M"))</number:text-style>"
        + Builder.style("ce1", "style:data-style-name=\"N\""), "", .month
    ),
    (
      "by the second condition",
      Builder.month + day
        + "<number:date-style style:name=\"N\"><number:day/>\(map("value()<40000".replacing("<", with: "&lt;"), "D"))"
        + "\(map("value() != 0", "M"))</number:date-style>" + Builder.style("ce1", "style:data-style-name=\"N\""), "",
      .month
    ),
    (
      "by none of its conditions",
      Builder.month + "<number:date-style style:name=\"N\"><number:day/>\(map("value()>=60000", "M"))\(map("x", "M"))"
        + "</number:date-style>" + Builder.style("ce1", "style:data-style-name=\"N\""), "", .dayWithoutYear
    ),
  ]

  @Test(arguments: looks.indices) func `finds the format of a date`(_ index: Int) throws {
    let look = Self.looks[index]
    var builder = Builder(Builder.row(Builder.date("table:style-name=\"ce1\"")))
    builder.styles = look.styles
    builder.commonStyles = look.common
    for bytes in [builder.bytes, builder.flat] {
      #expect(try Reading(bytes).dates.map(\.shape) == [look.shape].compactMap { $0 }, "\(look.name)")
    }
  }

  @Test(arguments: [
    ("table:style-name=\"ce1\"", "table:default-cell-style-name=\"ce2\"", "ce2", "ce2", SheetDate.Shape.month),
    ("", "table:default-cell-style-name=\"ce1\"", "ce2", "ce2", .month), ("", "", "ce1", "ce2", .month),
    ("", "", "", "ce1", .month), ("", "", "ce2", "ce1", .dayWithoutYear),
  ])
  func `takes the style of the cell, its row, its column or of all`(
    own: String, row: String, column: String, standard: String, shape: SheetDate.Shape
  ) throws {
    let columns =
      "<table:table-column/><table:table-columns><table:table-column table:number-columns-repeated=\"2\" "
      + "table:default-cell-style-name=\"\(column)\"/></table:table-columns>"
    var builder = Builder(
      columns + "<table:table-row \(row)><table:table-cell table:number-columns-repeated=\"2\"/>\(Builder.date(own))"
        + "</table:table-row>")
    builder.styles =
      Builder.month + "<number:date-style style:name=\"N\"><number:month/></number:date-style>"
      + Builder.style("ce1", "style:data-style-name=\"M\"") + Builder.style("ce2", "style:data-style-name=\"N\"")
    builder.commonStyles = Builder.style("Default", "style:parent-style-name=\"\(standard)\"")
    #expect(try Reading(builder.bytes).dates.map(\.shape) == [shape])
  }

  @Test(arguments: [("1899-12-30", SerialDate.from1900), ("1904-01-01", .from1904)])
  func `counts the values of dates from its first day`(first: String, serials: SerialDate) throws {
    var builder = Builder(Builder.row(Builder.date("table:style-name=\"ce1\"")))
    builder.settings =
      "<table:calculation-settings><table:null-date table:date-value=\"\(first)\"/></table:calculation-settings>"
    builder.styles =
      Builder.month
      + "<number:date-style style:name=\"N\"><number:day/>\(Self.map("value()=45230", "M"))</number:date-style>"
      + Builder.style("ce1", "style:data-style-name=\"N\"")
    let file = try TableFile.open(bytes: builder.bytes)
    #expect(file.sheets.map(\.serials) == [serials])
    #expect(try Reading(file).dates.map(\.shape) == [serials == .from1900 ? .month : .dayWithoutYear])
  }
}
