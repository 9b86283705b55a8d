import Dispatch
import Glibc
import Synchronization
import Web

/// The answers that a signal gives where the process cannot go on: it took too long, or came to a trap. Made before
/// anything can go wrong, since a signal may take no memory; no longer given once the real answer is on its way.
enum LastAnswer {
  private static let late = Answer()
  private static let broken = Answer()
  /// The log's lines on these.
  private static let lateLine = Answer()
  private static let brokenLine = Answer()
  /// Whether an answer, this or the real one, has been begun.
  private static let isBegun = Atomic(false)
  /// Whether seconds are counted: in a process of its own.
  private static let isAwaited = Atomic(false)

  /// Bytes that a signal can write.
  private struct Answer: ~Copyable {
    let start = Atomic<UInt>(0)
    let count = Atomic(0)

    /// Keeps the bytes as long as the process lives.
    func keep(_ bytes: [UInt8]) {
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
      copy.update(from: bytes, count: bytes.count)
      start.store(UInt(bitPattern: copy), ordering: .sequentiallyConsistent)
      count.store(bytes.count, ordering: .sequentiallyConsistent)
    }

    /// Writes them, as far as they are taken.
    func write(to descriptor: Int32) {
      let start = UnsafePointer<UInt8>(bitPattern: start.load(ordering: .sequentiallyConsistent))
      let count = count.load(ordering: .sequentiallyConsistent)
      guard let start else { return }
      var done = 0
      while done < count {
        let written = Glibc.write(descriptor, start + done, count - done)
        if written > 0 { done += written } else if errno != EINTR { return }
      }
    }
  }

  /// Counts the seconds until the answer, and ends the process where the client goes away before.
  static func await(seconds: Int) {
    // What a signal uses is made by now.
    isBegun.store(false, ordering: .sequentiallyConsistent)
    isAwaited.store(true, ordering: .sequentiallyConsistent)
    late.keep([])
    broken.keep([])
    lateLine.keep([])
    brokenLine.keep([])
    // A reader that has gone away is an error of the write.
    signal(SIGPIPE, SIG_IGN)
    useOwnStack()
    for number in [SIGALRM, SIGXCPU] { handle(number) { _ in LastAnswer.giveLate() } }
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      handle(number) { number in LastAnswer.giveBroken(number) }
    }
    alarm(UInt32(clamping: seconds))
    DispatchQueue(label: "client").async { watchClient() }
  }

  /// Keeps the answers that are given.
  static func prepare(late: WebAnswer, broken: WebAnswer, isHead: Bool) {
    self.late.keep(late.bytes(isHead: isHead))
    self.broken.keep(broken.bytes(isHead: isHead))
    lateLine.keep(line(late))
    brokenLine.keep(line(broken))
  }

  /// What the log says of it: how much was sent and how long it took is counted elsewhere.
  private static func line(_ answer: WebAnswer) -> [UInt8] {
    Array("outcome=failed status=\(answer.status.rawValue)\n".utf8)
  }

  /// The real answer is there: from now on no other is given. A reader that does not take it has as long again.
  static func cancel() {
    isBegun.store(true, ordering: .sequentiallyConsistent)
    RequestLimits.allowWriting()
    if isAwaited.load(ordering: .sequentiallyConsistent) { alarm(UInt32(clamping: RequestLimits.seconds)) }
  }

  // MARK: From within a signal

  private static func giveLate() {
    if !isBegun.exchange(true, ordering: .sequentiallyConsistent) {
      RequestLimits.allowWriting()
      late.write(to: STDOUT_FILENO)
      lateLine.write(to: STDERR_FILENO)
    }
    _exit(ExitCode.unusable.rawValue)
  }

  private static func giveBroken(_ number: Int32) {
    if !isBegun.exchange(true, ordering: .sequentiallyConsistent) {
      RequestLimits.allowWriting()
      broken.write(to: STDOUT_FILENO)
      brokenLine.write(to: STDERR_FILENO)
    }
    // Whoever waits for the process sees what ended it.
    signal(number, SIG_DFL)
    raise(number)
  }

  private static func handle(_ number: Int32, _ body: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = body
    action.sa_flags = SA_ONSTACK
    sigaction(number, &action, nil)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// A stack that overflows can call no handler.
  private static func useOwnStack() {
    let size = 1 << 16
    var stack = stack_t(
      ss_sp: UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16), ss_flags: 0, ss_size: size)
    sigaltstack(&stack, nil)
  }

  /// Ends the process when the other end of standard output is closed before the answer: nobody waits for it.
  private static func watchClient() {
    var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    // Hanging up is told without being asked for.
    while poll(&output, 1, -1) < 0, errno == EINTR {}
    if !isBegun.load(ordering: .sequentiallyConsistent) { _exit(ExitCode.clean.rawValue) }
  }
}
