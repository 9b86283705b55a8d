/// Rows that share a key, found by it: the first of each group. Rows of key 0 are in none.
struct RowGroups: Sendable {
  /// Open addressing: the first row of each group, or -1.
  private var slots: [Int32]
  private var count = 0

  /// No groups yet; `expected` is how many there may be.
  private init(expected: Int) {
    var size = 1024
    while size < expected + expected / 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// The first rows of all groups; `repeated` gets the rows behind them.
  init(_ rows: RowTable, expected: Int, repeated: inout RowSet, key: (RowRecord) -> UInt64) {
    self.init(expected: expected)
    rows.forEach { row, record in
      let place = place(of: key(record), rows, key)
      if place >= 0, slots[place] < 0 { add(row, at: place, rows, key) } else if place >= 0 { repeated.insert(row) }
    }
  }

  /// The first rows of all groups. `next` gets, by row, the next of its group, or -1; `shared` the rows that are not
  /// alone in theirs.
  init(_ rows: RowTable, next: inout [Int32], shared: inout RowSet, key: (RowRecord) -> UInt64) {
    self.init(expected: 0)
    rows.forEachReversed { row, record in
      let place = place(of: key(record), rows, key)
      guard place >= 0 else { return }
      let first = slots[place]
      if first < 0 { return add(row, at: place, rows, key) }
      slots[place] = Int32(row)
      next[row] = first
      shared.insert(row)
      shared.insert(Int(first))
    }
  }

  /// The first row with the key; -1 where there is none.
  func first(_ key: UInt64, _ rows: RowTable, _ keyOf: (RowRecord) -> UInt64) -> Int {
    let place = place(of: key, rows, keyOf)
    return place < 0 ? -1 : Int(slots[place])
  }

  /// The group's slot, or the empty one where it would stand; -1 for the key 0.
  @inline(__always)
  private func place(of key: UInt64, _ rows: RowTable, _ keyOf: (RowRecord) -> UInt64) -> Int {
    if key == 0 { return -1 }
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while slots[place] >= 0, keyOf(rows[Int(slots[place])]) != key { place = (place + 1) & mask }
    return place
  }

  private mutating func add(_ row: Int, at place: Int, _ rows: RowTable, _ keyOf: (RowRecord) -> UInt64) {
    slots[place] = Int32(row)
    count += 1
    guard count * 3 > slots.count * 2 else { return }
    let old = slots
    slots = Array(repeating: -1, count: old.count * 2)
    for row in old where row >= 0 { slots[self.place(of: keyOf(rows[Int(row)]), rows, keyOf)] = row }
  }
}
