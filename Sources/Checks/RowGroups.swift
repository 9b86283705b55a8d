/// Rows that share a hash, in the order of the tracker: found by hash, walked row by row.
struct RowGroups: Sendable {
  /// Open addressing: the first row of each group, or -1.
  private var slots: [Int32]
  /// By row: the next of its group, or -1.
  private var next: [Int32]
  /// By a group's first row: its last row, and how many it has.
  private var last: [Int32]
  private var sizes: [Int32]

  /// Groups the rows for which `hash` gives anything but 0.
  init(_ count: Int, hash: (Int) -> UInt64) {
    var members = 0
    for row in 0..<count where hash(row) != 0 { members += 1 }
    var size = 16
    while size < members + members / 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    next = Array(repeating: -1, count: members == 0 ? 0 : count)
    last = next
    sizes = next
    guard members > 0 else { return }
    for row in 0..<count {
      let key = hash(row)
      guard key != 0 else { continue }
      let place = RowGroups.place(of: key, in: slots, hash)
      let first = slots[place]
      if first < 0 {
        slots[place] = Int32(row)
        last[row] = Int32(row)
        sizes[row] = 1
      } else {
        next[Int(last[Int(first)])] = Int32(row)
        last[Int(first)] = Int32(row)
        sizes[Int(first)] += 1
      }
    }
  }

  /// The first row with the hash; -1 where there is none.
  func first(_ key: UInt64, _ hash: (Int) -> UInt64) -> Int {
    key == 0 ? -1 : Int(slots[RowGroups.place(of: key, in: slots, hash)])
  }

  /// How many rows the group has that begins with `first`.
  func size(_ first: Int) -> Int { first < 0 ? 0 : Int(sizes[first]) }

  /// The row behind `row` in its group; -1 behind the last.
  func next(_ row: Int) -> Int { Int(next[row]) }

  /// The group's slot, or the empty one where it would stand.
  private static func place(of key: UInt64, in slots: [Int32], _ hash: (Int) -> UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while slots[place] >= 0, hash(Int(slots[place])) != key { place = (place + 1) & mask }
    return place
  }
}
