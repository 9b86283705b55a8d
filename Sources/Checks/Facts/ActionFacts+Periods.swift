import Dates
import Texts
import Trackers

/// What the row reports of each period.
extension ActionFacts {
  /// Calls `body` with status and update cell of each period, in no order, of which the row has one that is not empty.
  func eachReport(_ body: (Period, _ status: Bytes, _ update: Bytes) -> Void) {
    let width = cellCount
    for (column, place) in layout.reports {
      if column >= width { return }
      let (status, update) = (cell(layout.status(place)), cell(layout.update(place)))
      if !status.isEmpty || !update.isEmpty { body(scope.periods[place], status, update) }
    }
  }

  /// The row's facts in the tracker's previous period; nil where there is none, or no such row.
  var inPreviousPeriod: ActionFacts? {
    guard scope.previousPeriod != nil, let row else { return nil }
    if previousFacts == nil {
      previousFacts = scope.ofPreviousPeriod.map { ActionFacts($0, earlier: earlier, isRemembering: false) }
    }
    guard let previousFacts else { return nil }
    if !known.contains(.previousRow) {
      known.insert(.previousRow)
      previousFacts.begin(row.part, row.block, row: row.index, number: number)
    }
    return previousFacts
  }

  /// The newest place before `place` of which `isSought` holds; it holds of none whose status is empty.
  func newestPlace(before place: Int, _ isSought: (Int) -> Bool) -> Int? {
    let width = cellCount
    // Rows may have few of many columns.
    guard layout.reports.count > width else { return (0..<place).last(where: isSought) }
    var newest: Int?
    for report in layout.reports.prefix(while: { $0.column < width }) where report.place < place {
      if report.place > newest ?? -1, isSought(report.place) { newest = report.place }
    }
    return newest
  }
}
