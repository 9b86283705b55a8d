import Dates
package import RuleSets

/// The facts that conditions and placeholders name, by index; the schema and the documentation list them.
package struct FactTable: Sendable {
  /// Those that rule authors may name, then the flags of `guards`.
  let all: [Fact]
  /// Of the facts that rule authors may name, in the order of the documentation; then what they were in other times.
  package let signatures: [FactSignature]
  /// Those that lists show: not what other facts were, which has no name of its own.
  package let listed: [FactSignature]
  /// The place of a fact in `all`, by its name in rules.
  package let indexById: [String: Int]
  /// By source: the flag that says whether no error can rest on what it shows.
  let guards: [SourceID: Int]

  /// A table of facts with different ids, and of the guards of errors.
  init(_ listed: [Fact]) {
    let facts = FactTable.withPasts(listed)
    signatures = facts.map(\.signature)
    self.listed = signatures.filter(\.isListed)
    indexById = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1.signature.id, $0) })
    all = facts + FactTable.assumptions.map(\.fact)
    guards = Dictionary(
      uniqueKeysWithValues: FactTable.assumptions.enumerated().map { ($1.source, facts.count + $0) })
  }

  /// The value of a fact, by its index in the table.
  @inline(__always)
  func value(_ fact: Int, of action: ActionFacts) -> FactValue { all[fact].compute(action) }

  /// The facts of every rule set.
  package static let standard = FactTable(standardFacts)

  /// All facts that rule authors may name, by subject.
  static let standardFacts =
    fields + statuses + dates + ratings + updates + assurance + rows + movement + course + reading + nights
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
    assumption(.firstDue) { $0?.marks.isBelowErrors ?? false },
  ]

  private static func assumption<View>(
    _ source: Source<View>, _ isBelowErrors: @escaping @Sendable (View) -> Bool
  ) -> (source: SourceID, fact: Fact) {
    let fact = Fact("below-errors", .flag, "Whether no error can rest on it.", from: source) {
      .flag(isBelowErrors($0))
    }
    return (source.id, fact)
  }
}
