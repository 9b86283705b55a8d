import TestSupport
import Testing
import Texts

struct PhrasePlacesTests {
  @Test(arguments: [3, 8, 9, 200]) func `finds what stands before or behind a word as a plain look does`(_ count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let words = 120
    for _ in 0..<20 {
      let places = (0..<count).map { _ in
        let start = Int.random(in: 0..<words - 4, using: &random)
        return start..<start + Int.random(in: 1...4, using: &random)
      }
      let found = PhrasePlaces(places, in: words)
      for within in [0, 1, 3, 6, 1_000] {
        for word in 0...words {
          let stands = places.contains { $0.lowerBound >= word - within && $0.upperBound <= word }
          #expect(found.stands(within: within, before: word) == stands)
          let follows = places.contains { $0.lowerBound >= word && $0.upperBound <= word + within }
          #expect(found.stands(within: within, behind: word) == follows)
        }
      }
    }
  }
}
