import RuleSets
package import Tables
import Trackers

extension Checker {
  /// Goes through the whole tracker on one thread, rule by rule, and says what each took; `run` cannot follow.
  package func profile() throws(TableError) -> Profile {
    let facts = ActionFacts(scope, earlier: earlier)
    let block = RowBlock()
    var records: [RowRecord] = []
    var refs = RefStore()
    var chunks: [(part: TrackerPart, chunk: Chunk)] = []
    for part in tracker.parts {
      while let chunk = try part.nextChunk() {
        chunks.append((part, chunk))
        try part.sheet.read(chunk, into: block)
        for row in part.actionRows(of: block, chunk: chunk) {
          facts.begin(part, block, row: row, number: records.count)
          records.append(facts.record)
          refs.append(trimmed(facts.text(.ref)))
        }
      }
    }
    facts.rows = RowIndex(records, refs: refs)
    return try profile(chunks, facts, block)
  }

  private func profile(
    _ chunks: [(part: TrackerPart, chunk: Chunk)], _ facts: ActionFacts, _ block: RowBlock
  ) throws(TableError) -> Profile {
    let profiler = Profiler(evaluator, facts: facts)
    let rules = active.filter { evaluator.rules[$0].subject == .action }
    var profile = Profile()
    for (part, chunk) in chunks {
      try part.sheet.read(chunk, into: block)
      for row in part.actionRows(of: block, chunk: chunk) {
        facts.begin(part, block, row: row, number: profile.rows)
        for rule in rules { profiler.decide(rule) }
        profile.rows += 1
      }
    }
    profile.rules = profiler.rules.filter { $0.calls > 0 }
    profile.facts = profiler.factItems.filter { $0.calls > 0 }
    return profile
  }
}
