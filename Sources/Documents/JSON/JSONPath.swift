/// Where in a JSON text a value stands: `$.rules[3].when.all[0].due.is`.
package indirect enum JSONPath: Hashable, Sendable {
  case root
  case member(JSONPath, String)
  case item(JSONPath, Int)

  /// The path of a member of the object at `path`.
  package static func + (path: JSONPath, name: String) -> JSONPath { .member(path, name) }

  /// The path of an item of the list there, from 0.
  package subscript(index: Int) -> JSONPath { .item(self, index) }

  /// The way from `other` to here, without what both begin with; the whole where that is not above it.
  package func text(below other: JSONPath) -> String {
    let (own, above) = (text, other.text)
    guard own.hasPrefix(above) else { return own }
    let rest = own.dropFirst(above.count)
    return String(rest.first == "." ? rest.dropFirst() : rest)
  }

  /// As JSONPath writes it; names that are more than a word stand in brackets and quotes.
  package var text: String {
    switch self {
    case .root: return "$"
    case .item(let path, let index): return "\(path.text)[\(index)]"
    case .member(let path, let name):
      let isPlain =
        !name.isEmpty && name.utf8.count <= 60
        && name.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
            || byte == 0x24
        }
      return isPlain ? "\(path.text).\(name)" : "\(path.text)['\(shown(name))']"
    }
  }
}
