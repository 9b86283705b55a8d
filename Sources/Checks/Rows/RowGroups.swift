import Texts

/// Rows that share a key, found by it: the first of each group. Rows of key 0 are in none.
///
/// Unchecked: nobody changes it when it is made.
final class RowGroups: @unchecked Sendable {
  /// Gives a row's key, from the records of its piece and its place in it; 0 where it has none.
  typealias Key = (RowRecords, Int) -> UInt64

  private let table: GroupTable

  /// The first rows of all groups, of which `expected` are expected; `repeated` gets the rows behind them.
  init(_ rows: RowTable, expected: Int, repeated: RowSet?, key: Key) {
    var table = GroupTable(rows, expected: expected)
    table.add(repeated, key)
    self.table = table
  }

  /// The first rows of all groups. `next` gets, by row, the next of its group and 1 more, or 0; `shared` the rows that
  /// are not alone in theirs.
  init(_ rows: RowTable, next: UnsafeMutablePointer<UInt32>, shared: RowSet, key: Key) {
    var table = GroupTable(rows, expected: 0)
    table.chain(next, shared, key)
    self.table = table
  }

  /// The first row with the key; -1 where there is none.
  func first(_ key: UInt64, _ keyOf: Key) -> Int { table.first(key, keyOf) }
}

/// The table of a `RowGroups`, its owner's alone while it is filled.
private struct GroupTable: ~Copyable {
  /// The first row of each group.
  private var firsts: IndexTable
  private let rows: RowTable
  /// Known to nobody: so nobody can make refs that all stand in one place.
  private let seed = UInt64.random(in: .min ... .max) | 1

  /// No groups yet; `expected` is how many there may be.
  init(_ rows: RowTable, expected: Int) {
    precondition(rows.count < Int(Int32.max))
    self.rows = rows
    firsts = IndexTable(expected: max(512, expected), numbersBelow: rows.count + 1)
  }

  /// Adds all rows, first to last; `repeated` gets those that are not the first of their group.
  mutating func add(_ repeated: RowSet?, _ key: RowGroups.Key) {
    rows.forEachPiece { records, start in
      for row in 0..<records.count {
        let own = key(records, row)
        guard own != 0 else { continue }
        reserve(key)
        let place = place(of: own, key)
        if firsts.number(at: place) < 0 {
          firsts.put(start + row, at: place, hash(own))
        } else {
          repeated?.insert(start + row)
        }
      }
    }
  }

  /// Adds all rows, last to first, each before the others of its group.
  mutating func chain(_ next: UnsafeMutablePointer<UInt32>, _ shared: RowSet, _ key: RowGroups.Key) {
    rows.forEachPieceReversed { records, start in
      for row in (0..<records.count).reversed() {
        let own = key(records, row)
        guard own != 0 else { continue }
        reserve(key)
        let place = place(of: own, key)
        let first = firsts.number(at: place)
        firsts.put(start + row, at: place, hash(own))
        guard first >= 0 else { continue }
        next[start + row] = UInt32(truncatingIfNeeded: first + 1)
        shared.insert(start + row)
        shared.insert(first)
      }
    }
  }

  /// The first row with the key; -1 where there is none.
  func first(_ key: UInt64, _ keyOf: RowGroups.Key) -> Int {
    key == 0 ? -1 : firsts.number(at: place(of: key, keyOf))
  }

  @inline(__always)
  private func hash(_ key: UInt64) -> UInt64 { mixed(key, seed) }

  @inline(__always)
  private mutating func reserve(_ keyOf: RowGroups.Key) {
    let (rows, seed) = (rows, seed)
    firsts.reserve { mixed(rows.value(of: $0, keyOf), seed) }
  }

  /// The place of the key's group, or the free one where it would stand.
  @inline(__always)
  private func place(of key: UInt64, _ keyOf: RowGroups.Key) -> Int {
    firsts.place(of: hash(key)) { rows.value(of: $0, keyOf) == key }
  }
}
