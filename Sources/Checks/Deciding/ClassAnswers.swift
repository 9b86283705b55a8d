import RuleSets
import Texts

/// What tests over several numbered sources answer: worked out once for each class of rows, which agree in all numbers.
///
/// *Class* is short for equivalence class. A row of which some source has no number is in none, and asked by itself.
struct ClassAnswers: ~Copyable {
  private let sources: SourceKey
  /// By bank.
  private let banks: [TestBank]
  private let bankCount: Int
  /// The facts whose values tests of other facts are compared with, or compare.
  private let compared: [Int]
  /// Whether classes with the same values share a number; a view of a cell cannot be kept to be compared.
  private let isInterned: Bool
  private var classes = KeyTable<UInt64>()
  /// By class, and there by bank.
  private var answers = Vector<Answers>()
  /// By class: the number of the compared values; -1 where nobody asked.
  private var values = Vector<Int32>()
  private var valueNumbers: [[FactValue]: Int32] = [:]

  /// No answers yet, to the tests of a table.
  init(_ table: AnswerTables.Classes) {
    sources = SourceKey(table.sources)
    banks = table.banks
    bankCount = table.banks.count
    compared = table.compared.sorted()
    isInterned = !table.sources.contains { $0.field != nil }
  }

  /// Beyond so many classes all are forgotten: memory stays bounded whatever a tracker holds.
  var isFull: Bool { classes.count >= 1 << 16 }

  /// Forgets all classes.
  mutating func removeAll() {
    classes.removeAll()
    answers.removeAll()
    values.removeAll()
    valueNumbers.removeAll()
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

  /// The number of the values that are compared; -1 where the row is in no class.
  @inline(__always)
  mutating func value(_ numbers: inout SourceNumbers, _ row: borrowing RowTests) -> Int {
    guard let key = sources.value(&numbers) else { return -1 }
    let found = classes.number(of: key)
    if !isInterned { return found }
    if found < values.count, values[found] >= 0 { return Int(values[found]) }
    return addValue(found, row)
  }

  @inline(never)
  private mutating func addValue(_ found: Int, _ row: borrowing RowTests) -> Int {
    values.fill(to: found + 1, with: -1)
    let compared = compared.map { row.evaluator.facts.value($0, of: row.action) }
    if let known = valueNumbers[compared] {
      values[found] = known
    } else {
      values[found] = Int32(valueNumbers.count)
      valueNumbers[compared] = values[found]
    }
    return Int(values[found])
  }
}
