import Glibc

/// A tracker that was made up and written to disk, under no name: it is gone when this process is, however it ends.
final class TemporaryTracker {
  /// Where other processes can open it while this object lives.
  let path: String
  /// How large the file is.
  let bytes: Int
  private let descriptor: Int32

  /// Writes `rows` rows, a piece at a time, to a file in `folder`: of its two months, or of those before them.
  init(rows: Int, folder: String, monthBefore: Bool = false) throws(BenchmarkFailure) {
    var name = Array("\(folder)/slipgauge-bench-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else {
      throw BenchmarkFailure("\(folder): no file can be made there (\(String(cString: strerror(errno))))")
    }
    unlink(&name)
    // A parent's descriptors are seen by its children under its number.
    path = "/proc/\(getpid())/fd/\(descriptor)"
    bytes = try TrackerWriter(descriptor).write(rows: rows, monthBefore: monthBefore)
  }

  deinit { close(descriptor) }
}
