/// Goes on with open rows from what was kept of them, once all rows are known.
///
/// There are few outcomes and few facts across rows: what comes of each combination is worked out once.
final class OutcomeResolver {
  private let decider: any RowDecider
  private let rows: RowIndex
  private var table: Outcomes
  private var resolved: [ObjectIdentifier: Resolved] = [:]

  /// What came of the outcomes of a table, which is held so that no other takes its place.
  private struct Resolved {
    let table: Outcomes
    /// By old outcome and facts: the number of the new outcome and 1 more, or 0.
    var numbers: [UInt32]
  }

  /// Settles with one worker's decider, by what all rows together show.
  init(_ decider: any RowDecider, _ rows: RowIndex) {
    self.decider = decider
    self.rows = rows
    table = decider.outcomes
  }

  /// Gives each row the outcome of which only that is left which takes a second look at the row; `first` is the number
  /// of the first row.
  func resolve(_ outcomes: RowOutcomes, first: Int) {
    decider.beginRows(outcomes.count)
    if decider.outcomes !== table {
      table = decider.outcomes
      resolved = [:]
    }
    let (old, all) = (outcomes.table, outcomes.all)
    let id = ObjectIdentifier(old)
    var known =
      resolved.removeValue(forKey: id)
      ?? Resolved(table: old, numbers: Array(repeating: 0, count: all.count << RecordFacts.bits))
    let isOpen = all.map { !$0.left.isEmpty }
    known.numbers.withUnsafeMutableBufferPointer { known in
      isOpen.withUnsafeBufferPointer { isOpen in
        outcomes.change(to: table) { row, number in
          let facts = isOpen[number] ? rows.facts(of: first + row) : RecordFacts()
          let key = number << RecordFacts.bits | Int(facts.rawValue)
          if known[key] == 0 { known[key] = UInt32(decider.resolve(all[number], facts)) + 1 }
          return Int(known[key]) - 1
        }
      }
    }
    resolved[id] = known
  }
}
