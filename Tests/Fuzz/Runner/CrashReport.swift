import Glibc

/// Says which run was on when the process crashed: the words that repeat it.
enum CrashReport {
  /// Written by the one thread that runs inputs, read when that has crashed or hangs.
  nonisolated(unsafe) static var run = 0
  nonisolated(unsafe) private static let text = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
  nonisolated(unsafe) private static var length = 0

  /// What the runs to come are called.
  static func begin(_ words: String) {
    run = 0
    length = 0
    for byte in (words + " --only-run ").utf8.prefix(200) {
      text[length] = byte
      length += 1
    }
  }

  /// Handles the signals of a crash on a stack of their own, for a stack that overflows cannot.
  static func install() {
    let size = 1 << 16
    var stack = stack_t(
      ss_sp: UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16), ss_flags: 0, ss_size: size)
    sigaltstack(&stack, nil)
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        CrashReport.tell("crash")
        signal(number, SIG_DFL)
        raise(number)
      }
      action.sa_flags = SA_ONSTACK
      sigaction(number, &action, nil)
    }
  }

  /// Writes the run without taking any memory or lock.
  static func tell(_ kind: StaticString) {
    write(STDOUT_FILENO, kind.utf8Start, kind.utf8CodeUnitCount)
    write(STDOUT_FILENO, ": ", 2)
    var end = length
    var divisor = 1
    while run / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      text[end] = UInt8(truncatingIfNeeded: 0x30 + run / divisor % 10)
      end += 1
      divisor /= 10
    }
    text[end] = 0x0A
    write(STDOUT_FILENO, text, end + 1)
  }
}
