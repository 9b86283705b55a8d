import Texts

/// Rows that share a key, found by it: the first of each group. Rows of key 0 are in none.
///
/// Unchecked: nobody changes it when it is made.
final class RowGroups: @unchecked Sendable {
  /// Gives a row's key, from the records of its piece and its place in it; 0 where it has none.
  typealias Key = (RowRecords, Int) -> UInt64

  /// Open addressing: a group's first row and 1 more, with the upper bits of half its key above it, which tell most
  /// other keys without a look at their rows; or 0.
  private var slots: UnsafeMutablePointer<UInt32>
  private var room: LargeRoom
  private var size: Int
  private var count = 0
  /// The bits of a slot that are the row's.
  private let rowBits: UInt32
  private let rows: RowTable
  /// Odd, and known to nobody: so nobody can make refs that all stand in one place.
  private let factor = UInt64.random(in: .min ... .max) | 1

  /// No groups yet; `expected` is how many there may be.
  private init(_ rows: RowTable, expected: Int) {
    precondition(rows.count < Int(Int32.max))
    self.rows = rows
    rowBits = UInt32(truncatingIfNeeded: (1 << (Int.bitWidth - rows.count.leadingZeroBitCount)) - 1)
    size = max(1024, expected + expected * 3 / 5 + 64)
    room = LargeRoom(byteCount: size * 4)
    slots = room.base.bindMemory(to: UInt32.self, capacity: size)
  }

  /// The first rows of all groups; `repeated` gets the rows behind them.
  convenience init(_ rows: RowTable, expected: Int, repeated: RowSet?, key: Key) {
    self.init(rows, expected: expected)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: RowGroups.ahead) { ahead in
      rows.forEachPiece { records, start in
        var first = 0
        while first < records.count {
          let some = first..<min(first + RowGroups.ahead, records.count)
          add(some, of: records, start, ahead, repeated, key)
          first = some.upperBound
        }
      }
    }
  }

  /// How many rows are looked up together.
  private static let ahead = 64

  /// Adds some rows of a piece. Their slots are all over memory and come in together, sooner than one by one.
  @inline(__always)
  private func add(
    _ some: Range<Int>, of records: RowRecords, _ start: Int, _ ahead: UnsafeMutableBufferPointer<UInt32>,
    _ repeated: RowSet?, _ key: Key
  ) {
    // A group that was there stays where it is, unless the table grows.
    if count + some.count > limit { grow(key) }
    for row in some { ahead[row - some.lowerBound] = slots[home(mixed(key(records, row)))] }
    for row in some {
      let own = key(records, row)
      guard own != 0 else { continue }
      let place = place(of: own, known: ahead[row - some.lowerBound], key)
      if slots[place] == 0 { fill(place, own, start + row) } else { repeated?.insert(start + row) }
    }
  }

  /// The first rows of all groups. `next` gets, by row, the next of its group and 1 more, or 0; `shared` the rows that
  /// are not alone in theirs.
  convenience init(_ rows: RowTable, next: UnsafeMutablePointer<UInt32>, shared: RowSet, key: Key) {
    self.init(rows, expected: 0)
    rows.forEachPieceReversed { records, start in
      for row in (0..<records.count).reversed() {
        let own = key(records, row)
        guard own != 0 else { continue }
        let place = place(of: own, known: 0, key)
        let first = slots[place] & rowBits
        if first == 0 {
          fill(place, own, start + row)
          if count > limit { grow(key) }
        } else {
          put(place, own, start + row)
          next[start + row] = first
          shared.insert(start + row)
          shared.insert(Int(first) - 1)
        }
      }
    }
  }

  /// The first row with the key; -1 where there is none.
  func first(_ key: UInt64, _ keyOf: Key) -> Int {
    key == 0 ? -1 : Int(slots[place(of: key, known: 0, keyOf)] & rowBits) - 1
  }

  @inline(__always)
  private func mixed(_ key: UInt64) -> UInt64 { key &* factor }

  /// Where the search for a key begins.
  @inline(__always)
  private func home(_ mixed: UInt64) -> Int { Int(truncatingIfNeeded: ((mixed >> 32) &* UInt64(size)) >> 32) }

  /// The slot of the key's group, or the empty one where it would stand; `known` is what its first slot is known to
  /// hold, or 0.
  @inline(__always)
  private func place(of key: UInt64, known: UInt32, _ keyOf: Key) -> Int {
    let mixed = mixed(key)
    var place = home(mixed)
    var slot = known == 0 ? slots[place] : known
    while slot != 0 {
      if (slot ^ UInt32(truncatingIfNeeded: mixed)) & ~rowBits == 0,
        rows.value(of: Int(slot & rowBits) - 1, keyOf) == key
      {
        return place
      }
      place = place + 1 == size ? 0 : place + 1
      slot = slots[place]
    }
    return place
  }

  @inline(__always)
  private func put(_ place: Int, _ key: UInt64, _ row: Int) {
    slots[place] = UInt32(truncatingIfNeeded: mixed(key)) & ~rowBits | UInt32(truncatingIfNeeded: row + 1)
  }

  @inline(__always)
  private func fill(_ place: Int, _ key: UInt64, _ row: Int) {
    put(place, key, row)
    count += 1
  }

  /// So many groups there may be before the table grows.
  private var limit: Int { size * 5 / 8 }

  private func grow(_ keyOf: Key) {
    let (old, oldSize, oldRoom) = (slots, size, room)
    size = oldSize * 4
    room = LargeRoom(byteCount: size * 4)
    slots = room.base.bindMemory(to: UInt32.self, capacity: size)
    withExtendedLifetime(oldRoom) {
      for place in 0..<oldSize where old[place] != 0 {
        let row = Int(old[place] & rowBits) - 1
        let key = rows.value(of: row, keyOf)
        put(self.place(of: key, known: 0, keyOf), key, row)
      }
    }
  }
}
