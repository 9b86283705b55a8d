import Documents
import Glibc

/// What tells that a file was saved: another file, size or time.
struct FileStamp: Equatable {
  private let identity: FileIdentity?
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// So long after it was saved last, nobody is in the middle of saving it.
  private static let quietMilliseconds = 200

  /// Waits until a file that was saved just now, or is missing, has had time to change once more.
  func settle() {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let age = (now.tv_sec - seconds) * 1000 + (now.tv_nsec - nanoseconds) / 1_000_000
    let rest = identity == nil ? FileStamp.quietMilliseconds : FileStamp.quietMilliseconds - max(0, age)
    if rest > 0 { usleep(UInt32(rest) * 1000) }
  }

  /// The stamp of the file at `path` as it is now, which need not exist.
  init(_ path: String) {
    var status = stat()
    let exists = stat(path, &status) == 0
    identity = exists ? InputFile.identity(path) : nil
    size = exists ? Int(status.st_size) : 0
    seconds = exists ? status.st_mtim.tv_sec : 0
    nanoseconds = exists ? status.st_mtim.tv_nsec : 0
  }
}
