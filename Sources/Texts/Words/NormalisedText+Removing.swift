extension NormalisedText {
  /// Takes out the words that stand in the `ranges` of the source, which are in order and apart from each other.
  ///
  /// What is left is the normal form of the source with one space in place of each range, as if it had been read; where
  /// it might not be, for a range is empty or cuts a word, nothing changes and the answer is false.
  package func remove(_ ranges: [Range<Int>]) -> Bool {
    let first = firstWord(notBefore: ranges.first?.lowerBound ?? 0)
    guard !ranges.contains(where: \.isEmpty), !cutsWord(ranges, from: first) else { return false }
    let (words, candidates, buffers) = (words, candidates, buffers)
    // The words before the ranges stay as they are: mostly that is nearly all of them.
    var kept = first
    var count = candidates.count
    while count > 0, Int(candidates[count - 1]) >= first { count -= 1 }
    // Among the words that have bytes of their own.
    var own = writtenCount
    while own > 0, buffers.written[own - 1].word >= first { own -= 1 }
    var place = own
    var next = 0
    // How far the bytes behind the ranges so far move to the front.
    var shift = 0
    for index in first..<words.count {
      var word = words[index]
      while next < ranges.count, ranges[next].upperBound <= Int(word.sourceStart) {
        shift += ranges[next].count - 1
        next += 1
      }
      if next < ranges.count, ranges[next].lowerBound < Int(word.sourceEnd) { continue }
      word.sourceStart -= Int32(truncatingIfNeeded: shift)
      word.sourceEnd -= Int32(truncatingIfNeeded: shift)
      buffers.words[kept] = word
      if word.isWritten {
        while buffers.written[place].word < index { place += 1 }
        buffers.written[own] = buffers.written[place].moved(to: kept)
        own += 1
      }
      if word.isCandidate {
        buffers.candidates[count] = Int32(kept)
        count += 1
      }
      kept += 1
    }
    closeUp(ranges)
    buffers.words[kept] = .none
    keep(words: kept, candidates: count, written: own)
    return true
  }

  /// Puts one space in place of each range of the source in lower case.
  private func closeUp(_ ranges: [Range<Int>]) {
    guard let lower = buffers.lower.baseAddress, let first = ranges.first else { return }
    var end = first.lowerBound
    for (index, range) in ranges.enumerated() {
      lower[end] = 0x20
      end += 1
      let next = index + 1 < ranges.count ? ranges[index + 1].lowerBound : sourceCount
      (lower + end).update(from: lower + range.upperBound, count: next - range.upperBound)
      end += next - range.upperBound
    }
  }

  /// The first word that does not end at a place of the source, or before it.
  private func firstWord(notBefore place: Int) -> Int {
    let words = words
    var first = words.count
    while first > 0, Int(words[first - 1].sourceEnd) > place { first -= 1 }
    return first
  }

  /// Whether one of the ranges, which are in order and apart, holds a part of a word; those before `first` are apart.
  private func cutsWord(_ ranges: [Range<Int>], from first: Int) -> Bool {
    var next = 0
    for word in words[first...] {
      while next < ranges.count, ranges[next].upperBound <= Int(word.sourceStart) { next += 1 }
      guard next < ranges.count else { return false }
      let range = ranges[next]
      let isApart = range.lowerBound >= Int(word.sourceEnd)
      let isInside = range.lowerBound <= Int(word.sourceStart) && Int(word.sourceEnd) <= range.upperBound
      if !isApart, !isInside { return true }
    }
    return false
  }
}
