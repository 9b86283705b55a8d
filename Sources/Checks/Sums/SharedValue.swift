import Dates
import RuleSets
import Texts
import Trackers

/// The value of a fact by which actions are the same; texts go by a hash of their normal form.
enum SharedValue: Hashable {
  case days(DayRange)
  case status(StatedStatus)
  case number(Double)
  case choice(String)
  case text(UInt64)

  /// Nil where there is no value: nothing is the same as what is not there.
  init?(_ value: FactValue, _ action: ActionFacts) {
    switch value {
    case .days(let days): self = .days(days)
    case .reading(let reading):
      guard let days = reading.days else { return nil }
      self = .days(days)
    case .status(let status):
      guard case .known = status else { return nil }
      self = .status(status)
    case .number(let number): self = .number(number)
    case .choice(let choice): self = .choice(choice)
    case .text(let text): self.init(words: action.words(of: text))
    case .typed(let text), .words(let text):
      self.init(words: text.withBytes { action.words(of: $0) })
    case .update(let update): self.init(words: update.words)
    // No fact with these can be asked whether it is the same.
    case .pending, .none, .flag, .numbers, .statuses, .list, .action: return nil
    }
  }

  private init?(words: NormalisedText) {
    if words.isEmpty { return nil }
    self = .text(words.hash)
  }
}

/// Actions of a group that have the same value.
struct ValueCounts {
  /// The value in words, as the first of them has it.
  private(set) var words: String
  /// How many there are for certain, and how many more there may be.
  private(set) var (count, open) = (0, 0)
  /// The first of those that are certain.
  private(set) var rows = FirstRows()
  private var first: RowPlace

  /// A value that no action has yet; `words` are as the one at `first` has them.
  init(words: String, first: RowPlace) {
    self.words = words
    self.first = first
  }

  /// Adds an action; it may or may not be among those that are looked at where that is open.
  mutating func add(_ row: SumRow, _ among: Truth) {
    if among == .yes {
      count += 1
      rows.add(row)
    } else {
      open += 1
    }
  }

  /// Adds all of another's actions.
  mutating func add(_ other: ValueCounts) {
    count += other.count
    open += other.open
    rows.add(other.rows)
    if other.first < first { (words, first) = (other.words, other.first) }
  }

  /// Whether the value is to be told in place of the other: more have it, or it stands first.
  func isBefore(_ other: ValueCounts) -> Bool { (other.count, first) < (count, other.first) }
}
