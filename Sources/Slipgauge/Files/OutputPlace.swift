import Documents
import Glibc

/// Where a file stands or will stand: the nearest folder above it that exists, links resolved, and the way from there.
package struct OutputPlace: Hashable, Sendable {
  /// The folder's path from the root, without links; empty where it cannot be told.
  private let folder: String
  private let identity: FileIdentity?
  /// The folders that are yet to be made, and the file's name.
  private let rest: [String]

  package static func == (a: OutputPlace, b: OutputPlace) -> Bool { a.identity == b.identity && a.rest == b.rest }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(identity)
    hasher.combine(rest)
  }

  /// The place of the file at `path`; a link that stands there is not followed.
  package init(_ path: String) {
    let parts = path.split(separator: "/").map(String.init)
    let root = path.hasPrefix("/") ? "/" : "./"
    var known = max(0, parts.count - 1)
    while known > 0, OutputPlace.resolved(root + parts[..<known].joined(separator: "/")) == nil { known -= 1 }
    folder = OutputPlace.resolved(root + parts[..<known].joined(separator: "/")) ?? ""
    identity = FileIdentity(folder)
    var rest: [String] = []
    for part in parts[known...] where part != "." {
      // What does not exist yet is no link.
      if part == "..", !rest.isEmpty { rest.removeLast() } else { rest.append(part) }
    }
    self.rest = rest
  }

  /// Whether the place is in `other`, a folder, or at any depth below it.
  func isBelow(_ other: FileIdentity) -> Bool {
    if identity == other { return true }
    var path = folder[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      if FileIdentity(path.isEmpty ? "/" : String(path)) == other { return true }
    }
    return false
  }

  /// The same for a folder that may not exist yet.
  func isBelow(_ other: OutputPlace) -> Bool {
    identity == other.identity && rest.starts(with: other.rest) && rest.count > other.rest.count
  }

  /// The path with every link followed; nil where there is nothing.
  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
