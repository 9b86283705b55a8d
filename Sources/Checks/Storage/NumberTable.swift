import Texts

/// Remembers a number for each of many keys: a table with open addressing and a cheap hash.
///
/// It is its owner's alone, so nobody counts who holds it.
struct NumberTable: ~Copyable {
  private struct Slot {
    var key: UInt64
    var value: Int32
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private(set) var count = 0

  init() {
    slots = NumberTable.room(for: 256)
    mask = 255
  }

  deinit { slots.deallocate() }

  private static func room(for count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    slots.initialize(repeating: Slot(key: 0, value: -1), count: count)
    return slots
  }

  /// What is remembered; -1 where nothing is.
  @inline(__always)
  func find(_ key: UInt64) -> Int {
    var place = NumberTable.hash(key) & mask
    while true {
      let slot = slots[place]
      if slot.value < 0 || slot.key == key { return Int(slot.value) }
      place = (place &+ 1) & mask
    }
  }

  /// Remembers a number from 0 on for a key that has none.
  mutating func insert(_ key: UInt64, _ value: Int) {
    if count * 4 >= mask * 3 { grow() }
    put(Slot(key: key, value: Int32(value)))
    count += 1
  }

  /// The number of a key; a new key gets the next one.
  @inline(__always)
  mutating func number(of key: UInt64) -> Int {
    let known = find(key)
    if known >= 0 { return known }
    insert(key, count)
    return count - 1
  }

  mutating func removeAll() {
    slots.update(repeating: Slot(key: 0, value: -1), count: mask + 1)
    count = 0
  }

  private mutating func grow() {
    let old = slots
    let oldCount = mask + 1
    slots = NumberTable.room(for: oldCount * 2)
    mask = oldCount * 2 - 1
    for index in 0..<oldCount where old[index].value >= 0 { put(old[index]) }
    old.deallocate()
  }

  private func put(_ slot: Slot) {
    var place = NumberTable.hash(slot.key) & mask
    while slots[place].value >= 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  /// Keys are numbers side by side, each of which has to tell in the lowest bits.
  @inline(__always)
  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: mixed(key ^ 0x9E37_79B9_7F4A_7C15)) }
}
