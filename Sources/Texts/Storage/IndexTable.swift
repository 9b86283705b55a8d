/// Holds numbers of things that stand elsewhere, and finds them by their hashes: open addressing.
///
/// Numbers are given from 0 as things come (`add`), or are the caller's own (`put`). A slot has four bytes, so that
/// much of a table stays in the processor's cache. It is its owner's alone.
public struct IndexTable: ~Copyable {
  /// A number and 1 more, with some bits of its hash above it, which tell most others without a look at them; or 0.
  @usableFromInline var slots: UnsafeMutablePointer<UInt32>
  /// One less than the number of slots, which is a power of 2.
  @usableFromInline var mask: Int
  /// The bits of a slot that are the number's.
  @usableFromInline var numberBits: UInt32
  /// How many things have a number.
  @usableFromInline var length = 0
  /// What the slots stand in.
  private var memory: MemoryRegion

  /// An empty table for `expected` things before it grows, whose numbers are below `bound` or are given as they come.
  public init(expected: Int = 127, numbersBelow bound: Int = 0) {
    precondition(expected < Int(UInt32.max >> 3) && bound < Int(Int32.max), "a table is to hold too much")
    mask = 255
    while expected * 2 > mask { mask = mask * 2 + 1 }
    // A table is half full at most, so a number as things come never takes all the bits that a place takes.
    numberBits = UInt32(truncatingIfNeeded: mask | (1 << (Int.bitWidth - bound.leadingZeroBitCount) - 1))
    memory = MemoryRegion(byteCount: (mask + 1) * 4)
    slots = memory.base.bindMemory(to: UInt32.self, capacity: mask + 1)
  }

  /// How many things have a number.
  @inlinable public var count: Int { length }

  /// The table as it is now, for lookups while nothing changes it.
  @inlinable @inline(__always)
  public var view: IndexTableView { IndexTableView(slots: slots, mask: mask, numberBits: numberBits) }

  /// The number of the thing that has the hash and is the one; -1 where none is.
  @inlinable @inline(__always)
  public func find(_ hash: UInt64, _ isSame: (Int) -> Bool) -> Int { view.find(hash, isSame) }

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
    let old = (slots: slots, count: mask + 1, numberBits: numberBits)
    let memory = doubled()
    for place in 0..<old.count where old.slots[place] != 0 {
      let number = Int(old.slots[place] & old.numberBits) - 1
      put(number, hashOf(number))
    }
    withExtendedLifetime(memory) {}
  }

  /// Takes twice as many slots, all free; what the slots before stood in is to be held until they were gone through.
  @usableFromInline mutating func doubled() -> AnyObject {
    precondition(mask < Int(UInt32.max >> 1), "a table holds too much")
    let old = memory
    mask = mask * 2 + 1
    numberBits |= UInt32(truncatingIfNeeded: mask)
    memory = MemoryRegion(byteCount: (mask + 1) * 4)
    slots = memory.base.bindMemory(to: UInt32.self, capacity: mask + 1)
    return old
  }

  /// Puts a number into the first free slot for its hash.
  @inlinable mutating func put(_ number: Int, _ hash: UInt64) {
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 { place = (place + 1) & mask }
    set(place, number, hash)
  }

  // MARK: Numbers of the caller's own

  /// Sees to it that a thing can be put in, and no slot changes its place meanwhile.
  @inlinable public mutating func reserve(_ hashOf: (Int) -> UInt64) {
    while (length + 1) * 2 > mask + 1 { grow(hashOf) }
  }

  /// The place of the thing that has the hash and is the one, or of the free slot where it would stand.
  @inlinable @inline(__always)
  public func place(of hash: UInt64, _ isSame: (Int) -> Bool) -> Int { view.place(of: hash, isSame) }

  /// The number at a place; -1 where the slot is free.
  @inlinable @inline(__always)
  public func number(at place: Int) -> Int { Int(slots[place] & numberBits) &- 1 }

  /// Gives the thing at a place a number, in place of the one that it had, if any.
  @inlinable @inline(__always)
  public mutating func put(_ number: Int, at place: Int, _ hash: UInt64) {
    if slots[place] == 0 { length += 1 }
    set(place, number, hash)
  }

  /// Writes a number, and the bits of its hash, into a slot.
  @inlinable @inline(__always)
  mutating func set(_ place: Int, _ number: Int, _ hash: UInt64) {
    slots[place] = UInt32(truncatingIfNeeded: hash &>> 32) & ~numberBits | UInt32(truncatingIfNeeded: number + 1)
  }
}
