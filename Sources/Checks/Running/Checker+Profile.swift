import RuleSets
package import Tables

extension Checker {
  /// Reads the tracker, then goes through it again on one thread, rule by rule, and says what each took; `run` cannot
  /// follow.
  package func profile() throws(TableError) -> Profile {
    var pieces = try readAll().pieces
    let facts = ActionFacts(scope, earlier: earlier)
    facts.rows = rowIndex(&pieces)
    let block = RowBlock()
    let profiler = Profiler(evaluator, facts)
    let rules = active.filter { evaluator.rules[$0].subject == .action }
    var profile = Profile()
    for piece in pieces {
      try eachAction(of: piece, block, facts, where: { _ in true }) { _, _ in
        for rule in rules { profiler.decide(rule) }
        profile.rows += 1
      }
    }
    profile.rules = profiler.rules.filter { $0.calls > 0 }
    profile.facts = profiler.facts.prefix(evaluator.facts.signatures.count).filter { $0.calls > 0 }
    return profile
  }
}
