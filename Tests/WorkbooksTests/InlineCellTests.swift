import Testing

@testable import Workbooks

struct InlineCellTests {
  /// White space that some programs would take away is marked.
  @Test(arguments: [
    ("", #"<c r="B12" s="7"/>"#), ("=1+1", #"<c r="B12" s="7" t="inlineStr"><is><t>=1+1</t></is></c>"#),
    (
      "two  spaces & <one>",
      #"<c r="B12" s="7" t="inlineStr"><is><t>two  spaces &amp; &lt;one&gt;</t></is></c>"#
    ),
    (" before", #"<c r="B12" s="7" t="inlineStr"><is><t xml:space="preserve"> before</t></is></c>"#),
    ("behind ", #"<c r="B12" s="7" t="inlineStr"><is><t xml:space="preserve">behind </t></is></c>"#),
    ("two\nlines", "<c r=\"B12\" s=\"7\" t=\"inlineStr\"><is><t xml:space=\"preserve\">two\nlines</t></is></c>"),
  ])
  func `a text is written as it is`(text: String, cell: String) {
    var out: [UInt8] = []
    InlineCell(columns: 2).write(text, column: 1, InlineCell.number(ofRow: 11), 7, &out)
    #expect(String(decoding: out, as: UTF8.self) == cell)
  }
}
