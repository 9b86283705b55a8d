import Glibc
import Testing

@testable import SlipgaugeCLI

@Suite struct DeadlineTests {
  @Test func `ends the process, and leaves no unfinished file`() async throws {
    let result = await #expect(processExitsWith: .exitCode(2), observing: [\.standardErrorContent]) {
      let path = DeadlineTests.path(of: getppid())
      close(open(path, O_WRONLY | O_CREAT, 0o600))
      TemporaryFiles.add(path + ".other")
      TemporaryFiles.add(path)
      TemporaryFiles.remove(path + ".other")
      let deadline = Deadline(seconds: 1)
      sleep(20)
      withExtendedLifetime(deadline) {}
    }
    let said = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(said.contains("slipgauge: not done after 1 second; allow more with --timeout NUMBER\n"))
    #expect(access(DeadlineTests.path(of: getpid()), F_OK) != 0)
  }

  @Test func `does nothing once it is over`() async {
    await #expect(processExitsWith: .success) {
      _ = Deadline(seconds: 1)
      sleep(2)
    }
  }

  private static func path(of process: pid_t) -> String { "/tmp/slipgauge-deadline-\(process)" }
}
