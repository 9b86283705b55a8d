import Dates
import RuleSets
import Tables
import Trackers

extension Checker {
  /// Every action that is told of, with all that its rows and the other rows show, in reading order; `run` comes
  /// before it.
  func eachAction(
    of pieces: [Piece], _ rows: RowIndex, _ body: (ActionFacts, Chunk) -> Void
  ) throws(TableError) {
    let facts = ActionFacts(scope, earlier: earlier, isRemembering: !isPlain)
    facts.rows = rows
    let block = RowBlock()
    for piece in pieces {
      try eachAction(of: piece, block, facts, where: { piece.isSelected($0) }) { _, chunk in body(facts, chunk) }
    }
  }
}

extension Checker {
  /// Every fact of an action that `run` turned to, by id, in the order of the table.
  ///
  /// A reading takes three: what it is, the days that it can mean, and its marks.
  package func facts(of action: ActionFacts) -> [Finding.Evidence] {
    evaluator.facts.listed.flatMap { signature -> [Finding.Evidence] in
      // Facts of the rule set's own stand behind some that are not listed.
      guard let index = evaluator.facts.indexById[signature.id] else { return [] }
      guard signature.type.family == .reading else {
        return [Finding.Evidence(key: signature.id, value: writer.evidence(ofFact: index, action))]
      }
      var reading: DateReading?
      if case .reading(let known) = evaluator.facts.value(index, of: action) { reading = known }
      return [
        Finding.Evidence(key: signature.id, value: reading.map { .text($0.kind.rawValue) } ?? .none),
        Finding.Evidence(key: signature.id + "-days", value: (reading?.days?.iso).map { .text($0) } ?? .none),
        Finding.Evidence(key: signature.id + "-marks", value: .texts(reading?.marks.names ?? [])),
      ]
    }
  }

  /// The keys of `facts(of:)`.
  package var factKeys: [String] {
    evaluator.facts.listed.flatMap { signature in
      signature.type.family == .reading
        ? [signature.id, signature.id + "-days", signature.id + "-marks"] : [signature.id]
    }
  }
}
