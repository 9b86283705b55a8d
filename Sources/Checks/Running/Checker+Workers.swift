import Dates
import Dispatch
import Synchronization
import Tables
import Texts
import Trackers

extension Checker {
  /// Calls `body` on each worker at the same time, and waits for all.
  func onAllWorkers(_ body: @Sendable (Int) -> Void) {
    if workers == 1 { return body(0) }
    DispatchQueue.concurrentPerform(iterations: workers) { body($0) }
  }

  /// Calls `body` for each piece, on all workers, each of which takes a context; the results stand in the order of the
  /// pieces.
  func onEach<Result: Sendable>(
    _ pieces: [Int], _ contexts: WorkerContexts, _ body: @Sendable (Int, WorkerContext) throws(TableError) -> Result
  ) throws(TableError) -> [Result] {
    let state = Mutex(WorkState<Result>(results: Array(repeating: nil, count: pieces.count)))
    onAllWorkers { _ in
      let context = contexts.take()
      defer { contexts.putBack(context) }
      while let place = state.withLock({ $0.take() }) {
        do throws(TableError) {
          let result = try body(pieces[place], context)
          state.withLock { $0.results[place] = result }
        } catch {
          state.withLock { $0.error = $0.error ?? error }
        }
      }
    }
    let (results, error) = state.withLock { ($0.results, $0.error) }
    if let error { throw error }
    return results.compactMap { $0 }
  }

  /// Reads the rows of these actions again, which stand in rising order, on all workers, and turns to each of them;
  /// what `body` adds for one piece stands behind what it adds for those before it.
  func onEach<Result: Sendable>(
    _ actions: [Int], of pieces: [Piece], _ contexts: WorkerContexts,
    _ body: @Sendable (ActionFacts, _ part: Int, Chunk, inout [Result]) -> Void
  ) throws(TableError) -> [Result] {
    let wanted = pieces.indices.filter { pieces[$0].holdsAny(of: actions) }
    return try onEach(wanted, contexts) { (index: Int, context) throws(TableError) -> [Result] in
      let piece = pieces[index]
      let rows = piece.rows(of: actions)
      var results: [Result] = []
      try self.eachAction(of: piece, context.block, context.action, where: rows.contains) { _, chunk in
        body(context.action, piece.part, chunk, &results)
      }
      return results
    }.flatMap(\.self)
  }

  /// The same on this thread.
  func eachAction(
    _ actions: [Int], of pieces: [Piece], _ contexts: WorkerContexts, _ body: (ActionFacts) -> Void
  ) throws(TableError) {
    let context = contexts.take()
    defer { contexts.putBack(context) }
    for piece in pieces where piece.holdsAny(of: actions) {
      let rows = piece.rows(of: actions)
      try eachAction(of: piece, context.block, context.action, where: rows.contains) { _, _ in body(context.action) }
    }
  }

  /// Reads again what of a piece holds actions for which `isWanted`, by position in the piece, and turns to these;
  /// `body` gets the position and the chunk that was read.
  func eachAction(
    of piece: Piece, _ block: RowBlock, _ action: ActionFacts, where isWanted: (Int) -> Bool,
    _ body: (Int, Chunk) -> Void
  ) throws(TableError) {
    let part = tracker.parts[piece.part]
    for (chunk, first) in chunks(of: piece, where: isWanted) {
      try part.sheet.read(chunk, into: block)
      for (place, row) in part.actionRows(of: block, chunk: chunk).enumerated() {
        let number = first + place
        guard number < piece.records.count, isWanted(number) else { continue }
        action.begin(part, block, row: row, number: piece.firstRow + number)
        body(number, chunk)
      }
    }
  }

  /// What to read of a piece, each with the position of its first action.
  private func chunks(of piece: Piece, where isWanted: (Int) -> Bool) -> [(chunk: Chunk, first: Int)] {
    guard !piece.starts.isEmpty else { return [(piece.chunk, 0)] }
    let sheet = tracker.parts[piece.part].sheet
    let isRead = piece.starts.indices.map { start in
      let first = start * Piece.stride
      return (first..<min(first + Piece.stride, piece.records.count)).contains(where: isWanted)
    }
    var chunks: [(chunk: Chunk, first: Int)] = []
    var start = 0
    while let first = isRead[start...].firstIndex(of: true) {
      let end = isRead[first...].firstIndex(of: false) ?? isRead.count
      let last = end < isRead.count ? piece.starts[end] : nil
      chunks.append((sheet.rows(of: piece.chunk, from: piece.starts[first], to: last), first * Piece.stride))
      start = end
    }
    return chunks
  }
}

extension Checker.Piece {
  /// Whether some of these actions, which stand in rising order, are the piece's.
  fileprivate func holdsAny(of actions: [Int]) -> Bool {
    let first = actions.firstPlace { $0 >= firstRow }
    return first < actions.count && rows.contains(actions[first])
  }

  /// Those of these actions that are the piece's, by their places in it.
  fileprivate func rows(of actions: [Int]) -> RowSet {
    let set = RowSet(of: records.count)
    for action in actions[actions.firstPlace { $0 >= firstRow }...] {
      if action >= rows.upperBound { break }
      set.insert(action - firstRow)
    }
    return set
  }
}

/// What workers share while they go through pieces.
private struct WorkState<Result: Sendable>: Sendable {
  var next = 0
  var results: [Result?]
  var error: TableError?

  /// The place of the next piece to work on; nil where there is none, or one has failed.
  mutating func take() -> Int? {
    guard error == nil, next < results.count else { return nil }
    next += 1
    return next - 1
  }
}
