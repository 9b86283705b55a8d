import Dates
package import RuleSets

/// The facts that conditions and placeholders name, by index, which the schema and the documentation list; behind them
/// those that conditions work out.
package struct FactTable: Sendable {
  /// Those that rule authors may name, then the flags of `guards`.
  let all: [Fact]
  /// Of the facts that rule authors may name, in the order of the documentation; then what they were in other times,
  /// and what the conditions of a rule set work out.
  package let signatures: [FactSignature]
  /// Those that lists show: not what other facts were, which has no name of its own.
  package let listed: [FactSignature]
  /// The place of a fact in `all`, by its name in rules.
  package let indexById: [String: Int]
  /// By source: the flag that says whether no error can rest on what it shows.
  let guards: [SourceID: Int]

  /// A table of facts with different ids, and of the guards of errors.
  init(_ listed: [Fact]) { self.init(facts: FactTable.withPasts(listed)) }

  /// A table of facts, those behind the listed ones that were asked for in other times among them.
  private init(facts: [Fact], fields: [Field] = []) {
    signatures = facts.map(\.signature)
    listed = signatures.filter(\.isListed)
    indexById = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1.signature.id, $0) })
    let seldom: [Field] = [.revisedDue, .originalDue, .completedOn]
    let assumptions = FactTable.assumptions + (seldom + fields).map(FactTable.assumption)
    all = facts + assumptions.map(\.fact)
    guards = Dictionary(uniqueKeysWithValues: assumptions.enumerated().map { ($1.source, facts.count + $0) })
  }

  /// The facts of a rule set: those of every one, and of the fields that it declares for itself.
  package init(of ruleSet: RuleSet) {
    let table = ruleSet.tracker.ownFields.isEmpty ? FactTable.standard : FactTable(.standard, ruleSet)
    self = table.deriving(for: ruleSet)
  }

  /// The table with what the rule set's conditions work out from its facts, behind these; itself where it has that.
  package func deriving(for ruleSet: RuleSet) -> FactTable {
    let derived = ruleSet.facts.dropFirst(signatures.count)
    return derived.isEmpty ? self : FactTable(self, deriving: derived)
  }

  /// Facts of which none has a name: what tests of a few compare with.
  init(nameless facts: [Fact]) {
    all = facts
    (signatures, listed, indexById, guards) = ([], [], [:], [:])
  }

  private init(_ table: FactTable, deriving derived: ArraySlice<FactSignature>) {
    var facts = Array(table.all.prefix(table.signatures.count))
    for signature in derived { facts.append(Fact(deriving: signature, from: facts)) }
    signatures = facts.map(\.signature)
    (listed, indexById) = (table.listed, table.indexById)
    all = facts + table.all.dropFirst(table.signatures.count)
    guards = table.guards.mapValues { $0 + derived.count }
  }

  private init(_ standard: FactTable, _ ruleSet: RuleSet) {
    var facts = Array(standard.all.prefix(standard.signatures.count))
    let own = FactTable.facts(ofFieldsOf: ruleSet, behind: facts.count)
    if let place = standard.indexById[FactTable.unreadFields] {
      let cells = own.prefix(ruleSet.tracker.ownFields.count)
      facts[place] = FactTable.unreadFields(facts[place].signature, of: Array(cells))
    }
    self.init(facts: facts + own, fields: ruleSet.dateFields.filter { !$0.isDate })
  }

  /// The value of a fact, by its index in the table.
  @inline(__always)
  func value(_ fact: Int, of action: ActionFacts) -> FactValue { all[fact].compute(action) }

  /// Whether rules that are on, and asked on an occasion, ask for something, or show it, that may depend on the updates
  /// of other rows; or others that they refer to. What is asked by night is asked of trackers.
  func lookAtUpdates(_ ruleSet: RuleSet, on occasion: Rule.Occasion) -> Bool {
    var met = ruleSet.rules.indices.filter { index in
      (ruleSet.rules[index].subject.occasion == .summary) == (occasion == .summary)
    }
    var next = 0
    while next < met.count {
      let rule = ruleSet.rules[met[next]]
      next += 1
      if rule.level == .off { continue }
      var looks = false
      rule.eachFact { looks = looks || all[$0].sources.contains(where: \.looksAtUpdates) }
      if looks { return true }
      rule.addReferredRules(to: &met)
    }
    return false
  }

  /// The facts of every rule set.
  package static let standard = FactTable(standardFacts)

  /// All facts that rule authors may name, by subject.
  static let standardFacts =
    fields + statuses + dates + ratings + updates + assurance + rows + movement + changes + course + reading + groups
    + nights + claims
}

extension FactTable {
  /// No error rests on a year that nobody typed, nor where day and month may change places: these say where one would.
  fileprivate static let assumptions: [(source: SourceID, fact: Fact)] = [
    assumption(.start) { $0.marks.isBelowErrors },
    assumption(.due) { $0.marks.isBelowErrors },
    assumption(.round) { $0.isBelowErrors },
    assumption(.earlierStart) { $0?.marks.isBelowErrors ?? false },
    assumption(.earlierDue) { $0?.marks.isBelowErrors ?? false },
    assumption(.lastDue) { $0?.marks.isBelowErrors ?? false },
    assumption(.firstDue) { $0?.reading.marks.isBelowErrors ?? false },
  ]

  private static func assumption(_ field: Field) -> (source: SourceID, fact: Fact) {
    assumption(.date(field)) { $0.marks.isBelowErrors }
  }

  private static func assumption<View>(
    _ source: Source<View>, _ isBelowErrors: @escaping @Sendable (View) -> Bool
  ) -> (source: SourceID, fact: Fact) {
    let fact = Fact("below-errors", .flag, "Whether no error can rest on it.", from: source) {
      .flag(isBelowErrors($0))
    }.saying("a date that it rests on", .be, "too doubtful for an error")
    return (source.id, fact)
  }
}
