import Synchronization
import Tables
import Texts

/// What one worker reads and decides rows with.
///
/// Unchecked: it is one worker's at a time.
final class WorkerContext: @unchecked Sendable {
  /// The current rows.
  let block = RowBlock()
  /// The facts of the current row.
  let action: ActionFacts
  /// Decides the current row, and remembers what rows share.
  let decider: any RowDecider
  /// What the current finding says.
  let text = FindingText()
  /// Puts findings into lines of a report; nil where none is written while rows are checked.
  let line: FindingLine?
  /// Lines that are being written.
  @exclusivity(unchecked) var bytes = ByteScratch()
  /// Goes on with open rows once all are known; nil before.
  private(set) var resolver: OutcomeResolver?

  /// A context of a thread that decides with `decider` over `action`; `lines` makes what writes lines, where some are.
  init(_ action: ActionFacts, _ decider: any RowDecider, _ lines: (@Sendable () -> any FindingLines)?) {
    self.action = action
    self.decider = decider
    line = lines.map { FindingLine($0()) }
  }

  /// All rows are known from now on.
  func know(_ rows: RowIndex) {
    action.rows = rows
    resolver = OutcomeResolver(decider, rows)
  }
}

/// The contexts of workers once all rows are known, kept from one round of work to the next: what one has remembered of
/// dates, statuses and outcomes holds for all rounds.
final class WorkerContexts: Sendable {
  private let make: @Sendable () -> WorkerContext
  private let free = Mutex<[WorkerContext]>([])

  /// `make` makes a context that knows all rows; it is called where none is free.
  init(_ make: @escaping @Sendable () -> WorkerContext) { self.make = make }

  /// A context that is the caller's until it is put back.
  func take() -> WorkerContext { free.withLock { $0.popLast() } ?? make() }

  /// Lets all threads read what rows came to so far. Called between two rounds of work, when all contexts are free.
  func sealOutcomes() {
    free.withLock { for context in $0 { context.decider.sealOutcomes() } }
  }

  /// Leaves a context to the next worker.
  func putBack(_ context: WorkerContext) { free.withLock { $0.append(context) } }
}
