/// How many findings there are of each kind that is told as one where they are many.
struct FoldCounts: Sendable {
  /// By what tells them apart.
  private var counts: [Finding.FoldKey: Int] = [:]
  /// Beyond how many they are told as one; of rules whose findings all are alike it is not kept.
  private var most: [Finding.FoldKey: Int] = [:]

  /// Counts findings of a kind.
  mutating func add(_ key: Finding.FoldKey, _ count: Int = 1) { counts[key, default: 0] += count }

  /// Counts a finding.
  mutating func add(_ fold: Finding.Fold) {
    counts[fold.key, default: 0] += 1
    most[fold.key] = fold.moreThan
  }

  /// Counts those of all others, too.
  mutating func add(_ others: FoldCounts) {
    counts.merge(others.counts, uniquingKeysWith: +)
    most.merge(others.most) { first, _ in first }
  }

  /// Calls `body` with each kind that was told apart from others of its rule, in no order, and how many findings it
  /// comes to.
  func eachToldApart(_ body: (Finding.FoldKey, Int) -> Void) {
    for (key, most) in most { body(key, self[key] > most ? 1 : self[key]) }
  }

  /// Whether so many are like the finding that they are told as one.
  func isFolded(_ finding: Finding) -> Bool { finding.fold.map(isFolded) ?? false }

  /// The same of what it is one with.
  func isFolded(_ fold: Finding.Fold) -> Bool { counts[fold.key, default: 0] > fold.moreThan }

  /// How many findings there are of a kind.
  subscript(key: Finding.FoldKey) -> Int { counts[key, default: 0] }
}
