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

  /// Which share of all that are looked at has the value; nil where none is for certain.
  func share(of all: SumCounts) -> ClosedRange<Double>? {
    guard all.total > 0 else { return nil }
    let least = Double(count) / Double(all.total + all.openIfIn - open)
    return least...Double(count + open) / Double(all.total + open)
  }

  /// The same where so many more, or fewer, of all had the value; nil where so many cannot.
  func changed(by difference: Int, of all: SumCounts) -> ValueCounts? {
    guard (0...all.total).contains(count + difference) else { return nil }
    var changed = self
    changed.count += difference
    return changed
  }
}
