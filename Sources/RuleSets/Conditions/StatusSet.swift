/// A set of statuses, by index in the rule set, with `blank` and `unknown`: a bitset as wide as its highest status
/// needs.
package struct StatusSet: Hashable, Sendable {
  /// 64 statuses each; the last one is never 0.
  private var words: [UInt64] = []

  package init() {}

  /// The set of the one status at `index` in `RuleSet.statuses`.
  package init(index: Int) { self.init(bit: index + 2) }

  /// The set of a blank cell alone.
  package static let blank = StatusSet(bit: 0)
  /// The set of a status that the rule set does not know alone.
  package static let unknown = StatusSet(bit: 1)

  private init(bit: Int) {
    words = Array(repeating: 0, count: bit >> 6 + 1)
    words[bit >> 6] = 1 << UInt64(bit & 63)
  }

  /// Whether all of `other` are in the set.
  package func contains(_ other: StatusSet) -> Bool {
    other.words.count <= words.count
      && other.words.indices.allSatisfy { words[$0] & other.words[$0] == other.words[$0] }
  }

  /// Whether nothing of `other` is in the set.
  package func isDisjoint(with other: StatusSet) -> Bool {
    (0..<min(words.count, other.words.count)).allSatisfy { words[$0] & other.words[$0] == 0 }
  }

  /// Whether nothing is in the set.
  var isEmpty: Bool { words.isEmpty }

  /// Whether no status is in the set: nothing, or blank and unknown alone.
  package var isOfNoStatus: Bool { words.count <= 1 && words.allSatisfy { $0 & ~3 == 0 } }

  /// What is in both sets.
  func intersection(_ other: StatusSet) -> StatusSet {
    StatusSet(zip(words, other.words).map { $0 & $1 })
  }

  /// What is in the set and not in the other.
  func subtracting(_ other: StatusSet) -> StatusSet {
    StatusSet(words.enumerated().map { other.words.indices.contains($0) ? $1 & ~other.words[$0] : $1 })
  }

  private init(_ words: [UInt64]) { self.words = Array(words[..<((words.lastIndex { $0 != 0 } ?? -1) + 1)]) }

  /// Adds all of another set.
  package mutating func formUnion(_ other: StatusSet) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }
}
