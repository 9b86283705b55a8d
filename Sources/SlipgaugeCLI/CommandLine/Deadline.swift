import Glibc
import Synchronization

/// Ends the process when a command takes longer than it may: a file from anybody must not keep a job busy for ever.
///
/// The kernel's clock sends a signal, so that no thread has to wait; what runs then takes no lock and no memory.
final class Deadline {
  private static let seconds = Atomic(0)

  /// Begins to count.
  init(seconds: Int) {
    Deadline.seconds.store(seconds, ordering: .sequentiallyConsistent)
    ProcessSignals.prepareCleaning()
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Deadline.end() }
    sigaction(SIGALRM, &action, nil)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGALRM)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    Deadline.start(min(seconds, 1 << 30))
  }

  deinit { Deadline.start(0) }

  /// Starts the clock anew; 0 stops it.
  private static func start(_ seconds: Int) {
    var time = itimerval()
    time.it_value.tv_sec = seconds
    setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &time, nil)
  }

  private static func end() {
    let seconds = seconds.load(ordering: .sequentiallyConsistent)
    write("slipgauge: not done after ")
    write(seconds)
    write(seconds == 1 ? " second" : " seconds")
    write("; allow more with --timeout NUMBER\n")
    ProcessSignals.clean()
    _exit(ExitCode.unusable.rawValue)
  }

  private static func write(_ text: StaticString) {
    _ = Glibc.write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }

  private static func write(_ number: Int) {
    if number >= 10 { write(number / 10) }
    var digit = UInt8(ascii: "0") + UInt8(number % 10)
    _ = Glibc.write(STDERR_FILENO, &digit, 1)
  }
}
