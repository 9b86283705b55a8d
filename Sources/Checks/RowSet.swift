/// A set of rows, a bit each.
struct RowSet: Sendable {
  private var bits: [UInt64]

  /// No rows yet, of `count`.
  init(of count: Int) { bits = Array(repeating: 0, count: (count + 63) / 64) }

  mutating func insert(_ row: Int) { bits[row >> 6] |= 1 << UInt64(row & 63) }

  func contains(_ row: Int) -> Bool { bits[row >> 6] >> UInt64(row & 63) & 1 == 1 }
}
