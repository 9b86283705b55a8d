import Documents
import Glibc

/// Rule files on the disk.
package enum RuleFile {
  /// The bytes of a regular file, up to one more than `most`; nil where it cannot be read.
  package static func read(_ path: String, most: Int) -> [UInt8]? { try? RegularFile.bytes(path, most: most) }

  /// Why what stands at `path` is no file to read: `: it is a pipe`; nothing where that is not the reason.
  static func reason(_ path: String) -> String {
    switch RegularFile.obstacle(path) {
    case .folder?: ": it is a folder"
    case .other(let kind)?: ": it is \(kind), and only regular files are read"
    case .missing?, .system?, nil: ""
    }
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
    // A dash alone would be standard input.
    let path = (folder.isEmpty && steps == ["-"] ? "./" : folder) + steps.joined(separator: "/")
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
