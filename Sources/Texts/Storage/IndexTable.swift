/// Numbers things that stand elsewhere, from 0 as they come, and finds them by their hashes: open addressing.
///
/// A slot has four bytes, so that much of a table stays in the processor's cache. It is its owner's alone.
public struct IndexTable: ~Copyable {
  /// A number and 1 more, with some bits of its hash above it, which tell most others without a look at them; or 0.
  @usableFromInline var slots: UnsafeMutablePointer<UInt32>
  /// One less than the number of slots, which is a power of 2.
  @usableFromInline var mask = 255
  /// The bits of a slot that are the number's.
  @usableFromInline var numberBits: UInt32 = 0xFF
  /// How many things have a number.
  @usableFromInline var length = 0

  /// An empty table.
  @inlinable public init() { slots = IndexTable.cleared(mask + 1) }

  deinit { slots.deallocate() }

  /// How many things have a number.
  @inlinable public var count: Int { length }

  /// Slots that hold nothing.
  @usableFromInline static func cleared(_ count: Int) -> UnsafeMutablePointer<UInt32> {
    let slots = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
    slots.initialize(repeating: 0, count: count)
    return slots
  }

  /// The number of the thing that has the hash and is the one; -1 where none is.
  @inlinable @inline(__always)
  public func find(_ hash: UInt64, _ isSame: (Int) -> Bool) -> Int {
    let tag = UInt32(truncatingIfNeeded: hash &>> 32)
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return -1 }
      if (slot ^ tag) & ~numberBits == 0 {
        let number = Int(slot & numberBits) &- 1
        if isSame(number) { return number }
      }
      place = (place &+ 1) & mask
    }
  }

  /// Gives a thing that has none the next number; `hashOf` gives the hashes of those that were there.
  @inlinable public mutating func add(_ hash: UInt64, _ hashOf: (Int) -> UInt64) {
    if length * 2 > mask { grow(hashOf) }
    put(length, hash)
    length += 1
  }

  /// Takes all numbers back.
  @inlinable public mutating func removeAll() {
    slots.update(repeating: 0, count: mask + 1)
    length = 0
  }

  /// Makes twice the room.
  @inlinable mutating func grow(_ hashOf: (Int) -> UInt64) {
    precondition(mask < Int(UInt32.max >> 1), "a table holds too much")
    slots.deallocate()
    mask = mask * 2 + 1
    // A table is half full at most, so a number never takes all the bits that a place takes.
    numberBits = UInt32(truncatingIfNeeded: mask)
    slots = IndexTable.cleared(mask + 1)
    for number in 0..<length { put(number, hashOf(number)) }
  }

  /// Puts a number into the first free slot for its hash.
  @inlinable mutating func put(_ number: Int, _ hash: UInt64) {
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 { place = (place + 1) & mask }
    slots[place] = UInt32(truncatingIfNeeded: hash &>> 32) & ~numberBits | UInt32(truncatingIfNeeded: number + 1)
  }
}
