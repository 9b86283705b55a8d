package import Texts

/// How far two texts agree: twice the words that they share over the words that both have, from 0 to 1.
package enum Agreement {
  /// The words count as often as they stand there (multisets).
  package static func between(_ a: Slice<UnsafeBufferPointer<Word>>, _ b: Slice<UnsafeBufferPointer<Word>>) -> Double {
    guard !a.isEmpty || !b.isEmpty else { return 1 }
    return 2 * Double(shared(a, b)) / Double(a.count + b.count)
  }

  /// Whether they agree by at least `least`, decided from their lengths alone where these differ too much.
  package static func reaches(
    _ least: Double, _ a: Slice<UnsafeBufferPointer<Word>>, _ b: Slice<UnsafeBufferPointer<Word>>
  ) -> Bool {
    let most = 2 * Double(min(a.count, b.count)) / Double(max(1, a.count + b.count))
    guard most >= least else { return false }
    return between(a, b) >= least
  }

  private static func shared(_ a: Slice<UnsafeBufferPointer<Word>>, _ b: Slice<UnsafeBufferPointer<Word>>) -> Int {
    let seed = WordKey.seed
    var numbers = KeyTable<WordKey>()
    // By number: how often the word stands in the first text, and not yet in the other.
    var left = Vector<Int32>()
    for word in a {
      let number = numbers.number(of: WordKey(word, seed))
      if number == left.count { left.append(1) } else { left[number] += 1 }
    }
    var shared = 0
    for word in b {
      let number = numbers.find(WordKey(word, seed))
      guard number >= 0, left[number] > 0 else { continue }
      left[number] -= 1
      shared += 1
    }
    return shared
  }
}

/// A word by its hash.
private struct WordKey: TableKey {
  /// Odd, and known to nobody: so nobody can make words that all stand in one place of a table.
  static let seed = UInt64.random(in: .min ... .max) | 1

  /// Words with different hashes differ in it.
  private let product: UInt64

  init(_ word: Word, _ seed: UInt64) { product = word.hash &* seed }

  var tableHash: UInt64 { mixed(product) }
}
