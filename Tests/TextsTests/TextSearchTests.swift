import Testing
import Texts

@Suite struct TextSearchTests {
  @Test(arguments: [
    ("abc", "", true), ("", "", true), ("", "a", false), ("abc", "bc", true), ("aab", "ab", true), ("abc", "bd", false),
    ("café", "é", true), ("ab", "abc", false),
  ])
  func finds(text: String, other: String, expected: Bool) { #expect(text.contains(other) == expected) }

  @Test(arguments: [
    ("a%b%", "%", "%25", "a%25b%25"), ("aaa", "aa", "b", "ba"), ("abc", "", "x", "abc"), ("", "a", "b", ""),
    ("é&#38;#60;é", "&#38;", "&", "é&#60;é"), ("say \"so\"", "\"", "\\\"", "say \\\"so\\\""),
  ])
  func replaces(text: String, part: String, new: String, expected: String) {
    #expect(text.replacing(part, with: new) == expected)
  }
}
