import RuleSets
import Texts
import Trackers

/// Numbers what a row's ref and its plain cells come to, as far as rules ask.
final class CellClasses {
  private let facts: ActionFacts
  /// Cells are looked at for every row: their storage is read without a count of who holds it.
  private let columns: UnsafeMutableBufferPointer<Column>
  /// Whether what all of them come to, bit by bit, is a number that is small enough by itself.
  private let isNarrow: Bool
  private var combinations = NumberTable()
  /// By atom: the place of its column, and its bit there; nil for atoms of other facts.
  private var places: [(column: Int, bit: UInt64)?]
  /// Of the row at hand: whether its title mentions a ref.
  private(set) var mayHoldRef = false

  private static let wellFormed: UInt64 = 1
  private static let blank: UInt64 = 2
  fileprivate static let mention: UInt64 = 4
  /// How many bits these are.
  private static let ownWidth: UInt64 = 3

  init(_ compiled: CompiledRules, _ evaluator: Evaluator, _ facts: ActionFacts) {
    self.facts = facts
    var cells = compiled.cells
    if !cells.contains(where: { $0.field == .title }) { cells.append((.title, [])) }
    isNarrow = cells.reduce(3) { $0 + $1.atoms.count } <= 16
    columns = .allocate(capacity: cells.count)
    places = Array(repeating: nil, count: compiled.atoms.count)
    var shift = CellClasses.ownWidth
    for (column, cell) in cells.enumerated() {
      let atoms = cell.atoms.map { compiled.atoms[$0] }
      columns.initializeElement(at: column, to: Column(cell.field, atoms, shift: shift, evaluator, facts))
      for (place, index) in cell.atoms.enumerated() { places[index] = (column, 1 << UInt64(place)) }
      shift += UInt64(atoms.count)
    }
  }

  deinit {
    columns.deinitialize()
    columns.deallocate()
  }

  var isFull: Bool { combinations.count >= 1 << 16 }

  func removeAll() { combinations.removeAll() }

  /// The bits that an atom rests on, among those that `number` is asked for.
  func bits(ofAtom index: Int, _ basis: AtomBasis) -> UInt64 {
    switch basis {
    case .ref: CellClasses.wellFormed | CellClasses.blank
    case .mentions: CellClasses.mention
    default: places[index].map { isNarrow ? $0.bit << columns[$0.column].shift : .max } ?? 0
    }
  }

  /// The number of the class that the row at hand is of, as far as the bits go that are needed.
  func number(needed: UInt64) -> Int {
    mayHoldRef = false
    guard isNarrow else { return wideNumber() }
    var bits = bitsOfRef
    for column in columns.indices where needed & columns[column].mask != 0 {
      bits |= columns[column].read() &<< columns[column].shift
      if columns[column].mentionsRef { mayHoldRef = true }
    }
    if mayHoldRef { bits |= CellClasses.mention }
    return Int(bits & needed)
  }

  private var bitsOfRef: UInt64 {
    // A ref that is well formed names a main action.
    if facts.refKey.mainHash != nil, RefForm.isWellFormed(facts.trimmedRef) { return CellClasses.wellFormed }
    return facts.isRefBlank ? CellClasses.blank : 0
  }

  private func wideNumber() -> Int {
    var number = bitsOfRef
    for column in columns.indices {
      number = UInt64(combinations.number(of: number << 32 | columns[column].read()))
      if columns[column].mentionsRef { mayHoldRef = true }
    }
    return Int(number << 1 | (mayHoldRef ? 1 : 0))
  }

  /// What a test of a plain cell came to for the row at hand; nil for other tests.
  func truth(ofAtom index: Int) -> Known? {
    places[index].map { columns[$0.column].truths & $0.bit != 0 ? .yes : .no }
  }
}

/// What tests of one column's cells come to.
private struct Column: ~Copyable {
  private let field: Field
  private let isTitle: Bool
  private let atoms: [CompiledRules.Atom]
  /// Where its bits stand among those of all columns, and all bits that it decides; of no use where they are too many.
  let shift: UInt64
  let mask: UInt64
  private let evaluator: Evaluator
  private let facts: ActionFacts
  /// What they come to for all texts with a letter or a digit, where that decides them: nothing is remembered of those.
  private let ofWords: UInt64?
  private var known = TextMemo<UInt64>(most: 1 << 14)
  /// Titles are too many for it.
  private var recent = RecentTexts<UInt64>(0)
  /// Of the row at hand: a bit for each atom, and whether it is a title that mentions a ref.
  private(set) var truths: UInt64 = 0
  private(set) var mentionsRef = false

  /// What is remembered of a title that does, above the atoms' bits.
  private static let mention: UInt64 = 1 << 32

  /// `atoms` are 32 at most.
  init(
    _ field: Field, _ atoms: [CompiledRules.Atom], shift: UInt64, _ evaluator: Evaluator, _ facts: ActionFacts
  ) {
    self.field = field
    isTitle = if case .title = field { true } else { false }
    self.atoms = atoms
    self.shift = shift
    mask = ((1 << UInt64(atoms.count)) - 1) << shift | (isTitle ? CellClasses.mention : 0)
    self.evaluator = evaluator
    self.facts = facts
    ofWords = Column.truthsOfWords(atoms.map(\.test))
  }

  private static func truthsOfWords(_ tests: [Test]) -> UInt64? {
    var truths: UInt64 = 0
    for (place, test) in tests.enumerated() {
      guard case .blank(let expected) = test else { return nil }
      if !expected { truths |= 1 << UInt64(place) }
    }
    return truths
  }

  /// Turns to the row at hand.
  @inline(__always)
  mutating func read() -> UInt64 {
    let text = isTitle ? facts.title : facts.text(field)
    if let ofWords, let first = text.buffer.first, first.isASCIILetterOrDigit {
      truths = ofWords
      mentionsRef = isTitle && RefForm.isMentioned(in: text)
    } else if isTitle {
      let found = find(text)
      truths = found & (Column.mention - 1)
      mentionsRef = found & Column.mention != 0
    } else {
      truths = text.isEmpty ? find(text) : recent.find(text) ?? findOther(text)
    }
    return truths
  }

  @inline(__always)
  private mutating func find(_ text: Bytes) -> UInt64 {
    let key = known.key(text)
    return known.find(key) ?? workOut(text, key)
  }

  private mutating func findOther(_ text: Bytes) -> UInt64 {
    let found = find(text)
    recent.keep(text, found)
    return found
  }

  private mutating func workOut(_ text: Bytes, _ key: TextKey) -> UInt64 {
    var truths = isTitle && RefForm.isMentioned(in: text) ? Column.mention : 0
    for (place, atom) in atoms.enumerated() where evaluator.truth(of: atom.test, fact: atom.fact, facts) == .yes {
      truths |= 1 << UInt64(place)
    }
    return known.remember(key, truths)
  }
}
