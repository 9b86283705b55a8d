import Glibc

/// What one request may take of the machine, so that no file from anybody takes more, whichever server started this.
enum RequestLimits {
  /// Of the processor, and by the clock.
  static let seconds = 20
  private static let mostMemory: rlim_t = 1 << 30

  /// Keeps the process to them from now on; what is limited already stays so, and what the system does not let it limit
  /// is limited by whoever forbids that.
  static func apply() {
    lower(__rlimit_resource_t(RLIMIT_CORE.rawValue), to: 0)
    lower(__rlimit_resource_t(RLIMIT_AS.rawValue), to: mostMemory)
    // The first bound sends a signal, which is answered; the second one ends the process.
    lower(__rlimit_resource_t(RLIMIT_CPU.rawValue), to: rlim_t(seconds), hard: rlim_t(seconds + 2))
    // Nothing is written until the answer is: see `allowWriting`.
    lower(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), to: 0, hard: .max)
  }

  /// Lets standard output and the log be files on a disk, for the answer is made.
  static func allowWriting() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  }

  private static func lower(_ resource: __rlimit_resource_t, to soft: rlim_t, hard: rlim_t? = nil) {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_max = min(limit.rlim_max, hard ?? soft)
    limit.rlim_cur = min(limit.rlim_cur, soft)
    setrlimit(resource, &limit)
  }
}
