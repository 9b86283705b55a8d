import Texts
import Trackers

/// Numbers what a row's ref and its plain cells come to, as far as rules ask: a tracker repeats leads and titles.
final class CellClasses {
  private let compiled: CompiledRules
  private let evaluator: Evaluator
  private let facts: ActionFacts
  private let columns: [Column]
  private let combinations = NumberTable()
  /// By atom: its column and its bit there; nil for atoms of other facts.
  private var places: [(column: Column, bit: UInt64)?]
  /// Of the row at hand.
  private(set) var mayHoldRef = false

  /// What is remembered of one column's texts.
  private final class Column {
    let field: Field
    let isTitle: Bool
    let atoms: [Int]
    /// By text: a bit for each atom, and above them whether it mentions a ref.
    let truths = TextMemo<UInt64>(most: 1 << 14)
    /// Those of the row at hand.
    var truthsOfRow: UInt64 = 0

    init(_ field: Field, _ atoms: [Int]) {
      self.field = field
      isTitle = field == .title
      self.atoms = atoms
    }
  }

  private static let mention: UInt64 = 1 << 32

  init(_ compiled: CompiledRules, _ evaluator: Evaluator, _ facts: ActionFacts) {
    self.compiled = compiled
    self.evaluator = evaluator
    self.facts = facts
    columns =
      compiled.cells.map { Column($0.field, $0.atoms) }
      + (compiled.cells.contains { $0.field == .title } ? [] : [Column(.title, [])])
    places = Array(repeating: nil, count: compiled.atoms.count)
    for column in columns {
      for (place, index) in column.atoms.enumerated() { places[index] = (column, 1 << UInt64(place)) }
    }
  }

  var isFull: Bool { combinations.count >= 1 << 16 }

  func removeAll() { combinations.removeAll() }

  /// The number of the class that the row at hand is of.
  func number() -> Int {
    let ref = facts.text(.ref)
    var number: UInt64 = RefForm.isWellFormed(trimmed(ref)) ? 2 : facts.isRefBlank ? 1 : 0
    mayHoldRef = false
    for column in columns {
      let truths = truths(column)
      column.truthsOfRow = truths
      if truths & CellClasses.mention != 0 { mayHoldRef = true }
      number = UInt64(combinations.number(of: number << 34 | truths))
    }
    return Int(number)
  }

  /// What a test of a plain cell came to for the row at hand; nil for other tests.
  func truth(ofAtom index: Int) -> Known? {
    places[index].map { $0.column.truthsOfRow & $0.bit != 0 ? .yes : .no }
  }

  private func truths(_ column: Column) -> UInt64 {
    let text = facts.text(column.field)
    return column.truths.value(of: text) {
      var truths: UInt64 = 0
      for (place, index) in column.atoms.enumerated() where holds(index) { truths |= 1 << UInt64(place) }
      let mentions = column.isTitle && text.contains(0x2E) && !RefForm.mentions(in: text).isEmpty
      return mentions ? truths | CellClasses.mention : truths
    }
  }

  private func holds(_ index: Int) -> Bool {
    let atom = compiled.atoms[index]
    return evaluator.truth(of: atom.test, fact: atom.fact, facts) == .yes
  }
}
