import Texts

/// Groups of rows that can be walked, first to last.
final class RowChains: @unchecked Sendable {
  // Unchecked: nobody changes it when it is made.
  /// By row: the next one of its group and 1 more, or 0.
  private let next: UnsafeMutablePointer<UInt32>
  private let memory: MemoryRegion
  /// The rows that are not alone in their group.
  let shared: RowSet
  private let firsts: RowGroups

  /// Chains the rows that have the same key; those with key 0 are in no group.
  init(_ rows: RowTable, key: RowGroups.Key) {
    memory = MemoryRegion(byteCount: rows.count * 4)
    next = memory.base.bindMemory(to: UInt32.self, capacity: rows.count)
    shared = RowSet(of: rows.count)
    firsts = RowGroups(rows, next: next, shared: shared, key: key)
  }

  /// The first row with the key; -1 where there is none.
  func first(_ key: UInt64, _ keyOf: RowGroups.Key) -> Int { firsts.first(key, keyOf) }

  /// The rows from one on that share its key; at most `most`.
  func rows(from first: Int, most: Int = .max) -> [Int] {
    var found: [Int] = []
    var row = first
    while row >= 0, found.count < most {
      found.append(row)
      row = Int(next[row]) - 1
    }
    return found
  }
}
