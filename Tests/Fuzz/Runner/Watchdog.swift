import Dispatch
import Glibc
import Synchronization

/// Ends the process where one input takes longer than five seconds.
final class Watchdog: Sendable {
  private static let mostSeconds = 5
  /// When the run began, in seconds; 0 between runs.
  private let began = Atomic(0)

  /// A run begins.
  func begin(_ number: Int) {
    CrashReport.run = number
    began.store(Watchdog.now, ordering: .relaxed)
  }

  /// No run is on.
  func rest() { began.store(0, ordering: .relaxed) }

  func start() {
    let watch = Thread {
      while true {
        sleep(1)
        let began = self.began.load(ordering: .relaxed)
        if began > 0, Watchdog.now - began > Watchdog.mostSeconds {
          CrashReport.tell("hang")
          _exit(3)
        }
      }
    }
    watch.start()
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec + 1
  }

  /// A thread that ends with the process.
  private struct Thread {
    let body: @Sendable () -> Void

    func start() { DispatchQueue(label: "watchdog").async(execute: body) }
  }
}
