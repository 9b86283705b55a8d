import Documents
import Testing

@testable import Reports

@Suite struct TextLinesTests {
  private static let texts = [
    "", " ", "  spaced   out ", "one two three four five six seven eight nine ten", "aaaaaaaaaabbbbbbbbbbcccccccccc dd",
    "“quoted” – and → more… of é ß × than fits on one line", "e\u{301}e\u{301} combined, and 表表表表表表表表表表表 wide",
    "\u{1B}[31m steers \u{202E} and\nbreaks", "éééééééééééééééééééééééééééé", "👩‍👩‍👧 \u{A9}\u{FE0F} €5",
    "ends with a word that is just as long",
  ]

  @Test(arguments: texts, [20, 21, 33])
  func wrapsAsAnyText(text: String, width: Int) {
    for sign in ["", "→ "] {
      var lines = TextLines()
      lines.append(text, sign: sign, indent: 4, wrappedTo: width)
      let expected = DisplayText.wrapped(sign + DisplayText.safe(text), to: width).enumerated().map { index, line in
        "    " + (index > 0 && !sign.isEmpty ? "  " : "") + line + "\n"
      }
      #expect(String(decoding: lines.bytes, as: UTF8.self) == expected.joined())
    }
  }

  @Test(arguments: [
    ("short", "short"), ("exactly ten", "exactly t…"), ("“quoted” text", "“quoted” …"), ("表表表表表表", "表表表表…"),
    ("ten wide-.", "ten wide-."), ("a\tb", "a b"),
  ])
  func cuts(text: String, expected: String) {
    var lines = TextLines()
    lines.append(text, cutTo: 10)
    #expect(String(decoding: lines.bytes, as: UTF8.self) == expected)
  }
}
