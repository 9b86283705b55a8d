import Texts

/// A title's words as titles are compared: one number for each, in order.
///
/// A word that stands twice has two numbers, so that words count as often as they stand there.
struct TitleWords: Sendable {
  /// In rising order, each once.
  let tokens: [UInt64]

  /// The words of a title in normal form.
  init(_ title: NormalisedText) {
    var standing: [UInt64: UInt64] = [:]
    tokens = title.words.map { word in
      let before = standing[word.hash, default: 0]
      standing[word.hash] = before + 1
      return mixedHash(word.hash, before)
    }.sorted()
  }

  /// How far two titles agree, from 0 to 1, as `Agreement` has it.
  func agreement(with other: TitleWords) -> Double {
    var shared = 0
    var (own, its) = (0, 0)
    while own < tokens.count, its < other.tokens.count {
      if tokens[own] == other.tokens[its] {
        shared += 1
        own += 1
        its += 1
      } else if tokens[own] < other.tokens[its] {
        own += 1
      } else {
        its += 1
      }
    }
    let all = tokens.count + other.tokens.count
    return all == 0 ? 1 : 2 * Double(shared) / Double(all)
  }
}
