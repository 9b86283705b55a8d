import Glibc

/// Standard input, output and error.
package enum StandardStreams {
  /// Opens /dev/null in place of those that are closed: the next file that is opened would take their number, and be
  /// written into.
  package static func open() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 && errno == EBADF {
      let null = Glibc.open("/dev/null", O_RDWR)
      // The lowest free number is this one, but where threads run already.
      if null == stream { continue }
      if null == -1 || dup2(null, stream) != stream { _exit(ExitCode.unusable.rawValue) }
      close(null)
    }
  }
}
