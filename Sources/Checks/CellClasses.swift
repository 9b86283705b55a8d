import Texts
import Trackers

/// Numbers what a row's ref and its plain cells come to, as far as rules ask: a tracker repeats leads and titles.
final class CellClasses {
  private let compiled: CompiledRules
  private let evaluator: Evaluator
  private let facts: ActionFacts
  /// Cells are looked at for every row: their storage is read without a count of who holds it.
  private let columns: UnsafeMutableBufferPointer<Column>
  private var combinations = NumberTable()
  /// By atom: the place of its column, and its bit there; nil for atoms of other facts.
  private var places: [(column: Int, bit: UInt64)?]
  /// Of the row at hand.
  private(set) var mayHoldRef = false

  /// What is remembered of one column's texts.
  private struct Column: ~Copyable {
    let field: Field
    let isTitle: Bool
    let atoms: [Int]
    /// By text: a bit for each atom, and above them whether it mentions a ref.
    var truths = TextMemo<UInt64>(most: 1 << 14)
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
    var cells = compiled.cells
    if !cells.contains(where: { $0.field == .title }) { cells.append((.title, [])) }
    columns = .allocate(capacity: cells.count)
    places = Array(repeating: nil, count: compiled.atoms.count)
    for (column, cell) in cells.enumerated() {
      columns.initializeElement(at: column, to: Column(cell.field, cell.atoms))
      for (place, index) in cell.atoms.enumerated() { places[index] = (column, 1 << UInt64(place)) }
    }
  }

  deinit {
    columns.deinitialize()
    columns.deallocate()
  }

  var isFull: Bool { combinations.count >= 1 << 16 }

  func removeAll() { combinations.removeAll() }

  /// The number of the class that the row at hand is of.
  func number() -> Int {
    var number: UInt64 = RefForm.isWellFormed(facts.trimmedRef) ? 2 : facts.isRefBlank ? 1 : 0
    mayHoldRef = false
    for column in columns.indices {
      let truths = truths(column)
      columns[column].truthsOfRow = truths
      if truths & CellClasses.mention != 0 { mayHoldRef = true }
      number = UInt64(combinations.number(of: number << 34 | truths))
    }
    return Int(number)
  }

  /// What a test of a plain cell came to for the row at hand; nil for other tests.
  func truth(ofAtom index: Int) -> Known? {
    places[index].map { columns[$0.column].truthsOfRow & $0.bit != 0 ? .yes : .no }
  }

  @inline(__always)
  private func truths(_ column: Int) -> UInt64 {
    let text = facts.text(columns[column].field)
    return columns[column].truths.value(of: text) { workOut(text, column) }
  }

  private func workOut(_ text: Bytes, _ column: Int) -> UInt64 {
    var truths: UInt64 = 0
    for (place, index) in columns[column].atoms.enumerated() where holds(index) { truths |= 1 << UInt64(place) }
    let mentions = columns[column].isTitle && text.contains(0x2E) && !RefForm.mentions(in: text).isEmpty
    return mentions ? truths | CellClasses.mention : truths
  }

  private func holds(_ index: Int) -> Bool {
    let atom = compiled.atoms[index]
    return evaluator.truth(of: atom.test, fact: atom.fact, facts) == .yes
  }
}
