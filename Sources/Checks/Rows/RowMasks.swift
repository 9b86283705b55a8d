/// What each row of a piece raises, and what other rows have yet to decide: rows of like kind agree, so a row has the
/// number of its pair.
///
/// Unchecked: one thread at a time has a piece.
final class RowMasks: @unchecked Sendable {
  let count: Int
  private(set) var table: PairTable
  private let room: LargeRoom
  /// By row: the number of its pair.
  private let numbers: UnsafeMutablePointer<UInt16>
  /// All that some row raises.
  private var raised = RuleMask()
  /// Whether some row has something pending.
  private(set) var isPending = false

  /// Rows whose numbers stand in `room`, and what some row raises.
  init(
    _ table: PairTable, count: Int, room: LargeRoom, numbers: UnsafeMutablePointer<UInt16>, raised: RuleMask,
    isPending: Bool
  ) {
    self.table = table
    self.count = count
    self.room = room
    self.numbers = numbers
    self.raised = raised
    self.isPending = isPending
  }

  subscript(row: Int) -> PairTable.Pair { table.pairs[number(row)] }

  /// The number of a row's pair.
  @inline(__always)
  func number(_ row: Int) -> Int {
    precondition(row >= 0 && row < count)
    return Int(numbers[row])
  }

  /// Whether some row raises one of the rules.
  func raises(anyOf rules: RuleMask) -> Bool { raised.intersects(rules) }

  /// Gives each row another pair, of another table, by what it had.
  func change(to table: PairTable, _ number: (_ row: Int, _ old: Int) -> UInt16) {
    for row in 0..<count { numbers[row] = number(row, Int(numbers[row])) }
    self.table = table
    raised = RuleMask()
    isPending = false
    table.pairs.withUnsafeBufferPointer { pairs in
      for row in 0..<count {
        let pair = pairs[Int(numbers[row])]
        raised.formUnion(pair.raised)
        isPending = isPending || !pair.pending.isEmpty
      }
    }
  }
}
