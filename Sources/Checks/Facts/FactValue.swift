package import Dates
package import Texts
package import Trackers

/// The value of a fact for one action.
package enum FactValue: Hashable {
  /// Not known yet: it depends on rows that have not been read.
  case pending
  /// The action has no such thing.
  case none
  case flag(Bool)
  /// The text of a cell as typed, a view of it.
  case text(Bytes)
  /// A text as typed that an earlier tracker had.
  case typed(String)
  /// The update text, which is in words already.
  case update(UpdateText)
  /// Words that were made.
  case words(String)
  case status(StatedStatus)
  case reading(DateReading)
  case days(DayRange)
  case number(Double)
  case choice(String)
  case numbers([Double])
  /// Rated statuses, by index in the rule set, best first.
  case statuses([Int])
  /// Refs, or other short texts.
  case list(FactList)
  /// Another action, by its number over the tracker, from 0.
  case action(Int)

  /// Calls `body` with a text; nil for what is none. The view is valid during the call.
  func withText<Result>(_ body: (Bytes) -> Result) -> Result? {
    switch self {
    case .text(let text): body(text)
    case .update(let update): update.withText(body)
    case .typed(let text), .words(let text): text.withBytes(body)
    default: nil
    }
  }

  /// The list of these texts, beyond which there are no more.
  static func list(_ items: [String]) -> FactValue { .list(FactList(items)) }
}
