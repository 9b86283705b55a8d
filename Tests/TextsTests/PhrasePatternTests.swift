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
    ("a [b [c]]", ["a b c", "a b", "a"]), ("{month}update", ["{month} update"]), ("a ()(b)", ["a b"]),
  ])
  func `unfolds to phrases`(_ pattern: String, _ phrases: [String]) throws {
    #expect(try PhrasePattern.unfolded(pattern).map(short) == phrases)
  }

  @Test(arguments: [
    ("", "the phrase can be empty"), ("[a]", "the phrase can be empty"), ("...", "the phrase can be empty"),
    ("a [b", "a bracket is not closed"), ("a (b]", "\"]\" closes nothing"), ("a]", "\"]\" closes nothing"),
    ("a | b", "\"|\" stands outside brackets"), ("{month", "a placeholder is not closed by \"}\""),
    ("{day}", "unknown placeholder {day}; known are {month}, {year} and {ref}"),
  ])
  func `refuses what is no phrase`(_ pattern: String, _ problem: String) {
    #expect(throws: PhrasePattern.Problem.wrong(problem)) { try PhrasePattern.unfolded(pattern) }
  }

  @Test(arguments: [
    ("[[a]] b", PhraseLimits(words: 9, forms: 9, depth: 1), PhrasePattern.Problem.tooDeep),
    ("[a|b|c] x", PhraseLimits(words: 9, forms: 3, depth: 9), .tooManyForms),
    ("(a|b) (c|d)", PhraseLimits(words: 9, forms: 3, depth: 9), .tooManyForms),
    ("a b c d", PhraseLimits(words: 3, forms: 9, depth: 9), .tooManyWords),
    ("a (b c|b) d e", PhraseLimits(words: 4, forms: 9, depth: 9), .tooManyWords),
  ])
  func `keeps each limit`(_ pattern: String, _ limits: PhraseLimits, _ problem: PhrasePattern.Problem) throws {
    #expect(throws: problem) { try PhrasePattern.unfolded(pattern, limits: limits) }
    #expect(try !PhrasePattern.unfolded(pattern).isEmpty)
  }

  /// Whatever else is wrong with it.
  @Test(arguments: ["[a|b] {month} {month} {month} {month} ]", "a (b c d|b) ("])
  func `tells what is too long before it is unfolded`(_ pattern: String) {
    let limits = PhraseLimits(words: 3, forms: 9, depth: 9)
    #expect(throws: PhrasePattern.Problem.tooManyWords) { try PhrasePattern.unfolded(pattern, limits: limits) }
  }
}
