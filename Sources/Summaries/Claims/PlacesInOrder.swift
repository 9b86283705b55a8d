import Texts

/// Places that are in order and apart, as those of a text's markers and refs are.
extension [Range<Int>] {
  /// Of places in order those that share no byte with one before them.
  var apart: [Range<Int>] {
    reduce(into: []) { found, place in
      if let last = found.last, last.upperBound > place.lowerBound { return }
      found.append(place)
    }
  }

  /// Those that lie in a place.
  func within(_ place: Range<Int>) -> ArraySlice<Range<Int>> {
    let start = firstPlace { $0.lowerBound >= place.lowerBound }
    let end = firstPlace { $0.upperBound > place.upperBound }
    return self[start..<Swift.max(start, end)]
  }

  /// The first that shares a byte with a place.
  func first(overlapping place: Range<Int>) -> Range<Int>? {
    let found = firstPlace { $0.upperBound > place.lowerBound }
    return found < count && self[found].overlaps(place) ? self[found] : nil
  }

  /// Where the last of them ends that ends in a place.
  func last(endingIn place: Range<Int>) -> Int? {
    let found = firstPlace { $0.upperBound > place.upperBound }
    return found > 0 && self[found - 1].upperBound >= place.lowerBound ? self[found - 1].upperBound : nil
  }
}

extension [RatingWords] {
  /// Those of these, which are in order and apart, that lie in a place.
  func within(_ place: Range<Int>) -> ArraySlice<RatingWords> {
    let start = firstPlace { $0.bytes.lowerBound >= place.lowerBound }
    let end = firstPlace { $0.bytes.upperBound > place.upperBound }
    return self[start..<Swift.max(start, end)]
  }
}

extension [Int] {
  /// The first of these, which are in order, that is more than a number.
  func first(behind number: Int) -> Int? {
    let place = firstPlace { $0 > number }
    return place < count ? self[place] : nil
  }
}
