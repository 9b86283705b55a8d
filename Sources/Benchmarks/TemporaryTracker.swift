import Glibc
import SlipgaugeCLI

/// A tracker that was made up and written to disk, under no name: it is gone when this process is, however it ends.
final class TemporaryTracker {
  /// Where other processes can open it while this object lives.
  let path: String
  let bytes: Int
  private let descriptor: Int32

  /// Writes `rows` rows, a piece at a time, to a file in `folder`.
  init(rows: Int, folder: String) throws(CommandFailure) {
    var name = Array("\(folder)/slipgauge-bench-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else {
      throw CommandFailure("\(folder): no file can be made there (\(String(cString: strerror(errno))))")
    }
    unlink(&name)
    // A parent's descriptors are seen by its children under its number.
    path = "/proc/\(getpid())/fd/\(descriptor)"
    bytes = try TemporaryTracker.write(rows: rows, to: descriptor)
  }

  deinit { close(descriptor) }

  private static func write(rows: Int, to descriptor: Int32) throws(CommandFailure) -> Int {
    var generator = TrackerGenerator()
    var total = 0
    for row in 0..<rows {
      generator.appendRow()
      guard generator.bytes.count >= 1 << 20 || row == rows - 1 else { continue }
      try writeAll(generator.bytes, to: descriptor)
      total += generator.bytes.count
      generator.clear()
    }
    return total
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(CommandFailure) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done) }
      if written > 0 {
        done += written
      } else if errno != EINTR {
        throw CommandFailure("the tracker cannot be written (\(String(cString: strerror(errno))))")
      }
    }
  }
}
