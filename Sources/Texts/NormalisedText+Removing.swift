extension NormalisedText {
  /// Takes out the words that stand in the `ranges` of the source, which are in order and apart from each other.
  ///
  /// What is left is the normal form of the source with one space in place of each range, as if it had been read; where
  /// it might not be, for a range cuts a word, nothing changes and the answer is false.
  package func remove(_ ranges: [Range<Int>]) -> Bool {
    guard !cutsWord(ranges) else { return false }
    rewrite { words, text in
      var count = 0
      var length = 0
      var next = 0
      var shift = 0
      for index in words.indices {
        var word = words[index]
        while next < ranges.count, ranges[next].upperBound <= Int(word.sourceStart) {
          shift += 1 - ranges[next].count
          next += 1
        }
        if next < ranges.count, ranges[next].lowerBound < Int(word.sourceEnd) { continue }
        if count > 0 {
          text[length] = 0x20
          length += 1
        }
        let from = Int(word.start)
        if from != length { (text + length).update(from: text + from, count: word.length) }
        word.end = Int32(length + word.length)
        word.start = Int32(length)
        word.sourceStart += Int32(shift)
        word.sourceEnd += Int32(shift)
        words[count] = word
        count += 1
        length = Int(word.end)
      }
      return (count, length)
    }
    return true
  }

  private func cutsWord(_ ranges: [Range<Int>]) -> Bool {
    var next = 0
    for word in words {
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
