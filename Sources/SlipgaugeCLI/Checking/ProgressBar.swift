import Checks
import Dispatch
import Slipgauge
import Synchronization
import Tables

/// A line on standard error that says how far long work is; nothing is left of it in the end.
final class ProgressBar: CheckObserver {
  /// Milliseconds for which work may take without a word.
  private static let patience = 1000
  private static let interval = 125

  /// What the check tells of its rows.
  let progress = CheckProgress()
  private let console: Console
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "progress")

  private struct State {
    /// Counts the checks that the line was shown for.
    var check = 0
    var start: Int64 = 0
    /// When the first findings were written.
    var writingStart: Int64?
    /// Of the file; 0 where its rows are no run of bytes.
    var extent = 0
    var isOver = true
    var isDrawn = false
  }

  /// Nil where nobody would see it, or wants to.
  init?(_ console: Console, _ arguments: Arguments) {
    guard console.errorIsTerminal, console.environment("TERM") != "dumb", !arguments[.quiet] else { return nil }
    self.console = console
  }

  /// Starts the clock, for one check after another.
  func begin() {
    progress.reset()
    let check = state.withLock { state in
      state = State(check: state.check + 1, start: MonotonicClock.now, isOver: false)
      return state.check
    }
    drawLater(Self.patience, check)
  }

  /// Makes the length of the file known.
  func opened(_ file: TableFile) {
    guard [.csv, .tsv, .ndjson].contains(file.format) else { return }
    state.withLock { $0.extent = file.byteCount }
  }

  /// Wipes the line.
  func end() {
    state.withLock { state in
      state.isOver = true
      if state.isDrawn { console.draw("\r\u{1B}[K") }
      state.isDrawn = false
    }
  }

  private func drawLater(_ milliseconds: Int, _ check: Int) {
    queue.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [weak self] in
      guard let self, self.draw(check) else { return }
      self.drawLater(Self.interval, check)
    }
  }

  /// Draws the line over the last one; false when the check is over.
  private func draw(_ check: Int) -> Bool {
    state.withLock { state in
      guard !state.isOver, state.check == check else { return false }
      state.isDrawn = true
      console.draw("\r\(line(&state).text(columns: console.errorWidth ?? 80))\u{1B}[K")
      return true
    }
  }

  private func line(_ state: inout State) -> ProgressLine {
    let now = MonotonicClock.now
    if let share = progress.shareWritten {
      let start = state.writingStart ?? now
      state.writingStart = start
      return ProgressLine(share: share, rows: progress.rows, seconds: seconds(start, now), isWriting: true)
    }
    let share = state.extent > 0 ? min(1, Double(progress.extent) / Double(state.extent)) : nil
    return ProgressLine(share: share, rows: progress.rows, seconds: seconds(state.start, now), isWriting: false)
  }

  private func seconds(_ from: Int64, _ to: Int64) -> Double { Double(to - from) / 1e9 }
}
