import Glibc

/// The command of `--on-change`: run with a report on its standard input, for so long and no longer.
package struct ChangeCommand: Sendable {
  package let line: String
  package let seconds: Int

  /// Where its input lies while it runs, under no name.
  package let folder: String

  package init(line: String, seconds: Int, folder: String) {
    self.line = line
    self.seconds = seconds
    self.folder = folder
  }

  /// Runs the command to its end; what went wrong, as a clause, or nil.
  package func run(input: [UInt8]) -> String? {
    // A file instead of a pipe: a command that does not read its input can neither block nor kill this process.
    var name = Array("\(folder)/.on-change-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { return "its input cannot be made (\(String(cString: strerror(errno))))" }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(&name)
    defer { close(file) }
    do throws(CommandFailure) {
      try writeAll(input, to: file, named: "its input")
    } catch {
      return error.lines.joined(separator: "; ")
    }
    lseek(file, 0, SEEK_SET)
    var process = pid_t()
    let code = spawn(reading: file, &process)
    guard code == 0 else { return "it cannot be started (\(String(cString: strerror(code))))" }
    return wait(for: process)
  }

  private func spawn(reading file: Int32, _ process: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO)
    // Standard output is the report's own.
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that what the command starts can be ended with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    let texts = ["/bin/sh", "-c", line]
    var words: [UnsafeMutablePointer<CChar>?] = texts.map { word in strdup(word) } + [nil]
    defer { for word in words { free(word) } }
    return posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, environ)
  }

  private func wait(for process: pid_t) -> String? {
    var status: Int32 = 0
    var ticks = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      if ended < 0, errno != EINTR { return "it cannot be waited for" }
      if ticks >= seconds * 50 { return end(process) }
      usleep(20_000)
      ticks += 1
    }
    if status & 0x7F != 0 { return "it was ended by signal \(status & 0x7F)" }
    let code = status >> 8 & 0xFF
    return code == 0 ? nil : "it ended with exit code \(code)"
  }

  /// Ends the command and what it started: asked first, then not asked.
  private func end(_ process: pid_t) -> String {
    kill(-process, SIGTERM)
    var isGone = false
    for _ in 0..<100 where !isGone {
      isGone = waitpid(process, nil, WNOHANG) == process
      if !isGone { usleep(20_000) }
    }
    kill(-process, SIGKILL)
    if !isGone { waitpid(process, nil, 0) }
    return "it was ended after \(seconds) second\(seconds == 1 ? "" : "s") (--on-change-timeout)"
  }
}
