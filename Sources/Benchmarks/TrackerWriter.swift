import Glibc

/// Writes a made-up tracker to an open file, a piece at a time.
package struct TrackerWriter {
  private let descriptor: Int32

  /// Writes to a descriptor that the caller opened and closes.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Writes a tracker to a new file at `path`.
  package static func write(rows: Int, to path: String) throws(BenchmarkFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw BenchmarkFailure("\(path): it cannot be made (\(String(cString: strerror(errno))))")
    }
    defer { close(descriptor) }
    _ = try TrackerWriter(descriptor).write(rows: rows)
  }

  /// How many bytes the rows took, with the header.
  func write(rows: Int, monthBefore: Bool = false) throws(BenchmarkFailure) -> Int {
    var generator = TrackerGenerator(monthBefore: monthBefore)
    var total = 0
    for row in 0..<rows {
      generator.appendRow()
      guard generator.bytes.count >= 1 << 20 || row == rows - 1 else { continue }
      try write(generator.bytes)
      total += generator.bytes.count
      generator.clear()
    }
    return total
  }

  private func write(_ bytes: [UInt8]) throws(BenchmarkFailure) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if written > 0 {
        done += written
      } else if errno != EINTR {
        throw BenchmarkFailure("the tracker cannot be written (\(String(cString: strerror(errno))))")
      }
    }
  }
}
