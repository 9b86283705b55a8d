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
}
