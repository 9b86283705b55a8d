import Dispatch
import Glibc
import Slipgauge
import TestSupport
import Testing

@testable import SlipgaugeCLI

@Suite struct ProcessSignalsTests {
  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func `a signal ends the process, its unfinished files, and its command with all that it started`(
    _ number: Int32
  ) async throws {
    let folder = Files.temporaryFolder()
    await #expect(processExitsWith: .signal(number)) { [folder = folder as String, number] in
      ProcessSignals.prepare()
      let file = try OutputFile(folder + "/report", files: RunFiles())
      try file.append([65])
      DispatchQueue.global().async {
        while Files.read(folder + "/started") == nil { usleep(10_000) }
        kill(getpid(), number)
      }
      // One child that ends when asked, and one that does not.
      let line =
        "exec > /dev/null 2>&1; (trap '' TERM; sleep 100) & echo $! > \(folder)/deaf; "
        + "sleep 100 & echo $! > \(folder)/started; wait"
      _ = ChangeCommand(line: line, seconds: 60, folder: folder).run(input: [])
      try file.append([66])
    }
    #expect(Files.names(in: folder) == ["deaf", "started"])
    for name in ["deaf", "started"] {
      let process = try #require(Files.text(folder + "/" + name).flatMap { Int32($0.dropLast()) })
      #expect(ProcessSignalsTests.isGone(process), "\(name)")
    }
  }

  @Test func `the deadline ends the command, too`() async throws {
    let folder = Files.temporaryFolder()
    await #expect(processExitsWith: .exitCode(2)) { [folder = folder as String] in
      let deadline = Deadline(seconds: 1)
      let line = "exec > /dev/null 2>&1; sleep 100 & echo $! > \(folder)/started; wait"
      _ = ChangeCommand(line: line, seconds: 60, folder: folder).run(input: [])
      withExtendedLifetime(deadline) {}
    }
    let process = try #require(Files.text(folder + "/started").flatMap { Int32($0.dropLast()) })
    #expect(ProcessSignalsTests.isGone(process))
  }

  @Test func `a signal that was switched off stays so`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      signal(SIGHUP, SIG_IGN)
      ProcessSignals.prepare()
      raise(SIGHUP)
      exit(7)
    }
  }

  @Test func `a file that grows too large is an error of its own`() async {
    let folder = Files.temporaryFolder()
    await #expect(processExitsWith: .exitCode(2)) { [folder = folder as String] in
      ProcessSignals.prepare()
      var most = rlimit(rlim_cur: 20_000, rlim_max: 20_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &most)
      let run = ToolRun(["check", "samples/tracker-2024-01.csv", "-q", "--report", "html=\(folder)/r.html"])
      let says = run.errors == "slipgauge: \(folder)/r.html cannot be written (File too large)\n"
      exit(says && Files.names(in: folder).isEmpty ? run.code : 1)
    }
  }

  @Test(arguments: [[0], [1], [2], [0, 1, 2]])
  func `closed streams are none that a file takes the place of`(_ closed: [Int32]) async {
    await #expect(processExitsWith: .exitCode(7)) { [closed] in
      var null = stat()
      stat("/dev/null", &null)
      // Another thread of these tests may take a number while it is free; that happens to no hundred attempts.
      for _ in 0..<100 {
        for stream in closed { close(stream) }
        StandardStreams.open()
        let isNull = closed.allSatisfy { stream in
          var status = stat()
          return fstat(stream, &status) == 0 && status.st_rdev == null.st_rdev
        }
        if isNull, open("/dev/zero", O_RDONLY) > 2 { _exit(7) }
      }
      _exit(1)
    }
  }

  /// Whether the process has ended, or is about to.
  private static func isGone(_ process: pid_t) -> Bool {
    for _ in 0..<100 {
      if kill(process, 0) != 0 { return true }
      // Where nobody waits for orphans they stay behind as what they were: ended.
      let state = Files.text("/proc/\(process)/stat")?.split(separator: ")").last?.split(separator: " ").first
      if state == "Z" { return true }
      usleep(20_000)
    }
    return false
  }
}
