import Synchronization
import Tables

/// What workers go through rows with, once all rows are known: kept from one round of work to the next, for what a desk
/// has learned of dates, statuses and groups holds for all of them.
///
/// Unchecked: a desk is at one worker's at a time.
final class Desks: @unchecked Sendable {
  final class Desk {
    let block = RowBlock()
    let facts: ActionFacts
    let settler: Settler

    fileprivate init(_ facts: ActionFacts, _ settler: Settler) {
      self.facts = facts
      self.settler = settler
    }
  }

  private let scope: CheckScope
  private let earlier: [EarlierTracker]
  private let rows: RowIndex
  private let recordTests: [[RecordTest]?]
  private let lock = Mutex(())
  private var free: [Desk] = []

  init(_ scope: CheckScope, earlier: [EarlierTracker], rows: RowIndex, recordTests: [[RecordTest]?]) {
    self.scope = scope
    self.earlier = earlier
    self.rows = rows
    self.recordTests = recordTests
  }

  func take() -> Desk {
    if let desk = lock.withLock({ _ in free.popLast() }) { return desk }
    let facts = ActionFacts(scope, earlier: earlier)
    facts.rows = rows
    return Desk(facts, Settler(recordTests, rows))
  }

  func putBack(_ desk: Desk) { lock.withLock { _ in free.append(desk) } }
}
