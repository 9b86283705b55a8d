import Testing
import Texts

@testable import Checks

struct RowMasksTests {
  private func mask(_ rules: [Int]) -> RuleMask {
    var mask = RuleMask()
    for rule in rules { mask.insert(rule) }
    return mask
  }

  /// A mask of rules that the row's number spells.
  private func mask(spelling number: Int) -> RuleMask {
    mask((0..<14).filter { number >> $0 & 1 == 1 }.map { $0 * 9 })
  }

  @Test func `keeps what rows raise through pieces of many different pairs`() {
    let gatherer = RowGatherer()
    var pieces: [RowRecords] = []
    for piece in 0..<9 {
      let table = gatherer.begin(10_000)
      for row in 0..<10_000 {
        gatherer.append(
          RowRecord(refHash: 1, pasteHash: 0), ref: .empty,
          PairTable.Pair(raised: mask(spelling: row), pending: mask(spelling: row % 3 + piece)), in: table)
      }
      pieces.append(gatherer.finish())
    }
    for (piece, records) in pieces.enumerated() {
      #expect(records.count == 10_000)
      for row in stride(from: 0, to: 10_000, by: 7) {
        #expect(records.masks[row].raised == mask(spelling: row))
        #expect(records.masks[row].pending == mask(spelling: row % 3 + piece))
      }
    }
    var tally = Tally(rules: 128)
    tally.count(pieces.map(\.masks))
    #expect(tally.raised[9] == 9 * (0..<10_000).count { $0 >> 1 & 1 == 1 })
    #expect(tally.raised[1] == 0)
  }

  @Test func `tells which rules some row raises and whether some wait`() {
    let gatherer = RowGatherer()
    let pairs = gatherer.begin(2)
    gatherer.append(
      RowRecord(refHash: 1, pasteHash: 0), ref: .empty, PairTable.Pair(raised: mask([3, 90]), pending: mask([5])),
      in: pairs)
    gatherer.append(RowRecord(refHash: 2, pasteHash: 0), ref: .empty, PairTable.Pair(raised: mask([4])), in: pairs)
    let masks = gatherer.finish().masks
    #expect(masks.isPending)
    #expect(masks.raises(anyOf: mask([90])))
    #expect(!masks.raises(anyOf: mask([5])))
    let table = PairTable()
    masks.change(to: table) { row, _ in table.number(of: PairTable.Pair(raised: self.mask([row + 5]))) }
    #expect(!masks.isPending)
    #expect(masks.raises(anyOf: mask([5])))
    #expect(!masks.raises(anyOf: mask([90])))
  }
}
