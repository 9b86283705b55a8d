import TestSupport

/// Workbooks that hold a little of everything.
enum WorkbookSeeds {
  /// Shared and inline texts, rich text, dates, numbers, booleans, errors, formulas, merged cells, hidden rows.
  static let rich: WorkbookBuilder = {
    let headers = ["Ref", "Action", "Start date", "Due date", "Status (January 2024)", "Update (January 2024)"]
    var builder = WorkbookBuilder()
    builder.formats = ["mmm-yy", "dd/mm/yyyy", "#,##0.00;[Red]-0.0%"]
    builder.sharedStrings =
      headers.map { "<si><t>\($0)</t></si>" }.joined()
      + "<si><t>OC.A2.1</t></si><si><r><t>Workforce </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">Strategy</t></r>"
      + "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si><si><t>On Track_x000D_</t></si>"
    let first = headers.indices.map { "<c r=\"\("ABCDEF".prefix($0 + 1).suffix(1))1\" t=\"s\"><v>\($0)</v></c>" }
      .joined()
    let rows =
      "<row r=\"1\" spans=\"1:6\">\(first)</row>"
      + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>6</v></c><c r=\"B2\" t=\"s\"><v>7</v></c><c r=\"C2\" s=\"1\"><v>44927</v></c>"
      + "<c r=\"D2\" s=\"2\"><v>45292.5</v></c><c r=\"E2\" t=\"s\"><v>8</v></c>"
      + "<c r=\"F2\" t=\"inlineStr\"><is><t>Paper written. DS 11.01.24</t></is></c></row>"
      + "<row r=\"4\" hidden=\"1\"><c r=\"A4\" t=\"str\"><f>\"OC.\"&amp;\"A2.2\"</f><v>OC.A2.2</v></c><c t=\"b\"><v>1</v></c>"
      + "<c t=\"e\"><v>#DIV/0!</v></c><c s=\"3\"><v>-1234.5</v></c><c t=\"d\"><v>2024-01-31T00:00:00</v></c></row>"
    let tail = "<mergeCells count=\"1\"><mergeCell ref=\"B2:B4\"/></mergeCells>"
    builder.sheets = [("OC", WorkbookBuilder.sheet(rows, tail: tail))]
    return builder
  }()

  private static let headers = OpenDocumentBuilder.row(
    ["Ref", "Action", "Start date", "Due date", "Status (January 2024)", "Update (January 2024)"]
      .map(OpenDocumentBuilder.text).joined())

  /// Texts of many elements, values of every type, dates in formats and without, notes, merged and hidden cells, fills.
  static let openDocument: OpenDocumentBuilder = {
    func cell(_ attributes: String, _ inner: String = "") -> String { OpenDocumentBuilder.cell(attributes, inner) }
    let merged = "table:number-rows-spanned=\"2\" office:value-type=\"string\""
    let rows = [
      [
        OpenDocumentBuilder.text("OC.A2.1"), cell(merged, "<text:p>Workforce <text:span>Strategy</text:span></text:p>"),
        OpenDocumentBuilder.date("table:style-name=\"ce1\""), OpenDocumentBuilder.date(""),
        OpenDocumentBuilder.text("On Track"),
        cell(
          "", "<office:annotation><text:p>x</text:p></office:annotation><text:p>Written.<text:s/>DS 11.01.24</text:p>"),
      ],
      [
        OpenDocumentBuilder.text("OC.A2.2"), "<table:covered-table-cell/>",
        cell("office:value-type=\"percentage\" office:value=\"0.5\""),
        cell("office:value-type=\"boolean\" office:boolean-value=\"true\""), cell("table:style-name=\"ce2\""),
        cell("office:value-type=\"string\" table:formula=\"of:=1/0\"", "<text:p>#DIV/0!</text:p>"),
      ],
    ]
    var builder = OpenDocumentBuilder(
      "<table:table-column table:number-columns-repeated=\"6\" table:default-cell-style-name=\"ce1\"/>" + headers
        + rows.map { OpenDocumentBuilder.row($0.joined()) }.joined())
    builder.styles =
      OpenDocumentBuilder.month + "<number:text-style style:name=\"N1\"><style:map style:condition=\"value()&lt;=1e9\" "
      + "style:apply-style-name=\"M\"/></number:text-style>"
      + OpenDocumentBuilder.style("ce1", "style:data-style-name=\"N1\"")
    builder.commonStyles = OpenDocumentBuilder.style(
      "ce2", "style:parent-style-name=\"ce1\"", "<style:table-cell-properties fo:background-color=\"#ffc000\"/>")
    return builder
  }()

  /// Rows and cells that repeat, in groups, to the ends of the sheet.
  static let repeating = OpenDocumentBuilder(
    "<table:table-header-rows>\(headers)</table:table-header-rows><table:table-row-group>"
      + "<table:table-row table:number-rows-repeated=\"3\" table:visibility=\"filter\">"
      + OpenDocumentBuilder.text("OC.A2.1") + OpenDocumentBuilder.cell("table:number-columns-repeated=\"3\"")
      + OpenDocumentBuilder.text("On Track") + "</table:table-row></table:table-row-group>"
      + "<table:table-row table:number-rows-repeated=\"1048572\"><table:table-cell "
      + "table:number-columns-repeated=\"16384\"/></table:table-row>")
}
