/// Remembers a number for each of many keys: a table with open addressing and a cheap hash.
struct NumberTable {
  private struct Slot {
    var key: UInt64
    var value: Int32
  }

  private var slots = Array(repeating: Slot(key: 0, value: -1), count: 256)
  private var count = 0

  init() {}

  /// What is remembered; -1 where nothing is.
  @inline(__always)
  func find(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = NumberTable.hash(key) & mask
    while true {
      let slot = slots[place]
      if slot.value < 0 { return -1 }
      if slot.key == key { return Int(slot.value) }
      place = (place + 1) & mask
    }
  }

  /// Remembers a number from 0 on for a key that has none.
  mutating func insert(_ key: UInt64, _ value: Int) {
    if count * 2 >= slots.count {
      let old = slots
      slots = Array(repeating: Slot(key: 0, value: -1), count: old.count * 2)
      for slot in old where slot.value >= 0 { put(slot) }
    }
    put(Slot(key: key, value: Int32(value)))
    count += 1
  }

  private mutating func put(_ slot: Slot) {
    var place = NumberTable.hash(slot.key) & (slots.count - 1)
    while slots[place].value >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 29) }
}
