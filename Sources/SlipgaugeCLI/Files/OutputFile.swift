import Glibc
import Texts

/// A file that appears whole or not at all: written under another name beside it, then renamed.
package final class OutputFile {
  package let path: String
  private let temporary: String?
  /// How the names of unfinished files begin.
  static let temporaryPrefix = ".slipgauge-"
  private var descriptor: Int32

  /// Begins to write the file at `path`, which must not be one of `inputs`.
  package init(_ path: String, inputs: [String]) throws(CommandFailure) {
    self.path = path
    let existing = try OutputFile.check(path, inputs: inputs)
    if let existing, existing & S_IFMT != S_IFREG {
      // A pipe or a device cannot be replaced, only written to.
      temporary = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    } else {
      var name = Array((OutputFile.folder(of: path) + OutputFile.temporaryPrefix + "XXXXXX").utf8CString)
      descriptor = mkstemp(&name)
      temporary = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
      if descriptor >= 0 {
        if let temporary { TemporaryFiles.add(temporary) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        let mask = umask(0)
        umask(mask)
        fchmod(descriptor, existing.map { $0 & 0o777 } ?? 0o666 & ~mask)
      }
    }
    guard descriptor >= 0 else { throw OutputFile.failure(path) }
  }

  deinit { discard() }

  /// Writes further bytes.
  package func append(_ bytes: [UInt8]) throws(CommandFailure) {
    try writeAll(bytes, to: descriptor, named: path)
  }

  /// Makes the file appear.
  package func commit() throws(CommandFailure) {
    if let temporary {
      guard fsync(descriptor) == 0, close(descriptor) == 0 else { throw OutputFile.failure(path) }
      descriptor = -1
      defer { TemporaryFiles.remove(temporary) }
      guard rename(temporary, path) == 0 else {
        let problem = OutputFile.failure(path)
        unlink(temporary)
        throw problem
      }
      OutputFile.syncFolder(of: path)
    } else {
      close(descriptor)
      descriptor = -1
    }
  }

  private func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    if let temporary {
      unlink(temporary)
      TemporaryFiles.remove(temporary)
    }
  }

  /// Writes a whole file.
  package static func write(_ bytes: [UInt8], to path: String, inputs: [String]) throws(CommandFailure) {
    let file = try OutputFile(path, inputs: inputs)
    try file.append(bytes)
    try file.commit()
  }

  /// The mode of what stands at `path`, nil where nothing does; throws where it must not be written over.
  static func check(_ path: String, inputs: [String]) throws(CommandFailure) -> mode_t? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else { throw failure(path) }
      return nil
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw CommandFailure("\(path) is a folder; name a file in it")
    case S_IFLNK: throw CommandFailure("\(path) is a symbolic link, which is not written through; name the file itself")
    default: break
    }
    let identity = InputFile.identity(path)
    if let input = inputs.first(where: { $0 != "-" && InputFile.identity($0) == identity }) {
      throw CommandFailure("\(path) is the input \(input), which is never written to; name another file")
    }
    return status.st_mode
  }

  private static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  /// What tells where a file stands or will stand: its folder, and its name there.
  package static func place(of path: String) -> OutputPlace {
    let folder = folder(of: path)
    guard let identity = InputFile.identity(folder.isEmpty ? "." : folder) else {
      // The folder is yet to be made.
      return OutputPlace(folder: nil, name: Folder.absolute(path))
    }
    return OutputPlace(folder: identity, name: String(path.dropFirst(folder.count)))
  }

  private static func syncFolder(of path: String) {
    let folder = folder(of: path)
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func failure(_ path: String) -> CommandFailure {
    CommandFailure("\(path) cannot be written (\(String(cString: strerror(errno))))")
  }
}

/// Where an output file stands.
package struct OutputPlace: Hashable, Sendable {
  /// Nil where it does not exist yet.
  let folder: FileIdentity?
  /// In the folder; where there is none yet, from the root.
  let name: String
}
