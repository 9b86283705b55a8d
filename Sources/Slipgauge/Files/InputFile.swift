package import Documents
import Glibc

/// Reads small files whole.
package enum InputFile {
  /// The file's bytes, or those of standard input for `-`; nil where it cannot be read. Of a file longer than `most`,
  /// `most` + 1 bytes. `files` gets to know which file it is.
  package static func bytes(
    _ path: String, most: Int, for files: RunFiles, as role: RunFiles.Role = .input
  ) -> [UInt8]? {
    files.add(path, as: role)
    if path == "-" || RegularFile.isStandardInput(path) { return try? RegularFile.bytes(of: STDIN_FILENO, most: most) }
    return try? RegularFile.bytes(path, most: most) { files.add($0, named: path, as: role) }
  }

  /// Why the file cannot be read; nil where nothing speaks against it.
  package static func obstacle(_ path: String) -> RegularFile.Obstacle? {
    path == "-" || RegularFile.isStandardInput(path) ? nil : RegularFile.obstacle(path)
  }

  /// What tells the file from every other; nil where there is none.
  package static func identity(_ path: String) -> FileIdentity? { FileIdentity(path) }
}
