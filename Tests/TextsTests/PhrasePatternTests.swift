import Testing
import Texts

struct PhrasePatternTests {
  private func short(_ tokens: [PhrasePattern.Token]) -> String {
    tokens.map { token in
      switch token {
      case .word(let word): word
      case .month: "{month}"
      case .year: "{year}"
      case .ref: "{ref}"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("On Hold", ["on hold"]), ("re-profiled", ["re profiled"]), ("as above {ref}", ["as above {ref}"]),
    ("update as {month} [{year}]", ["update as {month} {year}", "update as {month}"]),
    ("due (by|in) {month}", ["due by {month}", "due in {month}"]),
    (
      "[next] [update|report] due",
      ["next update due", "next report due", "next due", "update due", "report due", "due"]
    ),
    ("a [b [c]]", ["a b c", "a b", "a"]), ("{month}update", ["{month} update"]),
  ])
  func `unfolds to phrases`(_ pattern: String, _ phrases: [String]) throws {
    #expect(try PhrasePattern.unfolded(pattern).map(short) == phrases)
  }

  @Test(arguments: [
    ("", "the phrase can be empty"), ("[a]", "the phrase can be empty"), ("...", "the phrase can be empty"),
    ("a [b", "a bracket is not closed"), ("a (b]", "\"]\" closes nothing"), ("a]", "\"]\" closes nothing"),
    ("a | b", "\"|\" stands outside brackets"), ("{month", "a placeholder is not closed by \"}\""),
    ("{day}", "unknown placeholder {day}; known are {month}, {year} and {ref}"),
    ("[[[[[[[[[a]]]]]]]]] b", "brackets stand more than 8 deep"),
    ("[a|b|c][a|b|c][a|b|c][a|b|c][a|b|c][a|b|c] x", "the phrase unfolds to more than 1024 phrases"),
    (String(repeating: "word ", count: 25), "the phrase has more than 24 words"),
  ])
  func `refuses what is no phrase`(_ pattern: String, _ problem: String) {
    let thrown = #expect(throws: PhrasePattern.Problem.self) { try PhrasePattern.unfolded(pattern) }
    #expect(thrown?.message == problem)
  }
}
