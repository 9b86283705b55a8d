import TestSupport
import Testing
import Texts

/// A word that is not known may be taken for one that is, never the other way round.
struct WordPrefilterTests {
  private static let pieces = [
    "agreed", "with", "the", "Board", " ", " ", " ", ". ", "\r\n", "é", "Ünïted", "–", "x9", "17", "12.01.24", "DS ",
    "no change", "a", "unquestionablyoverlong",
  ]

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `counts no word that the other text has, and no more words than there are`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var vocabulary = Vocabulary()
    var phrases = PhraseMatcher(months: [])
    let list = PhraseListID(index: 0)
    phrases.add([.word("no"), .word("change")], to: list, vocabulary: &vocabulary)
    let leading = WordPrefilter.Leading(phrases, list, vocabulary)
    let prefilter = WordPrefilter()
    var found = 0
    for _ in 0..<600 {
      let known = text(&random).withBytes { NormalisedText($0, vocabulary: vocabulary) }
      prefilter.know(known, from: 0)
      let hashes = Set(known.words.map(\.hash))
      let other = text(&random)
      other.withBytes { source in
        let words = NormalisedText(source, vocabulary: vocabulary)
        let phrase = phrases.longest(of: list, in: words)
        let unknown = words.words.dropFirst(phrase).count { !hashes.contains($0.hash) }
        let outcome = prefilter.look(at: source)
        #expect(outcome.words.contains(words.count), "\(other)")
        guard let left = prefilter.leadingWords(of: source, leading, vocabulary, isSigned: outcome.mayBeSigned) else {
          return
        }
        #expect(left >= phrase || outcome.mayBeSigned, "\(other)")
        for most in [2, 1000] {
          let counted = prefilter.unknownWords(in: source, most: most, leaving: left, isSigned: outcome.mayBeSigned)
          #expect(counted <= unknown, "\(other)")
          if counted > 0 { found += 1 }
        }
      }
    }
    #expect(found > 100)
  }

  private func text(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...70, using: &random)).map { _ in
      Self.pieces[Int.random(in: Self.pieces.indices, using: &random)]
    }.joined()
  }
}
