import RuleSets
import Texts
import Trackers

/// What tests of an update's text answer. Phrases are sought once for all tests, and most updates hold none of them;
/// characters are sought without a value being made, and most cells that it is compared with begin otherwise.
struct UpdateAnswers: ~Copyable {
  private let bank: TestBank
  /// Lists of a bank of which some phrase may be asked for, and by list the bits of the tests that then hold, and of
  /// those that hold unless something stands before it.
  private struct Asked: BitwiseCopyable {
    let bank: Int
    var lists: UInt64 = 0
    let holding: UnsafeMutablePointer<Answers>
    let doubtful: UnsafeMutablePointer<Answers>

    init(bank: Int) {
      self.bank = bank
      holding = .allocate(capacity: PhraseLists.width)
      holding.initialize(repeating: 0, count: PhraseLists.width)
      doubtful = .allocate(capacity: PhraseLists.width)
      doubtful.initialize(repeating: 0, count: PhraseLists.width)
    }

    mutating func note(_ list: PhraseListID, of test: Test, _ bits: Answers) {
      let one = PhraseLists(list).rawValue
      lists |= one
      switch test {
      case .holdsUnlessPreceded, .holdsNear: doubtful[one.trailingZeroBitCount] |= bits
      default: holding[one.trailingZeroBitCount] |= bits
      }
    }
  }

  /// Characters that are looked for, and the bits of their test.
  private struct Sought {
    let bits: Answers
    let text: UnsafeBufferPointer<UInt8>
  }

  /// A cell that the update may be the same as, and the bits of the test.
  private struct Compared {
    let bits: Answers
    let field: Field
  }

  /// Mostly one.
  private let asked: UnsafeMutableBufferPointer<Asked>
  /// The bits of tests that look for phrases.
  private var ofPhrases: Answers = 0

  /// Characters that are looked for in the update as typed, with the bits of their test.
  private let sought: UnsafeMutableBufferPointer<Sought>
  private var ofSought: Answers = 0

  private let compared: UnsafeMutableBufferPointer<Compared>
  private var ofCompared: Answers = 0

  /// Some tests, and the table of their facts.
  init(_ bank: TestBank, _ facts: FactTable) {
    self.bank = bank
    sought = UpdateAnswers.sought(bank, facts)
    ofSought = sought.reduce(0) { $0 | $1.bits }
    let cells = bank.tests.enumerated().compactMap { index, test in
      TestGroup.comparedCell(test, facts).map { Compared(bits: .bits(of: bank.first + index), field: $0) }
    }
    compared = .allocate(capacity: cells.count)
    _ = compared.initialize(fromContentsOf: cells)
    ofCompared = cells.reduce(0) { $0 | $1.bits }
    let lists = bank.tests.map { test in UpdateAnswers.lists(of: test, facts) }
    let banks = Set(lists.joined().map(\.bank)).sorted()
    var asked = banks.map { Asked(bank: $0) }
    for (index, lists) in lists.enumerated() {
      let bits = Answers.bits(of: bank.first + index)
      for list in lists {
        guard let place = asked.firstIndex(where: { $0.bank == list.bank }) else { continue }
        asked[place].note(list, of: bank.tests[index].test, bits)
        ofPhrases |= bits
      }
    }
    self.asked = .allocate(capacity: banks.count)
    _ = self.asked.initialize(fromContentsOf: asked)
  }

  deinit {
    for one in sought { one.text.deallocate() }
    sought.deallocate()
    compared.deinitialize().deallocate()
    for lists in asked {
      lists.holding.deallocate()
      lists.doubtful.deallocate()
    }
    asked.deallocate()
  }

  private static func sought(
    _ bank: TestBank, _ facts: FactTable
  ) -> UnsafeMutableBufferPointer<Sought> {
    var all: [Sought] = []
    for (index, test) in bank.tests.enumerated() {
      guard case .contains(let texts) = test.test, facts.all[test.fact].sources == [.update] else { continue }
      for text in texts {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
        _ = bytes.initialize(fromContentsOf: Array(text.utf8))
        all.append(Sought(bits: .bits(of: bank.first + index), text: UnsafeBufferPointer(bytes)))
      }
    }
    let sought = UnsafeMutableBufferPointer<Sought>
      .allocate(capacity: all.count)
    _ = sought.initialize(fromContentsOf: all)
    return sought
  }

  /// The lists of which a test of the update without its sign-offs seeks phrases.
  private static func lists(of test: FactTest, _ facts: FactTable) -> [PhraseListID] {
    guard facts.all[test.fact].sources == [.updateText] else { return [] }
    switch test.test {
    case .holds(let lists): return lists
    case .holdsUnlessPreceded(let list, _, _), .holdsNear(let list, _, _, _): return [list]
    default: return []
    }
  }

  /// The answers to the tests, at least to those whose bits are in the mask.
  @inline(__always)
  func answers(_ mask: Answers, _ row: borrowing RowTests) -> Answers {
    var answers: Answers = 0
    var open = mask & bank.mask & ~ofPhrases & ~ofSought & ~ofCompared
    if mask & ofPhrases != 0 {
      for lists in asked {
        var found = row.action.updateText.phrases(bank: lists.bank).rawValue & lists.lists
        while found != 0 {
          let list = found.trailingZeroBitCount
          found &= found &- 1
          answers |= lists.holding[list] & Answers.allYes
          open |= lists.doubtful[list] & mask
        }
      }
    }
    if mask & ofSought != 0 {
      let update = row.action.update.source
      for one in sought where update.contains(Bytes(one.text)) { answers |= one.bits & Answers.allYes }
    }
    if mask & ofCompared != 0 {
      let first = FirstLetter(row.action.updateText.words)
      for one in compared where first.mayBe(FirstLetter(row.action.cell(of: one.field))) { open |= one.bits & mask }
    }
    return open == 0 ? answers : answers | row.answers(bank, open)
  }
}
