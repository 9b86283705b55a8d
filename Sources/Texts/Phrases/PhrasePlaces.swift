/// Where phrases stand in a text, to be asked time and again whether one stands among the words before a place.
package struct PhrasePlaces {
  private let places: [Range<Int>]
  /// By word: where the last of those places begins that end there or before; empty where they are few.
  private var lastStarts: [Int32] = []
  /// By word: where the first of those places ends that begin there or behind.
  private var firstEnds: [Int32] = []

  /// So many are gone through one by one.
  private static let few = 8

  /// `places` are of words, in any order, in a text of `count` words.
  package init(_ places: [Range<Int>], in count: Int) {
    self.places = places
    guard places.count > PhrasePlaces.few else { return }
    lastStarts = Array(repeating: -1, count: count + 1)
    firstEnds = Array(repeating: .max, count: count + 1)
    for place in places where place.upperBound <= count {
      lastStarts[place.upperBound] = max(lastStarts[place.upperBound], Int32(truncatingIfNeeded: place.lowerBound))
      firstEnds[place.lowerBound] = min(firstEnds[place.lowerBound], Int32(truncatingIfNeeded: place.upperBound))
    }
    for word in lastStarts.indices.dropFirst() { lastStarts[word] = max(lastStarts[word], lastStarts[word - 1]) }
    for word in firstEnds.indices.dropLast().reversed() { firstEnds[word] = min(firstEnds[word], firstEnds[word + 1]) }
  }

  /// Whether a phrase stands wholly among the `most` words before the one at `word`.
  package func stands(within most: Int, before word: Int) -> Bool {
    if lastStarts.isEmpty {
      return places.contains { $0.lowerBound >= word - most && $0.upperBound <= word }
    }
    guard lastStarts.indices.contains(word) else { return false }
    return lastStarts[word] >= max(0, word - most)
  }

  /// Whether a phrase stands wholly among the `most` words from the one at `word` on.
  package func stands(within most: Int, behind word: Int) -> Bool {
    if firstEnds.isEmpty { return places.contains { $0.lowerBound >= word && $0.upperBound <= word + most } }
    return firstEnds.indices.contains(word) && Int(firstEnds[word]) <= word + most
  }

  /// Whether a phrase stands wholly among the `most` words before some words, or among those behind them.
  package func stands(within most: Int, of words: Range<Int>) -> Bool {
    stands(within: most, before: words.lowerBound) || stands(within: most, behind: words.upperBound)
  }
}
