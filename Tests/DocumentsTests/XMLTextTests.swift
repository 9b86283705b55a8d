import Documents
import Testing

struct XMLTextTests {
  @Test(arguments: [
    ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("&#65;&#x42;", "AB"), ("&unknown; & &", "&unknown; & &"),
    ("&#xD800;&#99999999999;", "&#xD800;&#99999999999;"),
  ])
  func decodesAttributes(written: String, meant: String) {
    #expect(XMLText.decoded(Array(written.utf8)[...]) == meant)
  }

  @Test(arguments: [
    ("a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"), ("]]>", "]]&gt;"), ("\u{1B}x", "&lt;U+001B&gt;x"),
    ("\u{FFFE}", "\u{FFFD}"), ("a\nb", "a b"),
  ])
  func escapes(text: String, expected: String) {
    #expect(XMLText.shown(text) == expected)
  }
}
