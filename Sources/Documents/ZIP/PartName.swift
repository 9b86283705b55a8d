/// The names that a workbook's parts have in its archive.
package enum PartName {
  /// The bytes of an archive member's name as the parts name each other: some programs write backslashes between
  /// folders, or a slash in front.
  package static func plain(_ name: [UInt8]) -> [UInt8] {
    let slashed = name.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    let rest = slashed.drop { $0 == UInt8(ascii: "/") }
    return rest.isEmpty ? slashed : Array(rest)
  }

  /// The same for a name as text.
  package static func plain(_ name: String) -> String { String(decoding: plain(Array(name.utf8)), as: UTF8.self) }

  /// What two names of one part share: the letters' case does not count, nor which slashes stand between folders.
  package static func key(_ name: String) -> String {
    let bytes = plain(Array(name.utf8)).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The name of the part that holds a part's relationships.
  package static func relationships(of part: String) -> String {
    var names = part.split(separator: "/").map(String.init)
    let last = names.popLast() ?? ""
    return (names + ["_rels", last + ".rels"]).joined(separator: "/")
  }

  /// The part that a relationship of `part` names by `target`, relative to its folder or from the root.
  package static func resolve(_ target: String, from part: String) -> String {
    let target = slashed(target)
    var names = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast()
    for name in target.split(separator: "/") {
      switch name {
      case ".": continue
      case "..": _ = names.popLast()
      default: names.append(name)
      }
    }
    return unescaped(names.joined(separator: "/"))
  }

  /// The target with slashes for the backslashes that some programs write.
  package static func slashed(_ target: String) -> String { target.replacing("\\", with: "/") }

  /// Part names are written like addresses: `%20` is a space.
  private static func unescaped(_ name: String) -> String {
    guard name.contains("%") else { return name }
    var bytes: [UInt8] = []
    let from = Array(name.utf8)
    var index = 0
    while index < from.count {
      if from[index] == UInt8(ascii: "%"), index + 2 < from.count,
        let byte = UInt8(String(decoding: from[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(from[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
