package import Dates

/// What a condition works out where it asks: a literal that it holds a fact against, or something of a fact.
///
/// It is a fact like any other, numbered behind those that have names, so whatever holds of facts holds of it.
package enum Derivation: Hashable, Sendable {
  /// A day that the condition writes.
  case day(Day)
  /// A status that the condition names, by index.
  case status(Int)
  /// A word of a choice that the condition writes.
  case choice(String)
  /// The days of a fact, moved.
  case moved(fact: Int, DateShift)
  /// The same, as far as a choice says; there are none where it says none of these.
  case movedBy(fact: Int, choice: Int, [String: DateShift])
  /// What an operator takes of a fact's value, to ask of that.
  case measure(Measure, fact: Int)
  /// For how many periods running, up to the one checked, all of these held.
  case running([Question])

  /// A test of a fact, without its number.
  package struct Question: Hashable, Sendable {
    /// The fact, by index.
    package let fact: Int
    /// What it is asked.
    package let test: Test
  }

  /// The facts that it is worked out from, by index.
  package var bases: [Int] {
    switch self {
    case .day, .status, .choice: []
    case .moved(let fact, _), .measure(_, let fact): [fact]
    case .movedBy(let fact, let choice, _): [fact, choice]
    case .running(let questions): questions.map(\.fact)
    }
  }

  /// Whether it stands in the condition itself.
  package var isLiteral: Bool { bases.isEmpty }

  /// The type of what it comes to.
  var type: FactType {
    switch self {
    case .day, .moved, .movedBy: .date
    case .status: .status
    case .choice(let word): .choice([word])
    case .measure(let measure, _): measure.type
    case .running: .number
    }
  }
}

/// What an operator takes of a value, so that other operators can ask it.
package enum Measure: String, Hashable, Sendable {
  /// How many words a text has.
  case words
  /// How bad a status is: the number that the rule set gives it.
  case rank
  /// The colour of a status in reports.
  case colour

  /// What it is.
  package var type: FactType {
    switch self {
    case .words, .rank: .number
    case .colour: .choice(ObjectShape.colours)
    }
  }
}
