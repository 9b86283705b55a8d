package import Checks
import Dispatch
import Reports
package import SlipgaugeCLI
import Synchronization
import Tables
import Trackers

/// Runs one stage over one tracker, in this process.
package struct StageRun: Sendable {
  package let path: String
  package let threads: Int

  package init(path: String, threads: Int) {
    self.path = path
    self.threads = threads
  }

  /// What the stage took, the rule set's loading left out.
  package func measure(_ stage: Stage) throws(CommandFailure) -> Measurement {
    let check = try self.check()
    let start = MonotonicClock.now
    let rows =
      switch stage {
      case .scan: try scan(check)
      case .facts: try readFacts(check)
      case .rules: try decide(check)
      case .ndjson, .json: try report(stage)
      }
    return Measurement(nanoseconds: MonotonicClock.now - start, rows: rows, peakBytes: PeakMemory.bytes)
  }

  /// What each rule costs alone, over the tracker's first rows.
  package func ruleCosts(rows: Int) throws(CommandFailure) -> [RuleCost] {
    let checker = try self.check().checker(of: path)
    return try CommandFailure.reading { () throws(TableError) in try checker.ruleCosts(rows: rows) }
  }

  private func check() throws(CommandFailure) -> TrackerCheck {
    var check = try TrackerCheck(Arguments(command: "check", ["--threads", String(threads), path]))
    check.mostKept = 0
    return check
  }

  private func scan(_ check: TrackerCheck) throws(CommandFailure) -> Int {
    let tracker = try check.checker(of: path).tracker
    let rows = try onAllWorkers { () throws(TableError) in
      let block = RowBlock()
      var rows = 0
      for part in tracker.parts {
        while let chunk = try part.nextChunk() {
          try part.sheet.read(chunk, into: block)
          rows += block.rows.count
        }
      }
      return rows
    }
    // Header rows are no actions.
    return rows - tracker.parts.count
  }

  private func readFacts(_ check: TrackerCheck) throws(CommandFailure) -> Int {
    let checker = try check.checker(of: path)
    return try onAllWorkers { () throws(TableError) in
      let block = RowBlock()
      let facts = ActionFacts(checker.scope)
      var rows = 0
      for part in checker.tracker.parts {
        while let chunk = try part.nextChunk() {
          try part.sheet.read(chunk, into: block)
          for row in part.actionRows(of: block, chunk: chunk) {
            facts.begin(part, block, row: row, number: rows)
            facts.readAll()
            rows += 1
          }
        }
      }
      return rows
    }
  }

  private func decide(_ check: TrackerCheck) throws(CommandFailure) -> Int {
    let checker = try check.checker(of: path)
    return try CommandFailure.reading { () throws(TableError) in try checker.run { _ in }.actions }
  }

  /// The command itself, writing to nowhere; how many rows it had is known from the stages before.
  private func report(_ stage: Stage) throws(CommandFailure) -> Int {
    let failure = Mutex<[String]>([])
    let console = Console(
      write: { bytes throws(CommandFailure) in try NullDevice.write(bytes) },
      note: { line in failure.withLock { $0.append(line) } }, today: { Console.process.today() })
    let words = [
      "check", path, "--format", stage.rawValue, "--threads", String(threads), "--no-config", "--fail-on", "never",
    ]
    guard CommandLineTool(console: console).run(words) == .clean else {
      throw CommandFailure(lines: failure.withLock { $0 })
    }
    return 0
  }

  /// Runs `body` on each worker at the same time; the sum of what they count.
  private func onAllWorkers(_ body: @Sendable () throws(TableError) -> Int) throws(CommandFailure) -> Int {
    let state = Mutex<(rows: Int, error: TableError?)>((0, nil))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      do throws(TableError) {
        let rows = try body()
        state.withLock { $0.rows += rows }
      } catch {
        state.withLock { $0.error = error }
      }
    }
    let (rows, error) = state.withLock { $0 }
    if let error { throw CommandFailure(error) }
    return rows
  }
}

extension ActionFacts {
  /// Reads what nearly every rule rests on.
  fileprivate func readAll() {
    _ = kind
    _ = status
    if let previous = scope.previousPeriod { _ = status(in: previous) }
    _ = dates
    _ = update
    _ = updatePhrases
    _ = reporting
  }
}
