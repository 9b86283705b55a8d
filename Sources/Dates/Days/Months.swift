extension [Month] {
  /// The place of the first month that is not before `month`, among months in order of time.
  package func firstPlace(notBefore month: Month) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < month { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place of `month` among months in order of time, each of which stands there once.
  package func place(of month: Month) -> Int? {
    let place = firstPlace(notBefore: month)
    return place < count && self[place] == month ? place : nil
  }
}
