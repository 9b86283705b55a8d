import Texts

/// What each row of a piece comes to: the number of its outcome.
///
/// Unchecked: one thread at a time has a piece.
final class RowOutcomes: @unchecked Sendable {
  /// How many rows the piece has.
  let count: Int
  /// The outcomes that the numbers are of.
  private(set) var table: Outcomes
  private let memory: MemoryRegion
  /// By row: the number of its outcome.
  private let numbers: UnsafeMutablePointer<UInt16>
  /// All that some row raises.
  private var raised = RuleMask()
  /// Whether something is left of some row.
  private(set) var isOpen = false

  /// Rows whose numbers stand in `memory`.
  init(_ table: Outcomes, count: Int, memory: MemoryRegion, numbers: UnsafeMutablePointer<UInt16>) {
    self.table = table
    self.count = count
    self.memory = memory
    self.numbers = numbers
    gather()
  }

  /// By number: what rows come to. Any thread may ask, once the one that worked them out has sealed them.
  var all: [Outcome] {
    precondition(table.isSealed, "another thread may add to these")
    return table.all
  }

  /// What a row comes to, by its place in the piece.
  subscript(row: Int) -> Outcome { all[number(row)] }

  /// The number of a row's outcome.
  @inline(__always)
  func number(_ row: Int) -> Int {
    precondition(row >= 0 && row < count)
    return Int(numbers[row])
  }

  /// Whether some row raises one of the rules.
  func raises(anyOf rules: RuleMask) -> Bool { raised.intersects(rules) }

  /// Gives each row another outcome, of another table, by the number of the one it had.
  func change(to table: Outcomes, _ number: (_ row: Int, _ old: Int) -> Int) {
    for row in 0..<count { numbers[row] = UInt16(number(row, Int(numbers[row]))) }
    self.table = table
    gather()
  }

  /// Looks at each outcome once, however many rows come to it.
  private func gather() {
    raised = RuleMask()
    isOpen = false
    var isSeen = Array(repeating: false, count: table.all.count)
    isSeen.withUnsafeMutableBufferPointer { isSeen in
      for row in 0..<count where !isSeen[Int(numbers[row])] {
        let number = Int(numbers[row])
        isSeen[number] = true
        raised.formUnion(table.all[number].raised)
        isOpen = isOpen || !table.all[number].left.isEmpty
      }
    }
  }
}
