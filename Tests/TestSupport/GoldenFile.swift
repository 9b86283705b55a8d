import Glibc

/// A file of the repository that holds what a test expects.
package struct GoldenFile {
  private let path: String

  /// `path` is relative to the file that the test stands in.
  package init(_ path: String, beside file: String = #filePath) {
    self.path = (file.lastIndex(of: "/").map { String(file[...$0]) } ?? "") + path
  }

  /// What is wrong, nil where the file holds just this text; writes it anew where SLIPGAUGE_RECORD is set.
  package func difference(from text: String) -> String? {
    if bytes == Array(text.utf8) { return nil }
    guard getenv("SLIPGAUGE_RECORD") != nil else {
      return "\(path) is stale: SLIPGAUGE_RECORD=1 swift test writes it anew. Expected now:\n\(text.prefix(4000))"
    }
    write(text)
    return "\(path) was written anew"
  }

  /// The file's bytes; nil where it cannot be read.
  package var bytes: [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  private func write(_ text: String) {
    guard let file = fopen(path, "wb") else { return }
    fputs(text, file)
    fclose(file)
  }
}
