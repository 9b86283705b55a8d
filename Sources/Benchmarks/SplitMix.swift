/// Numbers that look random and are the same in every run.
struct SplitMix {
  private var state: UInt64

  /// The same seed gives the same numbers on every machine.
  init(seed: UInt64) { state = seed }

  /// The next number of all 64 bits, as Steele, Lea and Flood's SplitMix64 makes it.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number below `bound`.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True so many times in a thousand.
  mutating func happens(_ perThousand: Int) -> Bool { below(1000) < perThousand }

  /// One of the items, of which there must be one at least, each as likely as the others.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }
}
