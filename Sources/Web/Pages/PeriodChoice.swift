import Dates

/// A period that a form offers.
struct PeriodChoice: Equatable {
  /// As it is sent: `2024-01`.
  let value: String
  /// As it is read: `January 2024`.
  let name: String

  /// A period by the name that the words of the tracker's rule set give it; without any, in the language of the pages.
  init(_ period: Period, _ words: DateWords? = nil) {
    value = period.iso
    let month = period.first
    let isMonth = period.unit == .month
    name = words?.name(of: period) ?? (isMonth ? "\(PeriodChoice.months[month.month - 1]) \(month.year)" : period.iso)
  }

  /// The language of the pages is English, whatever trackers are written in; their months are no rule's.
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
