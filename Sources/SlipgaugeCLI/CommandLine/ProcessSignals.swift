import Glibc
import Synchronization

/// What the process does when it is told to end, or may not write on.
package enum ProcessSignals {
  private static let ending = [SIGINT, SIGTERM, SIGHUP]
  /// How many threads are doing what a signal must not find half done.
  private static let deferrals = Atomic(0)

  /// Before it ends by a signal the process removes its unfinished files, and ends the command that it waits for; a
  /// file that grows past what is allowed (`ulimit -f`) is an error of that write.
  package static func prepare() {
    signal(SIGXFSZ, SIG_IGN)
    // Whoever has switched it off would have the system forget how the command of --on-change ended.
    signal(SIGCHLD, SIG_DFL)
    prepareCleaning()
    for number in ending {
      var action = sigaction()
      // What whoever started this has switched off, such as nohup, stays off.
      guard sigaction(number, nil, &action) == 0, !isIgnored(action) else { continue }
      action = sigaction()
      action.__sigaction_handler.sa_handler = { number in ProcessSignals.end(by: number) }
      sigemptyset(&action.sa_mask)
      for other in ending { sigaddset(&action.sa_mask, other) }
      sigaction(number, &action, nil)
    }
  }

  /// Makes `clean` safe for signals.
  static func prepareCleaning() {
    _ = deferrals.load(ordering: .sequentiallyConsistent)
    TemporaryFiles.prepare()
    RunningCommand.prepare()
  }

  /// Ends the command that the process waits for, and removes its unfinished files; from within a signal, too.
  static func clean() {
    // Only other threads can be at it: those that are have put signals off.
    var looks = 0
    while looks < 100, deferrals.load(ordering: .sequentiallyConsistent) > 0 {
      usleep(20_000)
      looks += 1
    }
    RunningCommand.end()
    TemporaryFiles.removeAll()
  }

  /// Does what a signal must not find half done: it is dealt with when `body` is over.
  static func deferring<Value>(_ body: () -> Value) -> Value {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in ending + [SIGALRM] { sigaddset(&signals, number) }
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    deferrals.add(1, ordering: .sequentiallyConsistent)
    defer {
      deferrals.subtract(1, ordering: .sequentiallyConsistent)
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    return body()
  }

  /// Those whose handling is that of a program that was just started, for what is started here.
  static var changed: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGXFSZ)
    return signals
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Ends the process as the signal would have done, so that whoever waits for it sees why. Takes no lock and no
  /// memory.
  private static func end(by number: Int32) {
    clean()
    var action = sigaction()
    action.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(number, &action, nil)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    kill(getpid(), number)
    // The first process of a container is not ended by its own signals.
    _exit(128 + number)
  }
}
