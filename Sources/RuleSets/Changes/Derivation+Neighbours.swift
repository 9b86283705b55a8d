import Dates

/// What is worked out in a condition, and mistaken for a day or a duration a step away.
extension Derivation {
  /// The derivations beside this one, each by what differs: `.plus=P13D`, `.plus.high=P1D`, `=2024-03-30`.
  var neighbours: [(name: String, derivation: Derivation)] {
    switch self {
    case .day(let day): return [-1, 1].map { day.adding(days: $0) }.map { ("=\($0.iso)", .day($0)) }
    case .moved(let fact, let shift):
      return shift.neighbours.map { (".\($0.direction)=\($0.iso)", .moved(fact: fact, $0)) }
    case .movedBy(let fact, let choice, let shifts):
      return shifts.sorted { $0.key < $1.key }.flatMap { value, shift in
        shift.neighbours.map { other in
          var others = shifts
          others[value] = other
          return (".\(other.direction).\(value)=\(other.iso)", .movedBy(fact: fact, choice: choice, others))
        }
      }
    case .status, .choice, .measure, .running: return []
    }
  }

  /// The fact whose days are moved, by index; nil where none are.
  var movedFact: Int? {
    switch self {
    case .moved(let fact, _), .movedBy(let fact, _, _): fact
    case .day, .status, .choice, .measure, .running: nil
    }
  }

  /// The same move of another fact's days; where no days are moved, itself.
  func moving(_ fact: Int) -> Derivation {
    switch self {
    case .moved(_, let shift): .moved(fact: fact, shift)
    case .movedBy(_, let choice, let shifts): .movedBy(fact: fact, choice: choice, shifts)
    case .day, .status, .choice, .measure, .running: self
    }
  }
}
