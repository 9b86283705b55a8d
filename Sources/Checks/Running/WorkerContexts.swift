import Synchronization
import Tables

/// What one worker reads and decides rows with.
///
/// Unchecked: it is one worker's at a time.
final class WorkerContext: @unchecked Sendable {
  let block = RowBlock()
  let action: ActionFacts
  let decider: any RowDecider
  /// Settles rows once all are known; nil before.
  private(set) var settler: Settler?

  init(_ action: ActionFacts, _ decider: any RowDecider) {
    self.action = action
    self.decider = decider
  }

  /// All rows are known from now on.
  func know(_ rows: RowIndex) {
    action.rows = rows
    settler = Settler(decider, rows)
  }
}

/// The contexts of workers once all rows are known, kept from one round of work to the next: what one has remembered of
/// dates, statuses and outcomes holds for all rounds.
final class WorkerContexts: Sendable {
  private let make: @Sendable () -> WorkerContext
  private let free = Mutex<[WorkerContext]>([])

  init(_ make: @escaping @Sendable () -> WorkerContext) { self.make = make }

  func take() -> WorkerContext { free.withLock { $0.popLast() } ?? make() }

  func putBack(_ context: WorkerContext) { free.withLock { $0.append(context) } }
}
