import Texts

/// Finds the name that somebody may have meant.
package enum NearestName {
  /// The candidate with the fewest slips of the keyboard from `name`, else the shortest one that begins with it, else
  /// the shortest in which another word does; nil where none is near.
  package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(name.lowercased().utf8)
    guard typed.count <= 80 else { return nil }
    var best: (distance: Int, name: String)?
    var longer: (length: Int, name: String)?
    var inside: (length: Int, name: String)?
    for candidate in candidates {
      let length = candidate.utf8.count
      if typed.count >= leastBeginning {
        if length < longer?.length ?? .max, begins(candidate.utf8, with: typed) { longer = (length, candidate) }
        if length < inside?.length ?? .max, hasWord(candidate, with: typed) { inside = (length, candidate) }
      }
      // What is longer by so much is not near, and need not be looked at.
      guard length <= 4 * typed.count + 4 else { continue }
      let bytes = Array(candidate.lowercased().utf8)
      // Of names that are as near, the first.
      let most = min(max(1, max(typed.count, bytes.count) / 3), (best?.distance ?? .max) - 1)
      if let distance = editDistance(typed, bytes, atMost: most) { best = (distance, candidate) }
      if best?.distance == 0 { break }
    }
    return best?.name ?? longer?.name ?? inside?.name
  }

  /// The candidates that are as near as `of` asks for, the nearest first, and each once.
  package static func several(_ name: String, among candidates: some Sequence<String>, most: Int) -> [String] {
    let typed = Array(name.lowercased().utf8)
    guard typed.count <= 80 else { return [] }
    var near: [(distance: Int, name: String)] = []
    for candidate in candidates where candidate.utf8.count <= 4 * typed.count + 4 {
      let bytes = Array(candidate.lowercased().utf8)
      let limit = max(1, max(typed.count, bytes.count) / 3)
      guard let distance = editDistance(typed, bytes, atMost: limit), !near.contains(where: { $0.name == candidate })
      else { continue }
      // Of names that are as near, the first.
      near.insert((distance, candidate), at: near.firstIndex { $0.distance > distance } ?? near.count)
      if near.count > most { near.removeLast() }
    }
    return near.map(\.name)
  }

  /// Case aside, where letters are ASCII.
  private static func begins(_ name: some Sequence<UInt8>, with typed: [UInt8]) -> Bool {
    name.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.starts(with: typed)
  }

  /// Whether a word behind a space begins so.
  private static func hasWord(_ name: String, with typed: [UInt8]) -> Bool {
    let bytes = name.utf8
    return bytes.indices.contains { place in
      bytes[place] == UInt8(ascii: " ") && begins(bytes[bytes.index(after: place)...], with: typed)
    }
  }

  /// Fewer letters begin too many names.
  private static let leastBeginning = 3

  /// `; did you mean "X"?`, or nothing.
  package static func hint(_ name: String, among candidates: some Sequence<String>) -> String {
    of(name, among: candidates).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  /// The same, or all that there are.
  package static func hintOrList(_ name: String, among candidates: [String]) -> String {
    let hint = hint(name, among: candidates)
    return hint.isEmpty ? "; there are \(candidates.joined(separator: ", "))" : hint
  }
}
