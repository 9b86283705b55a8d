import Glibc

/// Keeps other runs out while a file is read, changed and written again: what both add is there afterwards.
///
/// The folder itself is locked, which leaves nothing behind. Where a file system has no locks there is none.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for the folder of the file at `path`.
  init(for path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    while descriptor >= 0, flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
