/// A set of rules, by index among a rule set's rules.
struct RuleMask: Sendable, Hashable {
  /// How many rules a set can have.
  static let most = 128

  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// A number below `slots` that different sets seldom share.
  var slot: Int { Int(truncatingIfNeeded: ((low ^ high &<< 7) &* 0x9E37_79B9_7F4A_7C15) >> 58) }
  static let slots = 64

  var isEmpty: Bool { low | high == 0 }

  func contains(_ rule: Int) -> Bool { (rule < 64 ? low >> UInt64(rule) : high >> UInt64(rule - 64)) & 1 == 1 }

  func intersects(_ other: RuleMask) -> Bool { low & other.low | high & other.high != 0 }

  mutating func insert(_ rule: Int) {
    if rule < 64 { low |= 1 << UInt64(rule) } else { high |= 1 << UInt64(rule - 64) }
  }

  /// Calls `body` with each rule, in ascending order.
  func forEach(_ body: (Int) -> Void) {
    var rest = low
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    rest = high
    while rest != 0 {
      body(64 + rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}
