import Dispatch
import Glibc
import Synchronization
import TestSupport
import Testing
import Web

@testable import SlipgaugeCLI

/// What the client gets where the process cannot go on.
@Suite struct LastAnswerTests {
  /// Has standard output be a file in the folder, within the limits of a request, with both answers prepared.
  private static func begin(_ folder: String) {
    let file = open(folder + "/answer", O_WRONLY | O_CREAT, 0o600)
    dup2(file, STDOUT_FILENO)
    dup2(open(folder + "/log", O_WRONLY | O_CREAT, 0o600), STDERR_FILENO)
    LastAnswerTests.confine()
    LastAnswer.prepare(
      late: WebAnswer(.gatewayTimeout, type: "text/plain", body: Array("late".utf8)),
      broken: WebAnswer(.internalServerError, type: "text/plain", body: Array("broken".utf8)), isHead: false)
  }

  /// What a process of its own does before it reads.
  private static func confine() {
    RequestLimits.apply()
    LastAnswer.await(seconds: RequestLimits.seconds)
  }

  @Test(arguments: [SIGALRM, SIGXCPU])
  func `is that it took too long`(_ number: Int32) async {
    let folder = Files.temporaryFolder()
    await #expect(processExitsWith: .exitCode(2)) { [folder = folder as String, number] in
      LastAnswerTests.begin(folder)
      raise(number)
      exit(1)
    }
    let answer = Files.text(folder + "/answer") ?? ""
    #expect(answer.hasPrefix("Status: 504 Gateway Timeout\r\n") && answer.hasSuffix("\r\n\r\nlate"))
    #expect(Files.text(folder + "/log") == "outcome=failed status=504\n")
  }

  @Test(arguments: [SIGILL, SIGSEGV, SIGABRT])
  func `is that something went wrong`(_ number: Int32) async {
    let folder = Files.temporaryFolder()
    await #expect(processExitsWith: .signal(number)) { [folder = folder as String, number] in
      LastAnswerTests.begin(folder)
      raise(number)
      exit(1)
    }
    let answer = Files.text(folder + "/answer") ?? ""
    #expect(answer.hasPrefix("Status: 500 Internal Server Error\r\n") && answer.hasSuffix("\r\n\r\nbroken"))
    #expect(Files.text(folder + "/log")?.hasPrefix("outcome=failed status=500\n") == true)
  }

  @Test func `is not given beside the real one`() async {
    let folder = Files.temporaryFolder()
    await #expect(processExitsWith: .exitCode(2)) { [folder = folder as String] in
      LastAnswerTests.begin(folder)
      LastAnswer.cancel()
      write(STDOUT_FILENO, "real", 4)
      raise(SIGALRM)
      exit(1)
    }
    #expect(Files.text(folder + "/answer") == "real" && Files.text(folder + "/log") == "")
  }

  @Test func `is given to nobody who went away`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      dup2(ends[1], STDOUT_FILENO)
      LastAnswerTests.confine()
      close(ends[0])
      sleep(60)
      exit(1)
    }
  }

  /// A process may not open a file to write to it, nor take the machine's memory or time.
  @Test func `stands behind limits`() async {
    let folder = Files.temporaryFolder()
    await #expect(processExitsWith: .exitCode(7)) { [folder = folder as String] in
      signal(SIGXFSZ, SIG_IGN)
      RequestLimits.apply()
      let file = open(folder + "/file", O_WRONLY | O_CREAT, 0o600)
      guard write(file, "x", 1) == -1, errno == EFBIG else { exit(1) }
      func limit(_ resource: __rlimit_resource) -> rlimit {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(resource.rawValue), &limit)
        return limit
      }
      guard limit(RLIMIT_CORE).rlim_max == 0, limit(RLIMIT_AS).rlim_max <= 1 << 30, limit(RLIMIT_CPU).rlim_cur <= 20
      else {
        exit(2)
      }
      // Again, by a process that is limited already.
      RequestLimits.apply()
      LastAnswer.cancel()
      exit(write(file, "x", 1) == 1 ? 7 : 3)
    }
  }

  /// A socket that is closed with something unread in it would take back what was written to it.
  @Test func `arrives though not all of the request was read`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      var ends: [Int32] = [0, 0]
      socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends)
      for stream in [STDIN_FILENO, STDOUT_FILENO] { dup2(ends[0], stream) }
      close(ends[0])
      let got = Mutex<[UInt8]>([])
      let client = ends[1]
      write(client, "unread", 6)
      DispatchQueue(label: "client").async {
        while case let bytes = readSome(64, from: client), !bytes.isEmpty { got.withLock { $0 += bytes } }
        write(client, "more", 4)
        close(client)
      }
      write(STDOUT_FILENO, "answer", 6)
      UnreadInput.passOver()
      exit(readSome(1, from: STDIN_FILENO).isEmpty && got.withLock { $0 } == Array("answer".utf8) ? 7 : 1)
    }
  }
}
