extension Period {
  /// The period that the days make up, or the month that they lie in; nil where they do neither.
  package init?(of days: DayRange, yearStarts: Int) {
    let first = days.earliest.month
    guard first != days.latest.month else {
      self.init(first)
      return
    }
    for unit in Unit.allCases {
      let period = Period(unit, containing: first, yearStarts: yearStarts)
      if period.days == days {
        self = period
        return
      }
    }
    return nil
  }

  /// Whether all of the days lie in it.
  package func contains(_ days: DayRange) -> Bool {
    self.days.earliest <= days.earliest && days.latest <= self.days.latest
  }
}
