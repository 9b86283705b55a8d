/// A set of rules, by index among a rule set's rules, of which there are at most `RuleSetWidth.rules`.
struct RuleMask: Sendable, Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// A number that different sets seldom share.
  var hash: UInt64 { (low ^ high &<< 32 ^ high &>> 32) &* 0x9E37_79B9_7F4A_7C15 }

  var isEmpty: Bool { low | high == 0 }

  func contains(_ rule: Int) -> Bool { (rule < 64 ? low >> UInt64(rule) : high >> UInt64(rule - 64)) & 1 == 1 }

  func intersects(_ other: RuleMask) -> Bool { low & other.low | high & other.high != 0 }

  mutating func insert(_ rule: Int) {
    if rule < 64 { low |= 1 << UInt64(rule) } else { high |= 1 << UInt64(rule - 64) }
  }

  mutating func formUnion(_ other: RuleMask) {
    low |= other.low
    high |= other.high
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
