extension [Period] {
  /// The place of the first period that does not end before `month`, among periods of one unit in order of time.
  package func firstPlace(notBefore month: Month) -> Int { firstPlace { $0.last >= month } }

  /// The place of `period` among periods in order of time, each of which stands there once.
  package func place(of period: Period) -> Int? {
    let place = firstPlace { $0 >= period }
    return place < count && self[place] == period ? place : nil
  }

  private func firstPlace(where isBehind: (Period) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
