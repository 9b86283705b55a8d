import Glibc

/// The command of `--on-change`: run with a report on its standard input, for so long and no longer.
package struct ChangeCommand: Sendable {
  /// As the shell is to read it.
  package let line: String
  /// How long it may take.
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
    let file: TemporaryFile
    do throws(TemporaryFile.Failure) {
      file = try TemporaryFile(in: folder + "/", isNameless: true)
    } catch {
      return "its input cannot be made (\(String(cString: strerror(error.number))))"
    }
    do throws(CommandFailure) {
      try writeAll(input, to: file.descriptor, named: "its input")
    } catch {
      return error.lines.joined(separator: "; ")
    }
    lseek(file.descriptor, 0, SEEK_SET)
    var process = pid_t()
    let report = file.descriptor
    let code = ProcessSignals.deferring {
      let code = spawn(reading: report, &process)
      if code == 0 { RunningCommand.begin(process) }
      return code
    }
    guard code == 0 else { return "it cannot be started (\(String(cString: strerror(code))))" }
    defer { RunningCommand.isOver() }
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
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = ProcessSignals.changed
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let texts = ["/bin/sh", "-c", line]
    var words: [UnsafeMutablePointer<CChar>?] = texts.map { word in strdup(word) } + [nil]
    defer { for word in words { free(word) } }
    return posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, environ)
  }

  private func wait(for process: pid_t) -> String? {
    var ticks = 0
    while !RunningCommand.hasEnded(process) {
      if ticks >= seconds * 50 {
        RunningCommand.end(process)
        waitpid(process, nil, 0)
        return "it was ended after \(seconds) second\(seconds == 1 ? "" : "s") (--on-change-timeout)"
      }
      usleep(20_000)
      ticks += 1
    }
    RunningCommand.stopIfEnding()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return "it cannot be waited for" }
    }
    if status & 0x7F != 0 { return "it was ended by signal \(status & 0x7F)" }
    let code = status >> 8 & 0xFF
    return code == 0 ? nil : "it ended with exit code \(code)"
  }
}
