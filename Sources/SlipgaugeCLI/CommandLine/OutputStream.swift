import Glibc
import Slipgauge
import Synchronization

/// The process's standard output.
final class OutputStream: Sendable {
  /// Whether whoever read it has gone away.
  private let isLost = Atomic(false)

  /// Writes the bytes; a reader that has gone away ends it quietly.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    if try !writeAll(bytes, to: STDOUT_FILENO, named: "standard output") {
      isLost.store(true, ordering: .sequentiallyConsistent)
    }
  }

  /// Throws where not all of it has arrived: some file systems say so only when a file is closed.
  func finish() throws(CommandFailure) {
    if isLost.load(ordering: .sequentiallyConsistent) { throw OutputStream.failure(EPIPE) }
    // Pipes and terminals cannot be synchronised, and need not be.
    if fsync(STDOUT_FILENO) != 0, errno != EINVAL, errno != EROFS, errno != ENOTSUP {
      throw OutputStream.failure(errno)
    }
    let copy = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    if copy < 0 || close(copy) != 0 { throw OutputStream.failure(errno) }
  }

  private static func failure(_ number: Int32) -> CommandFailure {
    CommandFailure(.output("standard output"), "cannot be written (\(String(cString: strerror(number))))")
  }
}

/// Writes all of the bytes; false where whoever read them has gone away.
@discardableResult
func writeAll(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(CommandFailure) -> Bool {
  var done = 0
  while done < bytes.count {
    let written = bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.map { Glibc.write(descriptor, $0 + done, bytes.count - done) } ?? 0
    }
    if written >= 0 {
      done += written
    } else if errno == EPIPE {
      return false
    } else if errno != EINTR {
      throw CommandFailure(.output(name), "cannot be written (\(String(cString: strerror(errno))))")
    }
  }
  return true
}

/// Reads as many bytes, or fewer where there are no more yet; none where it ends or cannot be read.
func readSome(_ most: Int, from descriptor: Int32) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
    var got = 0
    repeat { got = Glibc.read(descriptor, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
    count = max(0, got)
  }
}
