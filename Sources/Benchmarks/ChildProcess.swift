import Glibc

/// This program again, in a process of its own, so that its memory is that of one stage alone.
struct ChildProcess {
  /// What stands behind the program's name.
  let words: [String]

  /// Runs it to its end; what it wrote to standard output.
  func output() throws(BenchmarkFailure) -> String {
    var ends: (read: Int32, write: Int32) = (0, 0)
    let isPiped = withUnsafeMutableBytes(of: &ends) { pipe($0.bindMemory(to: Int32.self).baseAddress!) } == 0
    guard isPiped else { throw BenchmarkFailure("a pipe cannot be made (\(String(cString: strerror(errno))))") }
    var process = pid_t()
    let code = spawn(writingTo: ends.write, &process)
    close(ends.write)
    defer { close(ends.read) }
    guard code == 0 else { throw BenchmarkFailure("a process cannot be started (\(String(cString: strerror(code))))") }
    let text = ChildProcess.readAll(ends.read)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw BenchmarkFailure("the process of \(words.joined(separator: " ")) failed") }
    return text
  }

  private func spawn(writingTo descriptor: Int32, _ process: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, descriptor, STDOUT_FILENO)
    var arguments: [UnsafeMutablePointer<CChar>?] = (["slipgauge-bench"] + words).map { word in strdup(word) } + [nil]
    defer { for argument in arguments { free(argument) } }
    return posix_spawn(&process, "/proc/self/exe", &actions, nil, &arguments, environ)
  }

  private static func readAll(_ descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let got = read(descriptor, &buffer, buffer.count)
      if got > 0 { bytes += buffer[..<got] } else if got == 0 || errno != EINTR { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
