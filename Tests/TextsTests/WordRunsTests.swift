import TestSupport
import Testing
import Texts

struct WordRunsTests {
  @Test func `counts the words of long plain texts`() throws {
    let text = "The board met on 11.01.24, and agreed: no change to A1.2 / B3.4; the rest is 50% done (see below)."
    let runs = try #require(text.withBytes { WordRuns($0) })
    #expect(runs.leastWords == 23 && runs.mostWords == 23)
    #expect(runs.mostDates >= 2)
    #expect("A short text.".withBytes { WordRuns($0) } == nil)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `never promises more or fewer words than there are`(_ seed: UInt64) throws {
    let pieces = [
      "a", "word", "Ünïted", "–", "İ", " ", " ", ", ", "\r\n", "12.01.24", "№", "é", "x9", "\u{2019}", "€5", ".",
    ]
    var random = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 40...120, using: &random)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &random)]
      }.joined()
      let words = text.withBytes { NormalisedText($0, vocabulary: Vocabulary()).count }
      guard let runs = text.withBytes({ WordRuns($0) }) else { continue }
      #expect(runs.leastWords <= words && words <= runs.mostWords, "\(text)")
    }
  }
}
