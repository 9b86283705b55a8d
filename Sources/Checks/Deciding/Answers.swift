/// What up to 32 tests come to, two bits each: the raw value of a `Truth`.
///
/// A test that a mask leaves out has the answer `no`, which nobody reads.
typealias Answers = UInt64

extension Answers {
  /// How many tests one number answers.
  static var width: Int { 32 }

  /// The answer *yes* to all tests.
  static var allYes: Answers { 0x5555_5555_5555_5555 }

  /// What no tests come to: so answers are marked that are not known.
  static var unknown: Answers { .max }

  /// The two bits of a test's place.
  static func bits(of place: Int) -> Answers { 3 &<< UInt64(place &* 2) }

  /// Sets the answer of a test that has none yet.
  @inline(__always)
  mutating func set(_ place: Int, _ truth: Truth) { self |= UInt64(truth.rawValue) &<< UInt64(place &* 2) }

  /// A test's answer.
  func truth(_ place: Int) -> Truth { Truth(rawValue: UInt8(truncatingIfNeeded: self >> UInt64(place * 2) & 3)) ?? .no }
}
