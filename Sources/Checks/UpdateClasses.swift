import Dates
import RuleSets
import Texts
import Trackers

/// Numbers what updates amount to, as far as rules ask.
final class UpdateClasses {
  private let compiled: CompiledRules
  private let evaluator: Evaluator
  private let facts: ActionFacts
  private let byPhrases = NumberTable()
  private let numbers = NumberTable()
  private let leadingDue: PhraseLists
  /// The class of the row at hand.
  @exclusivity(unchecked) private var phrases: PhraseLists = []
  @exclusivity(unchecked) private var marks: Marks = []

  private struct Marks: OptionSet {
    let rawValue: UInt64
    // The lowest two bits are the update's kind.
    static let signed = Marks(rawValue: 4)
    static let signedOnDay = Marks(rawValue: 8)
    static let signedInPeriod = Marks(rawValue: 16)
    static let impossibleDate = Marks(rawValue: 32)
    static let ref = Marks(rawValue: 64)
    static let statedDue = Marks(rawValue: 128)
    /// A bit for each atom that looks for characters stands from here on.
    static let sought: UInt64 = 8
  }

  init(_ compiled: CompiledRules, _ evaluator: Evaluator, _ facts: ActionFacts) {
    self.compiled = compiled
    self.evaluator = evaluator
    self.facts = facts
    leadingDue = PhraseLists(facts.scope.ruleSet.updates.leadingDue)
  }

  var mayForecast: Bool { facts.mayForecast }
  var mayStateDue: Bool { marks.contains(.statedDue) }
  var mayHoldRef: Bool { marks.contains(.ref) }
  func lacks(_ lists: PhraseLists) -> Bool { phrases.isDisjoint(with: lists) }

  var isFull: Bool { numbers.count >= 1 << 16 }

  func removeAll() {
    byPhrases.removeAll()
    numbers.removeAll()
  }

  /// The number of the class that the row at hand is of.
  func number() -> Int {
    let update = facts.update
    phrases = facts.updatePhrases
    var marks = Marks(rawValue: update.kind.number)
    if let signOff = update.signOff {
      marks.insert(.signed)
      if let day = signOff.day { marks.formUnion(facts.scope.period.days.contains(day) ? [.signedOnDay, .signedInPeriod] : .signedOnDay) }
    }
    if !update.impossible.isEmpty { marks.insert(.impossibleDate) }
    if update.mayHoldRef { marks.insert(.ref) }
    if update.kind == .dueStatement || !phrases.isDisjoint(with: leadingDue) { marks.insert(.statedDue) }
    var bits = marks.rawValue
    for (place, index) in compiled.sought.enumerated() {
      let atom = compiled.atoms[index]
      if evaluator.truth(of: atom.test, fact: atom.fact, facts) == .yes { bits |= 1 << (Marks.sought + UInt64(place)) }
    }
    self.marks = marks
    return numbers.number(of: UInt64(byPhrases.number(of: phrases.rawValue)) << 32 | bits)
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
