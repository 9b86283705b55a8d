import Checks
import TestSupport
import Testing

struct WordingTests {
  @Test(arguments: [
    ("A short text.", "A short text."),
    ("Two\r\nlines,  and \t spaces ", "Two lines, and spaces"),
    ("The board agreed the plan and its owners", "The board agreed the plan…"),
    ("Incomprehensibilities-unquestionably", "Incomprehensibilities-un…"),
    ("Ünïcödé ünïcödé ünïcödé ünïcödé", "Ünïcödé ünïcödé ünïcödé…"),
    ("exactly twenty five chars", "exactly twenty five chars"),
    ("exactly twenty five charsX", "exactly twenty five…"),
    ("twenty-five and a blank..  ", "twenty-five and a blank.."),
  ]) func `shows a text on one line, cut between words where one ends in its second half`(
    _ text: String, _ shown: String
  ) {
    #expect(Wording.short(text, most: 25) == shown)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `cuts a text alike whatever white space is before it`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = ["a", "plan", "housing", "é", "incomprehensibilities", " ", " ", " ", ".", "  ", "\n", "\u{7F}"]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &random)]
      }.joined()
      let most = Int.random(in: 2...60, using: &random)
      #expect(Wording.short(text, most: most) == Wording.short("\n " + text, most: most), "\(text)")
    }
  }
}
