import Dispatch
import Glibc
import Synchronization

/// Ends the process when a command takes longer than it may: a file from anybody must not keep a job busy for ever.
final class Deadline {
  /// Seconds that a command may take where nobody says otherwise.
  static let standard = 3600

  private let timer: any DispatchSourceTimer

  /// Begins to count.
  init(seconds: Int, _ console: Console) {
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + .seconds(min(seconds, 1 << 30)))
    timer.setEventHandler {
      console.note(
        "slipgauge: not done after \(seconds) second\(seconds == 1 ? "" : "s"); allow more with --timeout NUMBER")
      TemporaryFiles.removeAll()
      _exit(ExitCode.unusable.rawValue)
    }
    timer.resume()
    self.timer = timer
  }

  deinit { timer.cancel() }
}

/// The files that are being written under another name, to be removed where the process ends before they are whole.
enum TemporaryFiles {
  private static let paths = Mutex<Set<String>>([])

  static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }
  static func remove(_ path: String) { paths.withLock { _ = $0.remove(path) } }
  static func removeAll() { paths.withLock { for path in $0 { unlink(path) } } }
}
