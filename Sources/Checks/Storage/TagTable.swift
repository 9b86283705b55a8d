/// Finds things that stand elsewhere, numbered as they come, by their hashes: a table with open addressing.
///
/// It takes four bytes for each, so that much of it is at hand, and it is its owner's alone: nobody counts who holds it.
struct TagTable: ~Copyable {
  /// A number and 1 more, with some bits of its hash above it, which tell most others without a look at them; or 0.
  private var slots: UnsafeMutablePointer<UInt32>
  private var mask = 255
  private(set) var count = 0

  /// So many things a table takes.
  static let most = Int(UInt16.max)

  init() { slots = TagTable.room(for: mask + 1) }

  deinit { slots.deallocate() }

  private static func room(for count: Int) -> UnsafeMutablePointer<UInt32> {
    let slots = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
    slots.initialize(repeating: 0, count: count)
    return slots
  }

  /// The number of the thing that has the hash and is the one; -1 where none is.
  @inline(__always)
  func find(_ hash: UInt64, _ isSame: (Int) -> Bool) -> Int {
    let tag = TagTable.tag(hash)
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return -1 }
      if (slot ^ tag) >> 16 == 0 {
        let number = Int(slot & 0xFFFF) - 1
        if isSame(number) { return number }
      }
      place = (place &+ 1) & mask
    }
  }

  /// Gives a thing that has no number the next one; `hashOf` gives the hash of those that were there.
  mutating func add(_ hash: UInt64, _ hashOf: (Int) -> UInt64) {
    precondition(count < TagTable.most, "a full table is left in time")
    if count * 2 > mask { grow(hashOf) }
    put(count, hash)
    count += 1
  }

  mutating func removeAll() {
    slots.update(repeating: 0, count: mask + 1)
    count = 0
  }

  private mutating func grow(_ hashOf: (Int) -> UInt64) {
    slots.deallocate()
    mask = mask * 2 + 1
    slots = TagTable.room(for: mask + 1)
    for number in 0..<count { put(number, hashOf(number)) }
  }

  private func put(_ number: Int, _ hash: UInt64) {
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 { place = (place + 1) & mask }
    slots[place] = TagTable.tag(hash) & 0xFFFF_0000 | UInt32(number + 1)
  }

  /// In its upper half, other bits than those that give the place.
  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash &>> 32) }
}
