import Glibc

/// Files in which the kernel tells of processes and processors, a `name: value` a line.
enum ProcessFile {
  /// The first value of that name, as far as it stands in the first 64 KiB.
  static func value(_ name: String, in path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&buffer, 1, buffer.count, file)
    for line in String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].split(whereSeparator: \.isWhitespace).joined(separator: " ") == name else {
        continue
      }
      return parts[1].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return nil
  }
}
