/// An `IndexTable` for as long as nothing changes it: looking up takes no reference counting.
public struct IndexTableView: BitwiseCopyable {
  /// As in the table.
  @usableFromInline let slots: UnsafeMutablePointer<UInt32>
  /// As in the table.
  @usableFromInline let mask: Int
  /// As in the table.
  @usableFromInline let numberBits: UInt32

  @inlinable @inline(__always)
  init(slots: UnsafeMutablePointer<UInt32>, mask: Int, numberBits: UInt32) {
    self.slots = slots
    self.mask = mask
    self.numberBits = numberBits
  }

  /// The number of the thing that has the hash and is the one; -1 where none is.
  @inlinable @inline(__always)
  public func find(_ hash: UInt64, _ isSame: (Int) -> Bool) -> Int {
    Int(slots[place(of: hash, isSame)] & numberBits) &- 1
  }

  /// The place of the thing, or of the free slot where it would stand: see `IndexTable`.
  @inlinable @inline(__always)
  func place(of hash: UInt64, _ isSame: (Int) -> Bool) -> Int {
    let tag = UInt32(truncatingIfNeeded: hash &>> 32)
    var place = Int(truncatingIfNeeded: hash) & mask
    var slot = slots[place]
    while slot != 0 {
      if (slot ^ tag) & ~numberBits == 0, isSame(Int(slot & numberBits) &- 1) { return place }
      place = (place &+ 1) & mask
      slot = slots[place]
    }
    return place
  }
}
