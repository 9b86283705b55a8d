extension NormalisedText {
  /// Whether one of the ranges, which are in order and apart, holds a part of a word.
  func cutsWord(_ ranges: [Range<Int>]) -> Bool {
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
