import Dates
import Tables
import TestSupport
import Testing

private typealias Builder = OpenDocumentBuilder

struct OpenDocumentCellTests {
  @Test(arguments: [
    ("string", "office:value-type=\"string\"", "<text:p>On Track</text:p>", "On Track", Cell.Kind.text),
    (
      "string without a paragraph", "office:value-type=\"string\" office:string-value=\"A &amp; B\"", "", "A & B", .text
    ),
    (
      "string with both", "office:value-type=\"string\" office:string-value=\"other\"", "<text:p>shown</text:p>",
      "shown", .text
    ),
    ("no type", "", "<text:p>old writers</text:p>", "old writers", .text),
    ("float", "office:value-type=\"float\" office:value=\"1234.5\"", "<text:p>1,234.50</text:p>", "1,234.50", .number),
    ("float without text", "office:value-type=\"float\" office:value=\"2.50\"", "", "2.5", .number),
    ("float that is none", "office:value-type=\"float\" office:value=\"0x1F\"", "", "0x1F", .text),
    ("float that its format hides", "office:value-type=\"float\" office:value=\"3\"", "<text:p/>", "", .number),
    (
      "currency", "office:value-type=\"currency\" office:currency=\"GBP\" office:value=\"5\"", "<text:p>£5</text:p>",
      "£5", .number
    ),
    ("percentage", "office:value-type=\"percentage\" office:value=\"0.8\"", "<text:p>80%</text:p>", "80%", .number),
    ("percentage without text", "office:value-type=\"percentage\" office:value=\"0.07\"", "", "7%", .number),
    (
      "boolean", "office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>WAHR</text:p>", "WAHR",
      .boolean
    ),
    ("boolean without text", "office:value-type=\"boolean\" office:boolean-value=\"45230\"", "", "TRUE", .boolean),
    ("false without text", "office:value-type=\"boolean\" office:boolean-value=\"false\"", "", "FALSE", .boolean),
    (
      "time", "office:value-type=\"time\" office:time-value=\"PT12H00M00S\"", "<text:p>12:00</text:p>", "12:00", .number
    ),
    ("date", "office:value-type=\"date\" office:date-value=\"2023-10-31\"", "", "31/10/2023", .date),
    (
      "date without a format", "office:value-type=\"date\" office:date-value=\"2023-10-31T10:00:00\"",
      "<text:p>10/31/23</text:p>", "31/10/2023", .date
    ),
    (
      "date with an offset", "office:value-type=\"date\" office:date-value=\"2023-10-31T10:00:00.5Z\"", "",
      "31/10/2023", .date
    ),
    (
      "date before 1900", "office:value-type=\"date\" office:date-value=\"1899-12-30\"", "<text:p>30/12/99</text:p>",
      "30/12/99", .text
    ),
    (
      "date past 2099", "office:value-type=\"date\" office:date-value=\"2100-01-01\"", "<text:p>1/1/00</text:p>",
      "1/1/00", .text
    ),
    (
      "day that never was", "office:value-type=\"date\" office:date-value=\"2023-02-30\"", "<text:p>30 Feb</text:p>",
      "30 Feb", .text
    ),
    (
      "date that is none", "office:value-type=\"date\" office:date-value=\"2023-1-1\"", "<text:p>soon</text:p>", "soon",
      .text
    ),
    (
      "error by its mark", "office:value-type=\"string\" calcext:value-type=\"error\"", "<text:p>#REF!</text:p>",
      "#REF!", .error
    ),
    (
      "error of a number", "office:value-type=\"float\" office:value=\"0\" calcext:value-type=\"error\"",
      "<text:p>#VALUE!</text:p>", "#VALUE!", .error
    ),
    (
      "error by its formula", "office:value-type=\"string\" office:string-value=\"\" table:formula=\"of:=1/0\"",
      "<text:p>#DIV/0!</text:p>", "#DIV/0!", .error
    ),
    (
      "error by its number", "office:value-type=\"string\" table:formula=\"of:=A\"", "<text:p>Err:508</text:p>",
      "Err:508", .error
    ),
    ("typed error", "office:value-type=\"string\"", "<text:p>#N/A</text:p>", "#N/A", .text),
  ])
  func `shows a cell`(name: String, attributes: String, inner: String, text: String, kind: Cell.Kind) throws {
    let builder = Builder(Builder.row(Builder.cell(attributes, inner)))
    for bytes in [builder.bytes, builder.flat] {
      let reading = try Reading(bytes)
      #expect(reading.rows == [[text]], "\(name)")
      #expect(reading.kinds == [[kind]], "\(name)")
    }
  }

  @Test(arguments: [
    "", "office:value-type=\"string\"", "office:value-type=\"string\" office:string-value=\"\"",
    "office:value-type=\"float\"", "office:value-type=\"date\"",
  ])
  func `reads a cell without a value as blank`(attributes: String) throws {
    let note = "<office:annotation><text:p>a note</text:p></office:annotation>"
    let text = Builder.text("x")
    #expect(
      try Reading(Builder(Builder.row(text, Builder.cell(attributes, note), text)).bytes).rows == [["x", "", "x"]])
  }

  @Test(arguments: [
    ("spaces as they are", "<text:p>  two  spaces </text:p>", "  two  spaces "),
    ("spaces of elements", "<text:p>a<text:s/>b<text:s text:c=\"3\"/>c</text:p>", "a b   c"),
    ("spaces of no number", "<text:p>a<text:s text:c=\"x\"/>b</text:p>", "a b"),
    ("tabs and line breaks", "<text:p>a<text:tab/>b<text:line-break/>c</text:p>", "a\tb\nc"),
    ("line ends of the XML", "<text:p>a\nb\tc&#13;d</text:p>", "a b c d"),
    ("paragraphs", "<text:p>a</text:p><text:p/><text:h>b</text:h>", "a\n\nb"),
    (
      "lists",
      "<text:list><text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item>"
        + "</text:list></text:list-item></text:list>", "a\nb"
    ),
    (
      "runs",
      "<text:p>a<text:span text:style-name=\"T1\">b</text:span><text:a>c</text:a><text:meta>d</text:meta></text:p>",
      "abcd"
    ),
    (
      "ruby",
      "<text:p><text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby></text:p>",
      "東"
    ),
    ("fields", "<text:p>as at <text:date>31/01/2024</text:date></text:p>", "as at 31/01/2024"),
    (
      "notes",
      "<office:annotation><text:p>note</text:p></office:annotation>"
        + "<text:p>a<text:note><text:p>b</text:p></text:note></text:p>",
      "a"
    ),
    (
      "drawings",
      "<draw:frame><draw:text-box><text:p>x</text:p></draw:text-box></draw:frame><text:p>a<draw:a>b</draw:a></text:p>",
      "a"
    ),
    ("a table in the cell", "<text:p>a</text:p>" + Builder.table(Builder.row()), "a"),
    ("characters", "<text:p>&lt;é € 😀\u{A0}x&amp;&gt;<![CDATA[<c>]]></text:p>", "<é € 😀\u{A0}x&><c>"),
  ])
  func `reads a text`(name: String, inner: String, text: String) throws {
    let cell = Builder.cell("office:value-type=\"string\"", inner)
    #expect(try Reading(Builder(Builder.row(cell)).bytes).rows == [[text]], "\(name)")
  }
}
