import Glibc
package import Slipgauge
import Texts

/// A file that appears whole or not at all: written under another name beside it, then renamed.
package final class OutputFile {
  /// Where the file appears.
  package let path: String
  private let kind: OutputKind
  private let files: RunFiles
  /// Nil where a pipe or a device is written, which cannot be replaced, and once the file has appeared.
  private var temporary: TemporaryFile?
  private let descriptor: Int32
  private let isDevice: Bool

  /// Begins to write the file at `path`, which the gate of `files` lets through.
  package init(_ path: String, as kind: OutputKind = .document, files: RunFiles) throws(CommandFailure) {
    self.path = path
    self.kind = kind
    self.files = files
    let existing = try OutputFile.passed { () throws(OutputRefusal) in try files.check(path, as: kind) }
    if let existing, existing & S_IFMT != S_IFREG {
      isDevice = true
      descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw OutputFile.failure(path) }
      return
    }
    let folder = FilePath.folder(of: path)
    files.sweep(folder)
    do throws(TemporaryFile.Failure) {
      let file = try TemporaryFile(in: folder)
      fchmod(file.descriptor, existing.map { $0 & 0o777 } ?? 0o666 & ~OutputFile.mask)
      isDevice = false
      descriptor = file.descriptor
      temporary = consume file
    } catch {
      throw OutputFile.failure(path, error.number)
    }
  }

  deinit {
    if isDevice, descriptor >= 0 { close(descriptor) }
  }

  /// Writes further bytes.
  package func append(_ bytes: [UInt8]) throws(CommandFailure) {
    try writeAll(bytes, to: descriptor, named: path)
  }

  /// Makes the file appear; nothing can be written to it afterwards.
  package func commit() throws(CommandFailure) {
    if isDevice { return }
    guard let file = temporary.take() else { return }
    guard fsync(descriptor) == 0 else { throw OutputFile.failure(path) }
    // What was not yet known to be read when the writing began is known by now.
    try OutputFile.pass(path, as: kind, files: files)
    do throws(TemporaryFile.Failure) {
      try file.rename(to: path)
    } catch {
      throw OutputFile.failure(path, error.number)
    }
    OutputFile.syncFolder(of: path)
  }

  /// Writes a whole file.
  package static func write(
    _ bytes: [UInt8], to path: String, as kind: OutputKind = .document, files: RunFiles
  ) throws(CommandFailure) {
    let file = try OutputFile(path, as: kind, files: files)
    try file.append(bytes)
    try file.commit()
  }

  /// Throws where the gate does not let a file through.
  static func pass(_ path: String, as kind: OutputKind, files: RunFiles) throws(CommandFailure) {
    _ = try passed { () throws(OutputRefusal) in try files.check(path, as: kind) }
  }

  /// What the gate lets through; its refusal fails the command.
  static func passed<Value>(_ body: () throws(OutputRefusal) -> Value) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw CommandFailure(error)
    }
  }

  /// What the system takes away from the rights of a new file.
  private static var mask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  private static func syncFolder(of path: String) {
    let folder = FilePath.folder(of: path)
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The system's refusal to write the file.
  static func failure(_ path: String, _ number: Int32 = errno) -> CommandFailure {
    CommandFailure(OutputRefusal(path, .system(number)))
  }
}
