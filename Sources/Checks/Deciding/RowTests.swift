import RuleSets

/// Some tests of a stage: in its answers they stand behind each other.
struct TestBank: Sendable {
  /// The tests.
  let tests: [FactTest]
  /// The place of the first.
  let first: Int
  /// The bits of all of them.
  let mask: Answers

  init(tests: [FactTest], first: Int) {
    self.tests = tests
    self.first = first
    mask = tests.indices.reduce(0) { $0 | .bits(of: first + $1) }
  }
}

/// Asks tests of the current row.
struct RowTests: ~Copyable {
  /// What decides tests.
  let evaluator: Evaluator
  /// The current row.
  let action: ActionFacts

  /// What all tests of a bank come to.
  func answers(_ bank: TestBank) -> Answers { answers(bank, bank.mask) }

  /// What those come to whose bits are in the mask: mostly one or two.
  func answers(_ bank: TestBank, _ mask: Answers) -> Answers {
    bank.tests.withUnsafeBufferPointer { answers($0, first: bank.first, mask & bank.mask) }
  }

  /// The same of tests by themselves, of which the first has its place there.
  func answers(_ tests: UnsafeBufferPointer<FactTest>, first: Int, _ mask: Answers) -> Answers {
    var answers: Answers = 0
    var rest = mask
    while rest != 0 {
      let place = rest.trailingZeroBitCount &>> 1
      rest &= ~Answers.bits(of: place)
      answers.set(place, evaluator.truth(of: tests[place &- first], action))
    }
    return answers
  }
}
