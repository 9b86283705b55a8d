package import RuleSets

/// A fact: what rule authors may ask of an action, and how it is worked out.
package struct Fact: Sendable {
  package let signature: FactSignature
  /// The date cells that it rests on.
  package let sources: DateSources
  let compute: @Sendable (ActionFacts) -> FactValue

  init(
    _ id: String, _ type: FactType, _ summary: String, needs: Set<FactSignature.Need> = [],
    on sources: DateSources = [], evidence: String? = nil, _ compute: @escaping @Sendable (ActionFacts) -> FactValue
  ) {
    signature = FactSignature(id, type, summary, needs: needs, evidence: evidence)
    self.sources = sources
    self.compute = compute
  }
}

/// Every fact, in one table: conditions and placeholders name them, the schema and the documentation list them.
package enum FactTable {
  package static let all: [Fact] = fields + statuses + dates + ratings + updates + assurance + rows + movement

  package static let signatures: [FactSignature] = all.map(\.signature)

  package static let indexById: [String: Int] = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1.signature.id, $0) })
}
