import Texts

/// Finds the name that somebody may have meant.
package enum NearestName {
  /// The candidate with the fewest slips of the keyboard from `name`, else the shortest one that begins with it; nil
  /// where none is near.
  package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(name.lowercased().utf8)
    guard typed.count <= 80 else { return nil }
    var best: (distance: Int, name: String)?
    var longer: (length: Int, name: String)?
    for candidate in candidates {
      let bytes = Array(candidate.lowercased().utf8)
      if typed.count >= leastBeginning, bytes.starts(with: typed), bytes.count < longer?.length ?? .max {
        longer = (bytes.count, candidate)
      }
      let most = max(1, max(typed.count, bytes.count) / 3)
      guard abs(bytes.count - typed.count) <= most else { continue }
      let distance = editDistance(typed, bytes)
      if distance <= most, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.name ?? longer?.name
  }

  /// Fewer letters begin too many names.
  private static let leastBeginning = 3

  /// `; did you mean "X"?`, or nothing.
  package static func hint(_ name: String, among candidates: some Sequence<String>) -> String {
    of(name, among: candidates).map { "; did you mean \"\($0)\"?" } ?? ""
  }
}
