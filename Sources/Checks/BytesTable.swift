import Texts

/// Numbers texts by their bytes, from 0 on: a tracker has few different statuses, dates and titles.
final class BytesTable {
  private struct Slot {
    var hash: UInt64 = 0
    var key = UnsafeRawPointer(bitPattern: 0)
    var length: Int32 = 0
    var number: Int32 = -1
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private(set) var count = 0
  private let most: Int
  /// The texts, each allocated by itself.
  private var keys: [UnsafeMutableRawPointer] = []

  /// Beyond `most` different texts, and texts of more than `longest` bytes, nothing further is remembered.
  init(most: Int, longest: Int = 512) {
    self.most = most
    self.longest = longest
    slots = BytesTable.room(for: 64)
    mask = 63
  }

  private let longest: Int

  deinit {
    slots.deallocate()
    keys.forEach { $0.deallocate() }
  }

  private static func room(for count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    slots.initialize(repeating: Slot(), count: count)
    return slots
  }

  /// The text's number; -1 where it has none.
  @inline(__always)
  func find(_ text: Bytes, hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot.number < 0 { return -1 }
      if slot.hash == hash, Int(slot.length) == text.count, slot.key.map({ text.equals($0) }) ?? true {
        return Int(slot.number)
      }
      place = (place &+ 1) & mask
    }
  }

  /// Gives the text the next number; -1 where there is no more room.
  func insert(_ text: Bytes, hash: UInt64) -> Int {
    guard count < most, text.count <= longest else { return -1 }
    if count * 2 >= mask { grow() }
    let key = UnsafeMutableRawPointer.allocate(byteCount: max(1, text.count), alignment: 1)
    if let from = text.buffer.baseAddress { key.copyMemory(from: from, byteCount: text.count) }
    keys.append(key)
    put(Slot(hash: hash, key: UnsafeRawPointer(key), length: Int32(text.count), number: Int32(count)))
    count += 1
    return count - 1
  }

  private func put(_ slot: Slot) {
    var place = Int(truncatingIfNeeded: slot.hash) & mask
    while slots[place].number >= 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  private func grow() {
    let old = slots
    let oldCount = mask + 1
    slots = BytesTable.room(for: oldCount * 2)
    mask = oldCount * 2 - 1
    for index in 0..<oldCount where old[index].number >= 0 { put(old[index]) }
    old.deallocate()
  }
}
