import TestSupport
import Testing
import Texts

@testable import Tables

/// Cells that SharePoint exports with their markup.
struct PastedMarkupTests {
  private func shown(_ text: String) -> String {
    let arena = Arena()
    return text.withBytes { PastedMarkup.wraps($0) ? PastedMarkup.unwrapped($0, into: arena).string : $0.string }
  }

  @Test(arguments: [
    (#"<div class="ExternalClass0A1B"><p>On track.</p></div>"#, "On track."),
    (
      #"<div class="ExternalClass0A1B"><p>First &amp; last</p><p>Second<br>line<br/>three</p></div>"#,
      "First & last\nSecond\nline\nthree"
    ),
    (
      #"<div class="ExternalClass0"><ul><li>a &lt; b</li><li>&quot;c&quot; &gt;&#160;d</li></ul></div>"#,
      "a < b\n\"c\" > d"
    ),
    (#"<div class="ExternalClass0">&copy; A&B &</div>"#, "&copy; A&B &"),
    (#"<div class="ExternalClass0">open <b"#, "open "),
    (#"<div class="ExternalClass0"></div>"#, ""), (#"<div class="ExternalClass0"><p style="a">x</p >y</div>"#, "x\ny"),
  ])
  func `are shown without it`(text: String, shown: String) { #expect(self.shown(text) == shown) }

  @Test(arguments: [
    #"<div class="External"><p>x</p></div>"#, #" <div class="ExternalClass0">x</div>"#, "<p>x</p>", "<", "a < b",
    #"<DIV class="ExternalClass0">x</DIV>"#,
  ])
  func `other text is left alone`(text: String) { #expect(shown(text) == text) }

  @Test func `in workbooks and in text files`() throws {
    let cell = #"<div class="ExternalClass0"><p>On hold</p></div>"#
    let escaped = cell.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let book = WorkbookBuilder(
      #"<row r="1"><c r="A1" t="str"><v>\#(escaped)</v></c><c r="B1" t="str"><v>x</v></c></row>"#)
    let csv = "\"\(cell.replacing("\"", with: "\"\""))\",x\n"
    for bytes in [book.bytes, Array(csv.utf8)] {
      let sheet = try #require(try TableFile.open(bytes: bytes, path: "x").sheets.first)
      let block = RowBlock()
      try sheet.read(#require(try sheet.nextChunk()), into: block)
      #expect(block.text(row: 0, column: 1).string == "x" && !block.holdsMarkup)
      #expect(block.text(row: 0, column: 0).string == "On hold" && block.holdsMarkup)
    }
  }
}
