import Texts

extension [Period] {
  /// The place of the first period that does not end before `month`, among periods of one unit in order of time.
  package func firstPlace(notBefore month: Month) -> Int { firstPlace { $0.last >= month } }

  /// The place of `period` among periods in order of time, each of which stands there once.
  package func place(of period: Period) -> Int? {
    let place = firstPlace { $0 >= period }
    return place < count && self[place] == period ? place : nil
  }
}
