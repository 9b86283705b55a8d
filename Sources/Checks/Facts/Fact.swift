package import RuleSets
import Trackers

/// A fact: what rule authors may ask of an action, and how it is worked out.
package struct Fact: Sendable {
  package let signature: FactSignature
  /// The date cells that it rests on.
  package let sources: DateSources
  /// What the fact is worked out from.
  let basis: Basis
  /// Decides whether the flag is true, or the list is not empty, from what is kept of the row.
  let record: RecordFact?
  let compute: @Sendable (ActionFacts) -> FactValue

  /// What a fact is worked out from; what many rows share is decided once for all of them.
  enum Basis: Sendable, Hashable {
    /// Kind and statuses of the action.
    case statuses
    /// The statuses of months before the period, which an earlier tracker may have.
    case olderStatuses
    /// Start cell and due cell.
    case dates
    /// These and the reporting date.
    case reporting
    /// What the update amounts to, its phrases and its sign-offs.
    case update
    /// A date that the update promises; most have none.
    case promise
    /// A month in which the update says that something is due; most do not.
    case statedDue
    /// The refs that title and update mention; most mention none.
    case mentions
    /// The ref.
    case ref
    /// The text of a cell that many rows have alike.
    case cell(Field)
    /// Anything else.
    case row
  }

  init(
    _ id: String, _ type: FactType, _ summary: String, needs: Set<FactSignature.Need> = [],
    on sources: DateSources = [], from basis: Basis = .row, record: RecordFact? = nil, evidence: String? = nil,
    _ compute: @escaping @Sendable (ActionFacts) -> FactValue
  ) {
    signature = FactSignature(id, type, summary, needs: needs, evidence: evidence)
    self.sources = sources
    self.basis = basis
    self.record = record
    self.compute = compute
  }
}

/// Every fact, in one table: conditions and placeholders name them, the schema and the documentation list them.
package enum FactTable {
  package static let all: [Fact] = fields + statuses + dates + ratings + updates + assurance + rows + movement

  /// By fact: how it is worked out.
  static let computations = all.map { Computation(compute: $0.compute) }

  /// How a fact is worked out. An array of bare functions would hold each in a wrapper, which is counted at every call.
  struct Computation: Sendable {
    let compute: @Sendable (ActionFacts) -> FactValue
  }

  package static let signatures: [FactSignature] = all.map(\.signature)

  package static let indexById: [String: Int] = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1.signature.id, $0) })
}
