import Documents
import Testing

@Suite struct DisplayTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("two\nlines\r\n", "two lines  "), ("\u{1B}[31m", "<U+001B>[31m"), ("a\u{202E}b", "a<U+202E>b"),
    ("\u{9B}", "<U+009B>"), ("\u{FEFF}x", "<U+FEFF>x"), ("\u{E0041}", "<U+E0041>"), ("é😀", "é😀"),
  ])
  func showsWhatWouldSteer(text: String, expected: String) {
    #expect(DisplayText.safe(text) == expected)
  }

  @Test(arguments: [("abc", 3), ("é", 1), ("e\u{301}", 1), ("表", 2), ("😀", 2), ("“x”", 3)])
  func countsColumns(text: String, expected: Int) {
    #expect(DisplayText.width(text) == expected)
  }

  @Test(arguments: [
    ("", [""]), ("  spaced   out ", ["spaced out"]),
    ("one two three four five six", ["one two three four", "five six"]),
    ("aaaaaaaaaabbbbbbbbbbccccc", ["aaaaaaaaaa", "bbbbbbbbbbccccc"]),
    ("表表表表表表表表表表表", ["表表表表表表表表表表", "表"]),
    ("é表ab表cdef表ghijkl表 x", ["é表ab表cdef表", "ghijkl表 x"]),
    (String(repeating: "表", count: 5_000), Array(repeating: "表表表表表表表表表表", count: 500)),
  ])
  func wraps(text: String, expected: [String]) {
    #expect(DisplayText.wrapped(text, to: 20) == expected)
  }
}
