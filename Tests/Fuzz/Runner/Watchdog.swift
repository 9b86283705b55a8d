import Dispatch
import Glibc
import Synchronization

/// Ends the process where one input takes more than five seconds of the processor, or waits for two minutes.
///
/// Not by the clock alone: a busy machine is no hang.
final class Watchdog: Sendable {
  private static let mostSeconds = 5
  private static let mostLooks = 120
  /// How many runs have begun; negative between runs.
  private let begun = Atomic(-1)

  /// A run begins.
  func begin(_ number: Int) {
    CrashReport.run = number
    begun.store(abs(begun.load(ordering: .relaxed)) + 1, ordering: .relaxed)
  }

  /// No run is on.
  func rest() { begun.store(-abs(begun.load(ordering: .relaxed)), ordering: .relaxed) }

  func start() {
    let watch = Thread {
      var seen = (run: -1, since: 0, looks: 0)
      while true {
        sleep(1)
        let run = self.begun.load(ordering: .relaxed)
        if run != seen.run { seen = (run, Watchdog.processorSeconds, 0) }
        seen.looks += 1
        let spent = Watchdog.processorSeconds - seen.since
        if run > 0, spent > Watchdog.mostSeconds || seen.looks > Watchdog.mostLooks {
          CrashReport.tell("hang")
          _exit(3)
        }
      }
    }
    watch.start()
  }

  /// What this process has used so far.
  private static var processorSeconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec
  }

  /// A thread that ends with the process.
  private struct Thread {
    let body: @Sendable () -> Void

    func start() { DispatchQueue(label: "watchdog").async(execute: body) }
  }
}
