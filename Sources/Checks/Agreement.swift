package import Texts

/// How far two texts agree: twice the words that they share over the words that both have, from 0 to 1.
package enum Agreement {
  /// The words count as often as they stand there (multisets).
  package static func between(_ a: ArraySlice<Word>, _ b: ArraySlice<Word>) -> Double {
    guard !a.isEmpty || !b.isEmpty else { return 1 }
    return 2 * Double(shared(a, b)) / Double(a.count + b.count)
  }

  /// Whether they agree by at least `least`, decided from their lengths alone where these differ too much.
  package static func reaches(_ least: Double, _ a: ArraySlice<Word>, _ b: ArraySlice<Word>) -> Bool {
    let most = 2 * Double(min(a.count, b.count)) / Double(max(1, a.count + b.count))
    guard most >= least else { return false }
    return between(a, b) >= least
  }

  private static func shared(_ a: ArraySlice<Word>, _ b: ArraySlice<Word>) -> Int {
    var counts: [UInt64: Int] = [:]
    counts.reserveCapacity(a.count)
    for word in a { counts[word.hash, default: 0] += 1 }
    var shared = 0
    for word in b {
      guard let left = counts[word.hash], left > 0 else { continue }
      counts[word.hash] = left - 1
      shared += 1
    }
    return shared
  }
}
