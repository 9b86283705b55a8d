import Glibc
import Synchronization

/// The command that this process waits for, with all that it has started: a group of its own.
enum RunningCommand {
  private static let group = Atomic<pid_t>(0)
  private static let isEnding = Atomic(false)

  /// Makes `end` safe for signals.
  static func prepare() {
    _ = group.load(ordering: .sequentiallyConsistent)
    _ = isEnding.load(ordering: .sequentiallyConsistent)
  }

  /// A command has begun, at the head of a group of its own.
  static func begin(_ process: pid_t) { group.store(process, ordering: .sequentiallyConsistent) }

  /// It has been waited for, and its group's number may be another's.
  static func isOver() { group.store(0, ordering: .sequentiallyConsistent) }

  /// Ends the current command, if any, before the process itself ends; from within a signal, too.
  static func end() {
    isEnding.store(true, ordering: .sequentiallyConsistent)
    let process = group.load(ordering: .sequentiallyConsistent)
    if process > 0 { end(process) }
  }

  /// Goes no further where another thread is about to end the process: how the command ended means nothing then.
  static func stopIfEnding() {
    while isEnding.load(ordering: .sequentiallyConsistent) { usleep(20_000) }
  }

  /// Ends a command and what it started: asked first, then not asked.
  static func end(_ process: pid_t) {
    kill(-process, SIGTERM)
    // While its first process is not waited for, the group's number is nobody else's.
    var looks = 0
    while looks < 100, !hasEnded(process) {
      usleep(20_000)
      looks += 1
    }
    usleep(100_000)
    kill(-process, SIGKILL)
  }

  /// Whether the process is at its end, and only waited for.
  static func hasEnded(_ process: pid_t) -> Bool {
    var info = siginfo_t()
    if waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) != 0 { return errno != EINTR }
    return info.si_signo == SIGCHLD
  }
}
