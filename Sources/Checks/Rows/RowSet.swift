/// A set of rows, a bit each.
final class RowSet: @unchecked Sendable {
  // Unchecked: one thread fills it before others ask it.
  private let bits: UnsafeMutablePointer<UInt64>
  private let count: Int

  /// No rows yet, of `count`.
  init(of count: Int) {
    self.count = count
    bits = .allocate(capacity: count / 64 + 1)
    bits.initialize(repeating: 0, count: count / 64 + 1)
  }

  deinit { bits.deallocate() }

  /// Adds a row by its number, from 0.
  @inline(__always)
  func insert(_ row: Int) {
    precondition(row >= 0 && row < count)
    bits[row >> 6] |= 1 << UInt64(row & 63)
  }

  /// Whether the row is in the set.
  @inline(__always)
  func contains(_ row: Int) -> Bool {
    precondition(row >= 0 && row < count)
    return bits[row >> 6] >> UInt64(row & 63) & 1 == 1
  }
}
