import Dates
import Texts
import Trackers

/// What a fact was in an earlier tracker, kept from its row.
enum EarlierValue: Sendable {
  case none
  case flag(Bool)
  case text(String)
  case status(StatedStatus)
  case reading(DateReading)
  case days(DayRange)
  case number(Double)
  case choice(String)
  case numbers([Double])
  case statuses([Int])
  case list([String], count: Int)

  /// Keeps a value, of which views of a row's cells are copied.
  init(_ value: FactValue) {
    switch value {
    case .pending, .none, .action: self = .none
    case .flag(let flag): self = .flag(flag)
    case .text(let text): self = .text(text.string)
    case .typed(let text), .words(let text): self = .text(text)
    case .update(let update): self = .text(update.string)
    case .status(let status): self = .status(status)
    case .reading(let reading): self = .reading(reading)
    case .days(let days): self = .days(days)
    case .number(let number): self = .number(number)
    case .choice(let choice): self = .choice(choice)
    case .numbers(let numbers): self = .numbers(numbers)
    case .statuses(let statuses): self = .statuses(statuses)
    case .list(let list): self = .list(list.items, count: list.count)
    }
  }

  /// The value as facts have it.
  var value: FactValue {
    switch self {
    case .none: .none
    case .flag(let flag): .flag(flag)
    case .text(let text): .typed(text)
    case .status(let status): .status(status)
    case .reading(let reading): .reading(reading)
    case .days(let days): .days(days)
    case .number(let number): .number(number)
    case .choice(let choice): .choice(choice)
    case .numbers(let numbers): .numbers(numbers)
    case .statuses(let statuses): .statuses(statuses)
    case .list(let items, let count): .list(FactList(items, count: count))
    }
  }
}
