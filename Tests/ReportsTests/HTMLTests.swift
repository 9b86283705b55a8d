import Testing

@testable import Reports

struct HTMLTests {
  @Test(arguments: [
    ("Tom & Jerry", "Tom &amp; Jerry"),
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\"' onmouseover=", "&quot;&#39; onmouseover="),
    ("]]>", "]]&gt;"),
    ("&lt;", "&amp;lt;"),
    ("=HYPERLINK(\"x\")", "=HYPERLINK(&quot;x&quot;)"),
    ("two\nlines\tand a tab", "two\nlines\tand a tab"),
    ("Åsa – 日本 👩‍👩‍👧", "Åsa – 日本 👩‍👩‍👧"),
    ("\u{202E}exe.gnp", "[U+202E]exe.gnp"),
    ("\u{2066}a\u{2069}", "[U+2066]a[U+2069]"),
    ("a\u{0}b\u{1B}[31m\r", "a[U+0000]b[U+001B][31m[U+000D]"),
    ("\u{85}\u{2028}\u{FEFF}\u{E0041}\u{FFFF}", "[U+0085][U+2028][U+FEFF][U+E0041][U+FFFF]"),
  ])
  func escapesText(text: String, expected: String) {
    #expect(written(HTML("\(text)")) == expected)
  }

  @Test(arguments: [
    ("\"><svg onload=x>", "&quot;&gt;&lt;svg onload=x&gt;"),
    ("' autofocus", "&#39; autofocus"),
    ("a\u{202E}b\rc", "a&#x202E;b&#xD;c"),
    ("\u{0}", "\u{FFFD}"),
  ])
  func keepsTextExactInAttributes(text: String, expected: String) {
    #expect(written(HTML("\(exact: text)")) == expected)
  }

  @Test func leavesMarkupOfTheSourceAlone() {
    let part = HTML("<b>\(1 + 1)</b>")
    #expect(written(HTML("<p>\(part) \("<i>")</p>")) == "<p><b>2</b> &lt;i&gt;</p>")
    #expect(written(HTML.joined([part, part], by: ", ")) == "<b>2</b>, <b>2</b>")
  }

  @Test(arguments: [("OC.A2.1", "OC.A2.1"), ("a b&c#\"é", "a%20b%26c%23%22%C3%A9"), ("\n", "%0A")])
  func encodesAddresses(text: String, expected: String) {
    #expect(percentEncoded(text) == expected)
  }

  private func written(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }
}
