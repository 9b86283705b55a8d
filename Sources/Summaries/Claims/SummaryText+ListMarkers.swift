import Texts

/// Bullets and numbers that somebody typed before a line: `1.`, `2.1`, `a)`, `(iv)`, `o`.
///
/// Signs that are neither letters nor digits stand before words anyway, and part none from the beginning of its line.
extension SummaryText {
  /// So many numbers one in another are a list’s, of so many digits each.
  private static let (mostNumbers, mostDigits) = (4, 2)

  /// Where a line's own words begin, behind such a marker.
  func start(ofLine line: Int) -> Int {
    let place = place(ofLine: line)
    let first = word(from: place.lowerBound)
    let behind = word(behindMarkerAt: first)
    guard behind > first, behind < text.count, Int(text.words[behind].sourceStart) < place.upperBound else {
      return place.lowerBound
    }
    return Int(text.words[behind].sourceStart)
  }

  /// Whether a place begins its line, such a marker aside.
  func beginsItem(_ place: Int) -> Bool { beginsLine(place) || start(ofLine: line(at: place)) == place }

  /// The word behind the marker that a word begins; the word itself where it begins none.
  private func word(behindMarkerAt first: Int) -> Int {
    guard first < text.count else { return first }
    let marker = text.word(first)
    if text.words[first].shape == .number { return word(behindNumberAt: first) }
    // In capitals it may be somebody’s initial.
    guard bytes[Int(text.words[first].sourceStart)] == marker.first else { return first }
    let isBullet = marker.elementsEqual("o".utf8) && isBlank(gap(before: first + 1))
    let isLetter = marker.count == 1 || marker.count <= 4 && marker.allSatisfy { "ivx".utf8.contains($0) }
    return isBullet || isLetter && ends(before: first + 1) ? first + 1 : first
  }

  /// The same where it is a number: `1.`, `2.1`.
  private func word(behindNumberAt first: Int) -> Int {
    var word = first
    while word < text.count, word - first < Self.mostNumbers, text.words[word].shape == .number,
      text.word(word).count <= Self.mostDigits
    {
      word += 1
      if gap(before: word) != "." { break }
    }
    let isNested = word > first + 1 && isBlank(gap(before: word))
    return isNested || word > first && ends(before: word) ? word : first
  }

  /// Whether what stands before a word ends a marker: a full stop or a bracket, and white space.
  private func ends(before word: Int) -> Bool {
    let gap = gap(before: word)
    return [".", ")", "]"].contains(gap.first) && isBlank(gap.dropFirst())
  }

  private func isBlank(_ gap: some StringProtocol) -> Bool { !gap.isEmpty && gap.allSatisfy(\.isWhitespace) }
}
