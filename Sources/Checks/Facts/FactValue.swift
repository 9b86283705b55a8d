package import Dates
package import Texts
package import Trackers

/// The value of a fact for one action.
package enum FactValue {
  /// Not known yet: it depends on rows that have not been read.
  case pending
  /// The action has no such thing.
  case none
  case flag(Bool)
  /// The text of a cell, a view of it.
  case text(Bytes)
  /// A text that was made.
  case string(String)
  case status(StatedStatus)
  case reading(DateReading)
  case days(DayRange)
  case number(Double)
  case choice(String)
  /// Rated statuses, by index in the rule set, best first.
  case statuses([Int])
  /// Refs, or other short texts.
  case list(FactList)

  static func list(_ items: [String]) -> FactValue { .list(FactList(items)) }
}

/// The date cells that a fact rests on; no error rests on one whose year was assumed.
package struct DateSources: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let start = DateSources(rawValue: 1)
  package static let due = DateSources(rawValue: 2)
  /// The due date of the newest earlier tracker, and the first one at hand.
  package static let earlierDue = DateSources(rawValue: 4)
  package static let firstDue = DateSources(rawValue: 8)
  /// The interval due that ends the action's schedule, and the start that it is counted from.
  package static let scheduleBounds = DateSources(rawValue: 16)
}
