extension RandomAccessCollection where Index == Int {
  /// The first place, of those in `range` or of all, from which on the elements are behind a border; the end where
  /// none is.
  ///
  /// Elements are in such an order that behind one that is, all are.
  @inlinable public func firstPlace(in range: Range<Int>? = nil, _ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (range?.lowerBound ?? startIndex, range?.upperBound ?? endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
