import Glibc

/// Rule files on the disk.
package enum RuleFile {
  /// The bytes of a regular file, up to one more than `most`; nil where it cannot be read.
  package static func read(_ path: String, most: Int) -> [UInt8]? {
    // A pipe or a device without an end must not hold the program.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    while bytes.count <= most {
      let wanted = min(1 << 16, most + 1 - bytes.count)
      var chunk = [UInt8](repeating: 0, count: wanted)
      let count = Glibc.read(file, &chunk, wanted)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// The path of `name` in `folder` (empty, or with a slash behind), its steps resolved; nil where it leads out of it.
  ///
  /// A symbolic link that leads out of the folder counts as leading out.
  package static func path(of name: String, in folder: String) -> String? {
    if name.hasPrefix("/") { return nil }
    var steps: [Substring] = []
    for step in name.split(separator: "/") where step != "." {
      if step != ".." {
        steps.append(step)
      } else if steps.popLast() == nil {
        return nil
      }
    }
    let path = folder + steps.joined(separator: "/")
    guard let real = resolved(path), let home = resolved(folder.isEmpty ? "." : folder) else { return path }
    return real == home || real.hasPrefix(home == "/" ? home : home + "/") ? path : nil
  }

  /// The path without `.` and what `..` takes back, so that a file has one name.
  static func simplified(_ path: String) -> String {
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == "..", let last = steps.last, last != ".." {
        steps.removeLast()
      } else if step != ".." || !path.hasPrefix("/") {
        steps.append(step)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + steps.joined(separator: "/")
  }

  /// The path with every symbolic link followed; nil where there is no such file.
  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
