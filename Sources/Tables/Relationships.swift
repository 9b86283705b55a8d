import Texts

/// Where a part's `.rels` says that other parts are.
final class Relationships: XMLHandler {
  static let elements: [StaticString] = ["Relationship"]
  static let attributes: [StaticString] = ["Id", "Type", "Target", "TargetMode"]

  struct Target {
    /// The last word of the type's address: `worksheet`, `styles`; the same in strict and transitional workbooks.
    let kind: String
    /// The part's name in the archive.
    let part: String
  }

  /// More than a workbook of the most sheets has.
  private static let most = 1 << 16

  let wantsText = false
  private(set) var byID: [String: Target] = [:]
  private let folder: [Substring]

  /// `part` is the part whose relationships these are; targets are relative to its folder.
  init(of part: String) { folder = part.split(separator: "/").dropLast() }

  /// The name of the part that holds a part's relationships.
  static func part(of part: String) -> String {
    var names = part.split(separator: "/").map(String.init)
    let last = names.popLast() ?? ""
    return (names + ["_rels", last + ".rels"]).joined(separator: "/")
  }

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    guard byID.count < Self.most, let id = attributes[0], let type = attributes[1], let target = attributes[2],
      attributes[3] != "External"
    else { return }
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    byID[id] = Target(kind: kind, part: resolve(target))
  }

  func end(_ element: Int) {}
  func text(_ piece: Bytes) {}

  /// The first target of a kind.
  func first(_ kind: String) -> Target? { byID.sorted { $0.key < $1.key }.first { $0.value.kind == kind }?.value }

  private func resolve(_ target: String) -> String {
    var names = target.hasPrefix("/") ? [] : folder
    for name in target.split(separator: "/") {
      switch name {
      case ".": continue
      case "..": _ = names.popLast()
      default: names.append(name)
      }
    }
    return Self.unescaped(names.joined(separator: "/"))
  }

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
