import Texts

/// Finds the name that somebody may have meant.
package enum NearestName {
  /// The candidate with the fewest slips of the keyboard from `name`; nil where none is near.
  package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(name.lowercased().utf8)
    guard typed.count <= 80 else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let bytes = Array(candidate.lowercased().utf8)
      let most = max(1, max(typed.count, bytes.count) / 3)
      guard abs(bytes.count - typed.count) <= most else { continue }
      let distance = editDistance(typed, bytes)
      if distance <= most, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.name
  }

  /// `; did you mean "X"?`, or nothing.
  package static func hint(_ name: String, among candidates: some Sequence<String>) -> String {
    of(name, among: candidates).map { "; did you mean \"\($0)\"?" } ?? ""
  }
}
