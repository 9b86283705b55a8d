import Texts

/// Numbers texts from 0 on: a tracker has few different statuses, dates and titles.
///
/// It is its owner's alone, so nobody counts who holds it.
struct TextTable: ~Copyable {
  private struct Slot {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var length: Int32 = 0
    var number: Int32 = -1
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private(set) var count = 0
  private let most: Int
  private let seed = UInt64.random(in: .min ... .max)

  /// Has room for `most` different texts.
  init(most: Int) {
    self.most = most
    slots = TextTable.room(for: 64)
    mask = 63
  }

  deinit { slots.deallocate() }

  private static func room(for count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    slots.initialize(repeating: Slot(), count: count)
    return slots
  }

  @inline(__always)
  func key(_ text: Bytes) -> TextKey { TextKey(text, seed: seed) }

  /// The text's number; -1 where it has none.
  @inline(__always)
  func find(_ key: TextKey) -> Int {
    var place = key.hash & mask
    while true {
      let slot = slots[place]
      if slot.number < 0 { return -1 }
      if slot.first == key.first, slot.second == key.second, Int(slot.length) == key.length { return Int(slot.number) }
      place = (place &+ 1) & mask
    }
  }

  /// Gives the text, which has none, the next number; -1 where there is no more room.
  mutating func insert(_ key: TextKey) -> Int {
    guard count < most, key.length <= Int32.max else { return -1 }
    if count * 3 >= mask * 2 { grow() }
    put(Slot(first: key.first, second: key.second, length: Int32(key.length), number: Int32(count)), at: key.hash)
    count += 1
    return count - 1
  }

  mutating func removeAll() {
    slots.update(repeating: Slot(), count: mask + 1)
    count = 0
  }

  private func put(_ slot: Slot, at hash: Int) {
    var place = hash & mask
    while slots[place].number >= 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    let oldCount = mask + 1
    slots = TextTable.room(for: oldCount * 2)
    mask = oldCount * 2 - 1
    for index in 0..<oldCount where old[index].number >= 0 {
      let slot = old[index]
      put(slot, at: TextKey(first: slot.first, second: slot.second, length: Int(slot.length)).hash)
    }
    old.deallocate()
  }
}
