import Dates
import RuleSets
import Texts
import Trackers

/// Numbers what updates amount to, as far as rules ask.
final class UpdateClasses {
  private let facts: ActionFacts
  private let update: UpdateReading
  /// Numbers the phrase lists found, where they are too many to stand beside the other bits.
  private var byPhrases = NumberTable()
  private var numbers = NumberTable()
  private let leadingDue: PhraseLists
  /// The lists that some test, or what stands here, asks for.
  private let asked: PhraseLists
  private let isNarrow: Bool
  private let sought: UnsafeMutableBufferPointer<SoughtText>
  /// The class of the row at hand.
  private var phrases: PhraseLists = []
  private var marks: Marks = []
  private var bits: UInt64 = 0
  /// By atom: its bit, for those that look for characters; 0 for others.
  private var soughtBits: [UInt64]

  private struct Marks: OptionSet {
    let rawValue: UInt64
    // The lowest two bits are the update's kind.
    static let signed = Marks(rawValue: 4)
    static let signedOnDay = Marks(rawValue: 8)
    static let signedInPeriod = Marks(rawValue: 16)
    static let impossibleDate = Marks(rawValue: 32)
    static let ref = Marks(rawValue: 64)
    static let statedDue = Marks(rawValue: 128)
    static let all: UInt64 = 255
    /// A bit for each atom that looks for characters stands from here on; they are 16 at most.
    static let sought: UInt64 = 8
  }

  init(_ compiled: CompiledRules, _ facts: ActionFacts) {
    self.facts = facts
    update = facts.updateReading
    leadingDue = PhraseLists(facts.scope.ruleSet.updates.leadingDue)
    asked = compiled.atoms.reduce(into: leadingDue.union(facts.scope.forecasts.leads)) { $0.formUnion($1.test.lists) }
    isNarrow = asked.rawValue >> 40 == 0
    sought = .allocate(capacity: compiled.sought.count)
    soughtBits = Array(repeating: 0, count: compiled.atoms.count)
    for (place, atom) in compiled.sought.enumerated() {
      soughtBits[atom] = 1 << (Marks.sought + UInt64(place))
      sought.initializeElement(at: place, to: SoughtText(compiled.atoms[atom]))
    }
  }

  deinit {
    sought.deinitialize()
    sought.deallocate()
  }

  var mayForecast: Bool { facts.mayForecast }
  var mayStateDue: Bool { marks.contains(.statedDue) }
  var mayHoldRef: Bool { marks.contains(.ref) }
  func lacks(_ lists: PhraseLists) -> Bool { phrases.isDisjoint(with: lists) }

  /// What a test that looks for characters came to for the row at hand; nil for other tests.
  func truth(ofAtom index: Int) -> Known? {
    soughtBits[index] == 0 ? nil : bits & soughtBits[index] != 0 ? .yes : .no
  }

  var isFull: Bool { numbers.count >= 1 << 16 }

  func removeAll() {
    byPhrases.removeAll()
    numbers.removeAll()
  }

  /// The bits that an atom rests on, among those that `number` is asked for.
  func bits(ofAtom index: Int, _ atom: CompiledRules.Atom, _ basis: AtomBasis) -> UInt64 {
    switch basis {
    case .update: bits(of: atom.test.lists) ?? Marks.all
    case .sought: soughtBits[index]
    case .phrases(let lists): bits(of: lists) ?? 0
    case .promise: bits(of: facts.scope.forecasts.leads) ?? 0
    case .statedDue: Marks.statedDue.rawValue
    case .mentions: Marks.ref.rawValue
    default: 0
    }
  }

  private func bits(of lists: PhraseLists) -> UInt64? {
    lists.isEmpty ? nil : isNarrow ? lists.rawValue << UpdateClasses.shift : .max
  }

  /// How many bits stand below those of the phrase lists.
  private static let shift: UInt64 = 24

  /// The number of the class that the row at hand is of, as far as the bits go that are needed.
  func number(needed: UInt64) -> Int {
    facts.readUpdate()
    phrases = facts.updatePhrases.intersection(asked)
    var marks = Marks(rawValue: update.kind.number)
    if !update.signOffs.isEmpty { marks.formUnion(signature(update)) }
    if !update.impossible.isEmpty { marks.insert(.impossibleDate) }
    if update.mayHoldRef { marks.insert(.ref) }
    let isDueStatement = if case .dueStatement = update.kind { true } else { false }
    if isDueStatement || !phrases.isDisjoint(with: leadingDue) { marks.insert(.statedDue) }
    var bits = marks.rawValue
    for place in sought.indices where sought[place].stands(in: update) { bits |= 1 << (Marks.sought + UInt64(place)) }
    self.marks = marks
    self.bits = bits
    let lists = isNarrow ? phrases.rawValue : UInt64(byPhrases.number(of: phrases.rawValue))
    return numbers.number(of: (lists &<< UpdateClasses.shift | bits) & needed)
  }
}

extension UpdateClasses {
  private func signature(_ update: UpdateReading) -> Marks {
    guard let day = update.signOff?.day else { return .signed }
    return facts.periodDays.contains(day) ? [.signed, .signedOnDay, .signedInPeriod] : [.signed, .signedOnDay]
  }
}

/// Characters that a test looks for in an update.
private struct SoughtText: ~Copyable {
  private let needles: UnsafeMutableBufferPointer<Needle>
  /// Whether they are looked for in the update as typed, sign-offs included.
  private let isSource: Bool

  private struct Needle {
    let bytes: UnsafeMutableBufferPointer<UInt8>

    func stands(in text: Bytes) -> Bool { text.contains(Bytes(UnsafeBufferPointer(bytes))) }
  }

  init(_ atom: CompiledRules.Atom) {
    var texts: [String] = []
    if case .contains(let sought) = atom.test { texts = sought }
    needles = .allocate(capacity: texts.count)
    for (place, text) in texts.enumerated() {
      let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
      _ = bytes.initialize(fromContentsOf: Array(text.utf8))
      needles.initializeElement(at: place, to: Needle(bytes: bytes))
    }
    isSource = FactTable.all[atom.fact].signature.id == "update"
  }

  deinit {
    for needle in needles { needle.bytes.deallocate() }
    needles.deallocate()
  }

  func stands(in update: UpdateReading) -> Bool {
    isSource ? stands(in: update.source) : update.withText { stands(in: $0) }
  }

  private func stands(in text: Bytes) -> Bool {
    for place in needles.indices where needles[place].stands(in: text) { return true }
    return false
  }
}

extension Test {
  /// The phrase lists that the test asks for.
  fileprivate var lists: PhraseLists {
    switch self {
    case .holds(let lists): lists.reduce(into: []) { $0.formUnion(PhraseLists($1)) }
    case .holdsUnlessPreceded(let list, _, _): PhraseLists(list)
    default: []
    }
  }
}

extension UpdateKind {
  fileprivate var number: UInt64 {
    switch self {
    case .blank: 0
    case .noNews: 1
    case .dueStatement: 2
    case .substantive: 3
    }
  }
}
