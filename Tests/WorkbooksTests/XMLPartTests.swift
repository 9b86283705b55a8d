import Documents
import Testing

@testable import Workbooks

@Suite struct XMLPartTests {
  /// Appends `<n/>` to the root's first child and sets its `count`.
  private static func edited(_ text: String) -> String? {
    guard var part = XMLPart(text), let child = part.children(of: part.root).first else { return nil }
    part.append("<n/>", to: child)
    part.set("count", of: child.open, to: "2")
    return String(decoding: part.finished(), as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "<a><b count=\"1\"><m/></b></a>", "<a><b count=\"2\"><m/><n/></b></a>"),
    ("no such attribute", "<a><b></b></a>", "<a><b count=\"2\"><n/></b></a>"),
    ("closes itself", "<a><b/></a>", "<a><b count=\"2\"><n/></b></a>"),
    ("closes itself behind a space", "<a><b count='1' /></a>", "<a><b count='2' ><n/></b></a>"),
    ("prefixed", "<x:a><y:c/><x:b></x:b></x:a>", "<x:a><y:c/><x:b count=\"2\"><n/></x:b></x:a>"),
    ("behind a comment", "<a><!-- <b> --><b></b></a>", "<a><!-- <b> --><b count=\"2\"><n/></b></a>"),
    ("text that looks like a tag", "<a><b><![CDATA[</b>]]></b></a>", "<a><b count=\"2\"><![CDATA[</b>]]><n/></b></a>"),
    ("tag's end in a value", "<a><b t=\">\"></b></a>", "<a><b count=\"2\" t=\">\"><n/></b></a>"),
    (
      "declaration and trailing comment", "<?xml version='1.0'?><a><b></b></a><!-- </a> -->",
      "<?xml version='1.0'?><a><b count=\"2\"><n/></b></a><!-- </a> -->"
    ),
  ])
  func splices(name: String, before: String, after: String) {
    #expect(Self.edited(before) == after, "\(name)")
  }

  @Test(arguments: ["", "x", "<", "<a", "<a>", "</a>", "<a b='", "<!--", "<?", "<![CDATA[", "<a></b>", "\u{0}<>"])
  func refusesWhatHasNoRoot(text: String) {
    #expect(XMLPart(text) == nil)
  }

  @Test func neverTrapsOnABeginning() {
    let text = Array("<?xml?><x:a r:id='1' q=\"&amp;\"><x:b/><!-- c --><x:c>t</x:c></x:a>".utf8)
    for length in text.indices {
      guard let part = XMLPart(Array(text[..<length])) else { continue }
      _ = part.children(of: part.root)
    }
  }

  @Test(arguments: [
    ("a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"), ("a\u{0}\u{B}\u{1B}b\u{FFFF}\u{85}", "ab"), ("é…漢😀", "é…漢😀"),
    ("_x000A_", "_x005F_x000A_"),
    ("_x00_ _x00ZZ_", "_x00_ _x00ZZ_"), ("\u{202E}abc", "abc"), ("line\nline\ttab", "line\nline\ttab"),
  ])
  func escapesCells(text: String, xml: String) {
    var written: [UInt8] = []
    CellText.write(text, to: &written)
    #expect(String(decoding: written, as: UTF8.self) == xml)
  }

  @Test func cutsLongTextsBetweenCharacters() {
    #expect(CellText.shortened("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", to: 12) == "👩‍👩‍👧‍👦…")
    #expect(CellText.shortened(String(repeating: "a", count: 10), to: 10) == "aaaaaaaaaa")
    #expect(CellText.shortened(String(repeating: "a", count: 11), to: 10) == "aaaaaaaaa…")
  }

  private static let tail = Array("/>".utf8)
  private static let encodings: [(String, [UInt8])] = [
    ("UTF-16, marked", [0xFF, 0xFE, 0x3C, 0, 0xE9, 0, 0x2F, 0, 0x3E, 0]),
    ("UTF-16, high byte first", [0, 0x3C, 0, 0xE9, 0, 0x2F, 0, 0x3E]),
    ("UTF-8, marked", [0xEF, 0xBB, 0xBF, 0x3C, 0xC3, 0xA9, 0x2F, 0x3E]),
    ("Latin-1", Array("<?xml version='1.0' encoding='ISO-8859-1'?><".utf8) + [0xE9] + tail),
  ]

  @Test(arguments: encodings)
  func readsOtherEncodings(name: String, bytes: [UInt8]) {
    #expect(String(decoding: XMLEncoding.utf8(bytes), as: UTF8.self) == "<é/>", "\(name)")
  }
}
