package import Checks
import Dispatch
import Reports
import RuleSets
import Slipgauge
import Synchronization
import Tables
import Trackers

/// Runs one stage over one tracker, in this process.
package struct StageRun: Sendable {
  /// The tracker's file.
  package let path: String
  /// The earlier tracker's file, for the stage that takes one.
  package let previous: String?
  /// How many threads the stage may use.
  package let threads: Int

  package init(path: String, previous: String? = nil, threads: Int) {
    self.path = path
    self.previous = previous
    self.threads = threads
  }

  /// What the stage took, the rule set's loading left out.
  package func measure(_ stage: Stage) throws(BenchmarkFailure) -> Measurement {
    try measuring { () throws(CheckFailure) in
      var check = try self.check()
      if stage == .previous, let previous { check.options.previous = [previous] }
      let start = MonotonicClock.now
      let rows =
        switch stage {
        case .scan: try scan(check)
        case .facts: try readFacts(check)
        case .rules, .previous: try decide(check)
        case .ndjson, .json, .csv, .text: try report(stage, check)
        }
      return Measurement(nanoseconds: MonotonicClock.now - start, rows: rows, peakBytes: PeakMemory.bytes)
    }
  }

  /// What each rule costs alone, over the tracker's first rows.
  package func ruleCosts(rows: Int) throws(BenchmarkFailure) -> [RuleCost] {
    try measuring { () throws(CheckFailure) in
      let checker = try check().checker(of: path)
      return try CheckFailure.reading { () throws(TableError) in try checker.ruleCosts(rows: rows) }
    }
  }

  /// A check that counts findings, and hands none on.
  private func check() throws(CheckFailure) -> Check {
    let ruleSet: RuleSet
    do { ruleSet = try RuleSet.load() } catch { throw .rules(error) }
    var options = Check.Options(ruleSet: ruleSet)
    options.threads = threads
    options.mostFindings = 0
    return Check(options)
  }

  private func measuring<Value>(_ body: () throws(CheckFailure) -> Value) throws(BenchmarkFailure) -> Value {
    do {
      return try body()
    } catch {
      throw BenchmarkFailure(error.problems)
    }
  }

  private func scan(_ check: Check) throws(CheckFailure) -> Int {
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

  private func readFacts(_ check: Check) throws(CheckFailure) -> Int {
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

  private func decide(_ check: Check) throws(CheckFailure) -> Int {
    let checker = try check.checker(of: path)
    return try CheckFailure.reading { () throws(TableError) in try checker.run { _ in }.actions }
  }

  /// The whole check with its report, which goes nowhere.
  private func report(_ stage: Stage, _ check: Check) throws(CheckFailure) -> Int {
    guard let format = ReportFormat.named(stage.rawValue) else { return 0 }
    var check = check
    check.options.mostFindings = format.mostFindings
    check.options.wantsActions = format.needsActions
    check.options.mostExplained = format.mostExplained
    do throws(WritingFailure<Never>) {
      return try check.write(path, as: format, keeping: false) { NullDevice.write($0) }.summary.actions
    } catch {
      switch error {
      case .check(let failure): throw failure
      // Neither is a workbook.
      case .format: return 0
      }
    }
  }

  /// Runs `body` on each worker at the same time; the sum of what they count.
  private func onAllWorkers(_ body: @Sendable () throws(TableError) -> Int) throws(CheckFailure) -> Int {
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
    if let error { throw .tracker(error) }
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
    _ = updateText.phrases(bank: 0)
    _ = reporting
  }
}
