import TestSupport
import Testing
import Texts

@testable import Checks

struct TitleIndexTests {
  private static let words = ["plan", "the", "review", "of", "staff", "budget", "new", "a", "board", "report"]

  private static func words(_ title: String) -> NormalisedText {
    title.withBytes { NormalisedText($0, vocabulary: Vocabulary()) }
  }

  private func entry(_ title: String, theme: UInt64) -> TitleIndex.Entry {
    TitleIndex.Entry(theme: theme, words: TitleWords(Self.words(title)))
  }

  /// Titles of a few words, some of which stand twice in one.
  private func titles(_ count: Int, seed: UInt64) -> [(title: String, theme: UInt64)] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let length = Int.random(in: 1...9, using: &random)
      let title = (0..<length).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
      return (title, UInt64.random(in: 1...2, using: &random))
    }
  }

  @Test(arguments: [0, 0.5, 0.85, 1]) func `finds what comparing all pairs finds`(least: Double) {
    let candidates = titles(120, seed: 5)
    let index = TitleIndex(candidates.map { entry($0.title, theme: $0.theme) }, least: least)
    for (title, theme) in titles(200, seed: 6) {
      let agreements = candidates.enumerated().compactMap { place, other -> (place: Int, agreement: Double)? in
        let (own, its) = (Self.words(title), Self.words(other.title))
        let agreement = withExtendedLifetime((own, its)) { Agreement.between(own.words[...], its.words[...]) }
        return other.theme == theme && agreement > 0 && agreement >= least ? (place, agreement) : nil
      }
      let sorted = agreements.sorted { ($1.agreement, $0.place) < ($0.agreement, $1.place) }
      let match = index.match(entry(title, theme: theme))
      #expect(match?.agreement == sorted.first?.agreement)
      #expect((match?.next ?? 0) == (sorted.dropFirst().first?.agreement ?? 0))
      // Of titles that are the same nothing tells which is meant.
      if match?.next != 1 { #expect(match?.place == sorted.first?.place) }
    }
  }

  @Test func `says nothing where too many may agree`() {
    let candidates = (0..<400).map { entry("Review of the new staff plan number \($0)", theme: 1) }
    let index = TitleIndex(candidates + [entry("Sell the old depot", theme: 1)], least: 0.85)
    #expect(index.match(entry("Review of the new staff plan number", theme: 1)) == nil)
    #expect(index.match(entry("Sell the old depot", theme: 1))?.place == 400)
  }

  @Test func `finds nothing for a blank title`() {
    let index = TitleIndex([entry("Plan", theme: 1), entry("", theme: 1)], least: 0)
    #expect(index.match(entry("", theme: 1)) == nil)
    #expect(index.match(entry("Plan", theme: 2)) == nil)
  }
}
