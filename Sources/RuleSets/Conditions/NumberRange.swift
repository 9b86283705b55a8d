/// The numbers that a fact, or a sum over actions, can come to at all.
package struct NumberRange: Hashable, Sendable {
  /// Its least number.
  let least: Double
  /// Its greatest number.
  let most: Double

  /// Any number.
  package static let all = NumberRange(least: -.infinity, most: .infinity)
  /// How many there are.
  package static let counts = NumberRange(least: 0, most: .infinity)
  /// A part of a whole.
  package static let shares = NumberRange(least: 0, most: 1)
  /// How many periods running something was so that is so in the one checked.
  static let running = NumberRange(least: 1, most: Double(mostPeriods))

  /// No more periods running are counted, so that work stays linear in the columns of a row: ten years of months.
  package static let mostPeriods = 120
}

extension Sum.Kind {
  /// What it can come to.
  var range: NumberRange {
    switch self {
    case .count: .counts
    case .share, .same: .shares
    }
  }
}

extension Derivation {
  /// What it can come to, where it is a number.
  var range: NumberRange {
    switch self {
    case .measure(.words, _), .measure(.rank, _): .counts
    case .running: .running
    case .day, .status, .choice, .moved, .movedBy, .measure(.colour, _): .all
    }
  }
}
