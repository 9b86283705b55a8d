import RuleSets
import Texts

/// What tests answer that compare facts of different sources: worked out once for each pair of values.
struct PairAnswers: ~Copyable {
  /// Where the value comes from that is tested.
  let first: AnswerTables.Side
  /// Where the value comes from that it is compared with.
  let second: AnswerTables.Side
  private let bank: TestBank
  private var pairs = KeyTable<UInt64>()
  /// By pair.
  private var answers = Vector<Answers>()

  /// No answers yet, to the tests of a table.
  init(_ table: AnswerTables.Pairs) {
    first = table.first
    second = table.second
    bank = table.bank
  }

  /// Beyond so many pairs all are forgotten: memory stays bounded whatever a tracker holds.
  var isFull: Bool { pairs.count >= 1 << 16 }

  /// Forgets all pairs.
  mutating func removeAll() {
    pairs.removeAll()
    answers.removeAll()
  }

  /// The answers for values by their numbers, at least to the tests whose bits are in the mask; a row of which one
  /// value has no number is asked by itself.
  @inline(__always)
  mutating func answers(_ first: Int, _ second: Int, _ mask: Answers, _ row: borrowing RowTests) -> Answers {
    if first < 0 || second < 0 { return row.answers(bank, mask) }
    let pair = UInt64(first) << 32 | UInt64(second)
    let known = pairs.find(pair)
    return known >= 0 ? answers[known] : add(pair, row)
  }

  private mutating func add(_ pair: UInt64, _ row: borrowing RowTests) -> Answers {
    answers.append(row.answers(bank))
    return answers[pairs.add(pair)]
  }
}
