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
      let distance = slips(typed, bytes)
      if distance <= most, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.name
  }

  /// `; did you mean "X"?`, or nothing.
  package static func hint(_ name: String, among candidates: some Sequence<String>) -> String {
    of(name, among: candidates).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  /// Insertions, deletions, substitutions and swaps of neighbours.
  private static func slips(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var older: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var least = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, older[j - 1] + 1) }
        current.append(least)
      }
      older = previous
      previous = current
    }
    return previous[b.count]
  }
}
