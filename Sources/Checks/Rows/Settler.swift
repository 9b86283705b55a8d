/// Decides the rules for which what is kept of rows is enough, once all rows are known.
///
/// Few pairs of masks meet few facts across rows: each meeting is decided once.
final class Settler {
  private let tests: [[RecordTest]?]
  private let rows: RowIndex
  private var table = PairTable()
  /// By table: the number of the new pair for each meeting of an old pair and facts, and 1 more, or 0.
  private var meetings: [ObjectIdentifier: [UInt16]] = [:]

  /// `tests` are by rule; nil where a rule takes a second look at the row.
  init(_ tests: [[RecordTest]?], _ rows: RowIndex) {
    self.tests = tests
    self.rows = rows
  }

  /// Turns to pairs in which only that is pending which takes a second look; `first` is the number of the first row.
  func settle(_ masks: RowMasks, first: Int) {
    if table.pairs.count + masks.count > PairTable.most {
      table = PairTable()
      meetings = [:]
    }
    let old = masks.table
    let id = ObjectIdentifier(old)
    var known = meetings.removeValue(forKey: id) ?? Array(repeating: 0, count: old.pairs.count << RecordFacts.bits)
    old.pairs.withUnsafeBufferPointer { pairs in
      known.withUnsafeMutableBufferPointer { known in
        masks.change(to: table) { row, number in
          let facts = pairs[number].pending.isEmpty ? RecordFacts() : rows.facts(of: first + row)
          let meeting = number << RecordFacts.bits | Int(facts.rawValue)
          if known[meeting] == 0 { known[meeting] = table.number(of: settled(pairs[number], facts)) + 1 }
          return known[meeting] - 1
        }
      }
    }
    meetings[id] = known
  }

  private func settled(_ pair: PairTable.Pair, _ facts: RecordFacts) -> PairTable.Pair {
    var settled = PairTable.Pair(raised: pair.raised)
    pair.pending.forEach { rule in
      guard let tests = tests[rule] else { return settled.pending.insert(rule) }
      if tests.allSatisfy({ facts.contains($0.fact) == $0.expected }) { settled.raised.insert(rule) }
    }
    return settled
  }
}
