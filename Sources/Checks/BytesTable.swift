import Texts

/// Remembers something about texts, by their bytes: a tracker has few different statuses and dates.
struct BytesTable<Value> {
  private struct Slot {
    var hash: UInt64
    var start: Int32
    var length: Int32
    var value: Int32
  }

  private var slots: [Slot]
  private var keys: [UInt8] = []
  private(set) var values: [Value] = []
  private let most: Int

  /// Beyond `most` different texts nothing further is remembered.
  init(most: Int) {
    self.most = most
    slots = Array(repeating: Slot(hash: 0, start: 0, length: 0, value: -1), count: 64)
  }

  /// The place in `values` of what is known of the text; -1 where nothing is.
  @inline(__always)
  func find(_ text: Bytes, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot.value < 0 { return -1 }
      if slot.hash == hash, Int(slot.length) == text.count, isKey(slot, text) { return Int(slot.value) }
      place = (place + 1) & mask
    }
  }

  private func isKey(_ slot: Slot, _ text: Bytes) -> Bool {
    keys.withUnsafeBufferPointer { keys in
      Bytes(UnsafeBufferPointer(rebasing: keys[Int(slot.start)..<Int(slot.start + slot.length)])) == text
    }
  }

  /// Remembers; returns the place in `values`, or -1 where there is no more room.
  mutating func insert(_ text: Bytes, hash: UInt64, _ value: Value) -> Int {
    guard values.count < most else { return -1 }
    if values.count * 2 >= slots.count { grow() }
    let slot = Slot(
      hash: hash, start: Int32(keys.count), length: Int32(text.count), value: Int32(values.count))
    keys.append(contentsOf: text.buffer)
    values.append(value)
    put(slot)
    return values.count - 1
  }

  private mutating func put(_ slot: Slot) {
    var place = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
    while slots[place].value >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, start: 0, length: 0, value: -1), count: old.count * 2)
    for slot in old where slot.value >= 0 { put(slot) }
  }
}
