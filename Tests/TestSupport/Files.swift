import Glibc

/// Reads and writes whole files for tests.
package enum Files {
  /// The file's bytes; nil where there is none.
  package static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = fread(&room, 1, room.count, file)
      if got == 0 { return bytes }
      bytes.append(contentsOf: room[..<got])
    }
  }

  /// The file's text.
  package static func text(_ path: String) -> String? { read(path).map { String(decoding: $0, as: UTF8.self) } }

  package static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  package static func write(_ text: String, to path: String) { write(Array(text.utf8), to: path) }

  /// A new folder that belongs to the caller alone.
  package static func temporaryFolder() -> String {
    var name = Array("/tmp/slipgauge-test-XXXXXX".utf8CString)
    return name.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = mkdtemp(base) else { return "/tmp" }
      return String(cString: made)
    }
  }

  /// The names in a folder, sorted, without `.` and `..`.
  package static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
