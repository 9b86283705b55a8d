import RuleSets
import Texts

/// What tests over numbered sources answer: worked out once for each class of rows, which agree in all numbers.
///
/// *Class* is short for equivalence class. A row of which some source has no number is in none, and asked by itself.
struct ClassAnswers: ~Copyable {
  private let sources: SourceKey
  /// By bank.
  private let banks: [TestBank]
  private let bankCount: Int
  private var classes = KeyTable<UInt64>()
  /// By class, and there by bank.
  private var answers = Vector<Answers>()

  /// No answers yet, to the tests of a table.
  init(_ table: AnswerTables.Classes) {
    sources = SourceKey(table.sources)
    banks = table.banks
    bankCount = table.banks.count
  }

  /// Beyond so many classes all are forgotten: memory stays bounded whatever a tracker holds.
  var isFull: Bool { classes.count >= 1 << 16 }

  /// Forgets all classes.
  mutating func removeAll() {
    classes.removeAll()
    answers.removeAll()
  }

  /// The answers to the tests of a bank, at least to those whose bits are in the mask.
  @inline(__always)
  mutating func answers(
    _ bank: Int, _ mask: Answers, _ numbers: inout SourceNumbers, _ row: borrowing RowTests
  ) -> Answers {
    guard let key = sources.value(&numbers) else { return row.answers(banks[bank], mask) }
    let place = classes.number(of: key) &* bankCount &+ bank
    if place < answers.count {
      let known = answers[place]
      if known != Answers.unknown { return known }
    }
    return add(place, bank, row)
  }

  @inline(never)
  private mutating func add(_ place: Int, _ bank: Int, _ row: borrowing RowTests) -> Answers {
    answers.fill(to: place + 1, with: Answers.unknown)
    answers[place] = row.answers(banks[bank])
    return answers[place]
  }

  /// The number of the row's class; -1 where it is in none.
  @inline(__always)
  mutating func number(_ numbers: inout SourceNumbers) -> Int {
    sources.value(&numbers).map { classes.number(of: $0) } ?? -1
  }
}
