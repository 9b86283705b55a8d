/// How many findings there are of each kind that is told as one where they are many.
struct FoldCounts: Sendable {
  /// By what tells them apart.
  private(set) var counts: [Finding.FoldKey: Int] = [:]

  /// Counts findings of a kind.
  mutating func add(_ key: Finding.FoldKey, _ count: Int = 1) { counts[key, default: 0] += count }

  /// Counts those of all others, too.
  mutating func add(_ others: FoldCounts) { counts.merge(others.counts, uniquingKeysWith: +) }

  /// Whether so many are like the finding that they are told as one.
  func isFolded(_ finding: Finding) -> Bool {
    finding.fold.map { counts[$0.key, default: 0] > $0.moreThan } ?? false
  }

  /// How many findings there are of a kind.
  subscript(key: Finding.FoldKey) -> Int { counts[key, default: 0] }
}
