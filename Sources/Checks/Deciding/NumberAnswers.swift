import RuleSets
import Texts

/// What tests over one numbered source answer: worked out once for each of its numbers.
struct NumberAnswers: ~Copyable {
  private let bank: TestBank
  /// By number.
  private var answers = Vector<Answers>()

  /// No answers yet, to some tests.
  init(_ bank: TestBank) { self.bank = bank }

  /// Forgets all answers.
  mutating func removeAll() { answers.removeAll() }

  /// The answers for a row whose source has the number, at least to the tests whose bits are in the mask; a row of
  /// which it has none is asked by itself.
  @inline(__always)
  mutating func answers(_ number: Int, _ mask: Answers, _ row: borrowing RowTests) -> Answers {
    if number < 0 { return row.answers(bank, mask) }
    if number < answers.count {
      let known = answers[number]
      if known != Answers.unknown { return known }
    }
    return add(number, row)
  }

  @inline(never)
  private mutating func add(_ number: Int, _ row: borrowing RowTests) -> Answers {
    answers.fill(to: number + 1, with: Answers.unknown)
    answers[number] = row.answers(bank)
    return answers[number]
  }
}
