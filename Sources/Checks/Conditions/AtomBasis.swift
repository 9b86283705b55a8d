import RuleSets
import Texts
import Trackers

/// What decides a test: all rows that agree in it are decided alike.
enum AtomBasis: Sendable, Equatable {
  /// Kind, statuses, dates: both sides of the test are worked out from them.
  case shared
  /// Only start and due cell.
  case dates
  /// Only these and the reporting date.
  case reporting
  /// What the update amounts to: its kind, phrases and sign-offs.
  case update
  /// Whether some characters stand in the update.
  case sought
  /// Where none of the list stands in the update text, that; else the row.
  case phrases(PhraseLists)
  /// Where the update cannot promise a date, that; else the row.
  case promise
  /// Where the update cannot say what is due, that; else the row.
  case statedDue
  /// Where neither title nor update can mention a ref, that; else the row.
  case mentions
  case ref
  case cell(Field)
  /// Never while rows are being read; what is kept of the row decides it then.
  case record
  case row

  init(_ atom: CompiledRules.Atom, hasEarlierTrackers: Bool) {
    let fact = FactTable.all[atom.fact]
    if fact.record != nil, RecordTest.isDecidable(atom.test) {
      self = .record
      return
    }
    let own = AtomBasis(fact, atom.test, hasEarlierTrackers)
    guard let other = atom.test.comparedFact.map({ AtomBasis(FactTable.all[$0], nil, hasEarlierTrackers) }) else {
      self = own
      return
    }
    self = own.joined(with: other)
  }

  private init(_ fact: Fact, _ test: Test?, _ hasEarlierTrackers: Bool) {
    switch fact.basis {
    case .statuses: self = .shared
    case .olderStatuses: self = hasEarlierTrackers ? .row : .shared
    case .dates: self = .dates
    case .reporting: self = .reporting
    case .update: self = AtomBasis(ofUpdate: fact, test)
    case .promise: self = .promise
    case .statedDue: self = .statedDue
    case .mentions: self = .mentions
    case .ref: self = AtomBasis(ofRef: test)
    case .cell(let field): self = test == nil ? .row : .cell(field)
    case .row: self = .row
    }
  }

  private init(ofUpdate fact: Fact, _ test: Test?) {
    switch (fact.signature.type.family, test) {
    case (.text, .contains): self = .sought
    case (.text, .holds) where fact.signature.id == "update-text": self = .update
    case (.text, .holdsUnlessPreceded(let list, _, _)) where fact.signature.id == "update-text":
      self = .phrases(PhraseLists(list))
    case (.flag, .isTrue), (.choice, .choiceIs), (.date, .known), (.refs, .empty): self = .update
    default: self = .row
    }
  }

  private init(ofRef test: Test?) {
    switch test {
    case .blank, .isTrue: self = .ref
    default: self = .row
    }
  }

  /// What decides a test of two facts.
  private func joined(with other: AtomBasis) -> AtomBasis {
    switch (self, other) {
    case (.dates, .dates): .dates
    case (.dates, .reporting), (.reporting, .dates), (.reporting, .reporting): .reporting
    // Statuses against dates: decided together, once for all rows that share both.
    case (.shared, let other) where other.isShared: .shared
    case (let own, .shared) where own.isShared: .shared
    case (.promise, let other) where other == .promise || other.isShared: .promise
    case (let own, .promise) where own.isShared: .promise
    case (.statedDue, let other) where other == .statedDue || other.isShared: .statedDue
    case (let own, .statedDue) where own.isShared: .statedDue
    default: .row
    }
  }

  /// Whether kind, statuses and dates decide.
  var isShared: Bool { self == .shared || self == .dates || self == .reporting }
}
