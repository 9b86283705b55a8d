/// A set of rules, by index among a rule set's rules: a bitset as wide as its highest rule needs.
struct RuleMask: Sendable, Hashable {
  /// 64 rules each; the last one is never empty.
  private var words: [UInt64] = []

  init() {}

  /// The set of these rules.
  init(_ rules: some Sequence<Int>) { for rule in rules { insert(rule) } }

  /// Whether there is none.
  var isEmpty: Bool { words.isEmpty }

  /// Whether a rule is in the set.
  func contains(_ rule: Int) -> Bool {
    rule >> 6 < words.count && words[rule >> 6] >> UInt64(rule & 63) & 1 == 1
  }

  /// Whether a rule of the other set is in this one.
  func intersects(_ other: RuleMask) -> Bool {
    for index in 0..<min(words.count, other.words.count) where words[index] & other.words[index] != 0 { return true }
    return false
  }

  /// Adds a rule.
  mutating func insert(_ rule: Int) {
    while words.count <= rule >> 6 { words.append(0) }
    words[rule >> 6] |= 1 << UInt64(rule & 63)
  }

  /// Adds all of another set.
  mutating func formUnion(_ other: RuleMask) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  /// The set without those of another.
  func subtracting(_ other: RuleMask) -> RuleMask {
    var rest = words
    for index in 0..<min(words.count, other.words.count) { rest[index] &= ~other.words[index] }
    while rest.last == 0 { rest.removeLast() }
    var mask = RuleMask()
    mask.words = rest
    return mask
  }

  /// Calls `body` with each rule, in ascending order.
  func forEach(_ body: (Int) -> Void) {
    for index in words.indices {
      var rest = words[index]
      while rest != 0 {
        body(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
