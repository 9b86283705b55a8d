import Glibc
import Slipgauge

/// A file under a name of its own in some folder, gone with the run that made it unless it is given another name.
///
/// It is locked while its run lives, whichever way that ends: what a killed run has left is known by its lock's
/// absence.
struct TemporaryFile: ~Copyable {
  /// The name that it has until it is given its own.
  let path: String
  /// Where it is written.
  let descriptor: Int32
  private let isRemoved: Bool

  /// Why there is none: the system's error number.
  struct Failure: Error { let number: Int32 }

  /// Makes an empty file in the folder (with a slash behind, or empty); `isNameless` ones have no name from then on.
  init(in folder: String, isNameless: Bool = false) throws(Failure) {
    let made = ProcessSignals.deferring { TemporaryFile.make(in: folder, isNameless: isNameless) }
    (path, descriptor) = try made.get()
    isRemoved = isNameless
  }

  private static func make(in folder: String, isNameless: Bool) -> Result<(String, Int32), Failure> {
    while true {
      var name = Array((folder + Leftovers.prefix + "XXXXXX").utf8CString)
      let made = mkstemp(&name)
      guard made >= 0 else { return .failure(Failure(number: errno)) }
      _ = fcntl(made, F_SETFD, FD_CLOEXEC)
      let path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } } ?? ""
      if isNameless {
        unlink(path)
        return .success((path, made))
      }
      TemporaryFiles.add(path)
      while flock(made, LOCK_EX) != 0, errno == EINTR {}
      var status = stat()
      guard fstat(made, &status) == 0, status.st_nlink == 0 else { return .success((path, made)) }
      // Another run took it for a leftover before it was locked.
      TemporaryFiles.remove(path)
      close(made)
    }
  }

  /// Gives the file its own name, in place of what stands there.
  consuming func rename(to other: String) throws(Failure) {
    guard Glibc.rename(path, other) == 0 else { throw Failure(number: errno) }
  }

  // Closed last: the lock must not go before the name does.
  deinit {
    if !isRemoved {
      unlink(path)
      TemporaryFiles.remove(path)
    }
    close(descriptor)
  }
}
