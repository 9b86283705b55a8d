package import Dates
package import Documents
import Glibc
package import Slipgauge

/// What surrounds a run of the tool: its streams, its environment, the day. Tests bring their own.
package struct Console: Sendable {
  /// Writes to standard output.
  package let write: @Sendable ([UInt8]) throws(CommandFailure) -> Void
  /// Throws where not all that was written has arrived.
  package let finish: @Sendable () throws(CommandFailure) -> Void
  /// Writes a line to standard error.
  package let note: @Sendable (String) -> Void
  /// Writes to standard error as it is, to be written over.
  package let draw: @Sendable (String) -> Void
  /// Reads from standard input: as many bytes, or fewer; none at its end.
  package let read: @Sendable (_ most: Int) -> [UInt8]
  /// Has whoever sent more than was read get the whole answer all the same.
  package let settle: @Sendable () -> Void
  /// Keeps the process to what one request may take, from now on.
  package let confine: @Sendable () -> Void
  /// The value of an environment variable; nil where it is not set.
  package let environment: @Sendable (String) -> String?
  /// Whether somebody looks at standard output while it is written.
  package let outputIsTerminal: Bool
  /// Whether somebody looks at standard error.
  package let errorIsTerminal: Bool
  /// Columns of the terminal that is standard output; nil where there is none.
  package let width: Int?
  /// Columns of the terminal that is standard error.
  package let errorWidth: Int?
  /// The files behind standard output and standard error; nil where those are none.
  package let outputFile: FileIdentity?
  /// The same for standard error.
  package let errorFile: FileIdentity?
  /// The day on the calendar where the program runs.
  package let today: @Sendable () -> Day

  package init(
    write: @escaping @Sendable ([UInt8]) throws(CommandFailure) -> Void,
    finish: @escaping @Sendable () throws(CommandFailure) -> Void = {}, note: @escaping @Sendable (String) -> Void,
    draw: @escaping @Sendable (String) -> Void = { _ in },
    read: @escaping @Sendable (_ most: Int) -> [UInt8] = { _ in [] }, settle: @escaping @Sendable () -> Void = {},
    confine: @escaping @Sendable () -> Void = {},
    environment: @escaping @Sendable (String) -> String? = { _ in nil }, outputIsTerminal: Bool = false,
    errorIsTerminal: Bool = false, width: Int? = nil, errorWidth: Int? = nil,
    outputFile: FileIdentity? = nil, errorFile: FileIdentity? = nil, today: @escaping @Sendable () -> Day
  ) {
    self.write = write
    self.finish = finish
    self.note = note
    self.draw = draw
    self.read = read
    self.settle = settle
    self.confine = confine
    self.environment = environment
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.width = width
    self.errorWidth = errorWidth
    self.outputFile = outputFile
    self.errorFile = errorFile
    self.today = today
  }

  /// Writes text to standard output.
  package func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  /// The same console, which writes to no file that the run reads or remembers in: the shell has opened its streams,
  /// perhaps to append to one.
  package func sparing(_ files: RunFiles) -> Console {
    if outputFile == nil, errorFile == nil { return self }
    let isSpared = { @Sendable in errorFile.flatMap { files.input(behind: $0) } != nil }
    return Console(
      write: { bytes throws(CommandFailure) in
        if let input = outputFile.flatMap({ files.input(behind: $0) }) {
          throw CommandFailure(
            .output("standard output"), "goes to \(input), which is never written to", remedy: "send it elsewhere")
        }
        try write(bytes)
      }, finish: finish, note: { line in if !isSpared() { note(line) } },
      draw: { text in if !isSpared() { draw(text) } }, read: read, settle: settle,
      confine: confine, environment: environment, outputIsTerminal: outputIsTerminal,
      errorIsTerminal: errorIsTerminal, width: width, errorWidth: errorWidth, outputFile: outputFile,
      errorFile: errorFile, today: today)
  }
}

extension Console {
  /// The process's own.
  package static var process: Console {
    let output = OutputStream()
    return Console(
      write: { bytes throws(CommandFailure) in try output.write(bytes) },
      finish: { () throws(CommandFailure) in try output.finish() },
      note: { line in _ = try? writeAll(Array((line + "\n").utf8), to: STDERR_FILENO, named: "standard error") },
      draw: { text in _ = try? writeAll(Array(text.utf8), to: STDERR_FILENO, named: "standard error") },
      read: { most in readSome(most, from: STDIN_FILENO) }, settle: { UnreadInput.passOver() },
      confine: {
        RequestLimits.apply()
        LastAnswer.await(seconds: RequestLimits.seconds)
      },
      environment: { name in getenv(name).map { String(cString: $0) } },
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      width: terminalWidth(STDOUT_FILENO), errorWidth: terminalWidth(STDERR_FILENO),
      outputFile: FileIdentity(regular: STDOUT_FILENO), errorFile: FileIdentity(regular: STDERR_FILENO),
      today: {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
          ?? Day(number: Int32(clamping: now / 86_400))
      })
  }

  private static func terminalWidth(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
