import Glibc

/// What lies in folders.
package enum FolderNames {
  /// The names of all that lies in a folder, sorted; nil where it cannot be read, which `errno` explains.
  package static func of(_ folder: String) -> [String]? {
    guard let entries = opendir(folder) else { return nil }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.sorted()
  }
}
